import { Pause } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { listPauses as query } from './queries.ts';

export const listPauses = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/pauses',
  operationId: 'listPauses',
  summary: 'List when an initiative rested, the newest first',
  tags: ['Pauses'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: wholeListOf(Pause) },
  problems: ['initiative-not-found'],
  handler: async (context) => {
    const { today } = context;
    return ok({ data: await readOfInitiative(context, (tx, initiativeId) => query(tx, { initiativeId, today })) });
  },
});
