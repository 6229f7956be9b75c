import { Pilot } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { listPilots as query } from './queries.ts';

export const listPilots = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/pilots',
  operationId: 'listPilots',
  summary: 'List the pilots of an initiative, the newest last',
  tags: ['Pilots'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: wholeListOf(Pilot) },
  problems: ['initiative-not-found'],
  handler: async (context) =>
    ok({ data: await readOfInitiative(context, (tx, initiativeId) => query(tx, { initiativeId })) }),
});
