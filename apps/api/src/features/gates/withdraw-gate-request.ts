import { defineEndpoint, noContent } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { closeRequest, openRequest } from './queries.ts';

export const withdrawGateRequest = defineEndpoint({
  method: 'DELETE',
  url: '/initiatives/:key/gate/request',
  operationId: 'withdrawGateRequest',
  summary: 'Take back the request for a gate',
  tags: ['Gates'],
  permission: 'gate:request',
  params: InitiativeParams,
  response: { 204: null },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  handler: async (context) => {
    const { headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const request = await openRequest(tx, initiativeId);
      if (!request) throw problem('conflict', { detail: 'Nobody asks for this gate at present.' });
      await closeRequest(tx, request.id, 'withdrawn');
      return { body: null, summary: 'Took back the request for the gate', isAct: true };
    });
    return noContent(headers);
  },
});
