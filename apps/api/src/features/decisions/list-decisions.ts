import { Decision } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { listDecisions as query } from './queries.ts';

export const listDecisions = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/decisions',
  operationId: 'listDecisions',
  summary: 'List the decisions on an initiative, the newest first',
  tags: ['Decisions'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: wholeListOf(Decision) },
  problems: ['initiative-not-found'],
  handler: async (context) => ok({ data: await readOfInitiative(context, query) }),
});
