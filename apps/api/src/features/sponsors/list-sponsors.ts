import { Sponsor } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { listSponsors as query } from './queries.ts';

export const listSponsors = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/sponsors',
  operationId: 'listSponsors',
  summary: 'List the sponsors of an initiative, those who ended included',
  tags: ['Sponsors'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  response: { 200: wholeListOf(Sponsor) },
  problems: ['initiative-not-found'],
  handler: async (context) => {
    const { today } = context;
    return ok({ data: await readOfInitiative(context, (tx, initiativeId) => query(tx, { initiativeId, today })) });
  },
});
