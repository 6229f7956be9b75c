import { Learning } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { listLearningsOfInitiative as query } from './queries.ts';

export const listLearningsOfInitiative = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/learnings',
  operationId: 'listLearningsOfInitiative',
  summary: 'List what an initiative learned and what it re-uses of others, the newest first',
  description: 'A learning that is re-used here names another initiative in `initiative`.',
  tags: ['Learnings'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: wholeListOf(Learning) },
  problems: ['initiative-not-found'],
  handler: async (context) => ok({ data: await readOfInitiative(context, query) }),
});
