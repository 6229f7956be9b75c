import { Evidence } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { listEvidence as query } from './queries.ts';

export const listEvidence = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/evidence',
  operationId: 'listEvidence',
  summary: 'List the evidence of an initiative, the newest first',
  tags: ['Evidence'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: wholeListOf(Evidence) },
  problems: ['initiative-not-found'],
  handler: async (context) =>
    ok({ data: await readOfInitiative(context, (tx, initiativeId) => query(tx, { initiativeId })) }),
});
