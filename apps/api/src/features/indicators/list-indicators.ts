import { Indicator } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { listIndicators as query } from './queries.ts';

export const listIndicators = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/indicators',
  operationId: 'listIndicators',
  summary: 'List the indicators of an initiative with their newest measurement, the retired last',
  tags: ['Indicators'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: wholeListOf(Indicator) },
  problems: ['initiative-not-found'],
  handler: async (context) =>
    ok({ data: await readOfInitiative(context, (tx, initiativeId) => query(tx, { initiativeId })) }),
});
