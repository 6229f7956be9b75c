import { Champion } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { listChampions as query } from './queries.ts';

export const listChampions = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/champions',
  operationId: 'listChampions',
  summary: 'List the champions of an initiative by department, those who ended included',
  tags: ['Champions'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: wholeListOf(Champion) },
  problems: ['initiative-not-found'],
  handler: async (context) => {
    const { today } = context;
    return ok({ data: await readOfInitiative(context, (tx, initiativeId) => query(tx, { initiativeId, today })) });
  },
});
