import { FundingLine } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { listFundingLines as query } from './queries.ts';

export const listFundingLines = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/funding-lines',
  operationId: 'listFundingLines',
  summary: 'List the money set aside for an initiative, from when to when',
  tags: ['Funding lines'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: wholeListOf(FundingLine) },
  problems: ['initiative-not-found'],
  handler: async (context) =>
    ok({ data: await readOfInitiative(context, (tx, initiativeId) => query(tx, { initiativeId })) }),
});
