import { Narrative } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { listNarratives as query } from './queries.ts';

export const listNarratives = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/narratives',
  operationId: 'listNarratives',
  summary: 'List the narratives of an initiative, the main one first, each with its versions from the newest back',
  tags: ['Narratives'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: wholeListOf(Narrative) },
  problems: ['initiative-not-found'],
  handler: async (context) =>
    ok({ data: await readOfInitiative(context, (tx, initiativeId) => query(tx, { initiativeId })) }),
});
