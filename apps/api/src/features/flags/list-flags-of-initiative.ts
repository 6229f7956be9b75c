import { Flag } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, jsonText, ok } from '../../endpoint.ts';
import { InitiativeParams, readOfInitiative } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { FlagStatusFilter } from './list-flags.ts';
import { listFlags } from './queries.ts';

/** More episodes than one initiative could have in years: one rule re-opens at most every week. */
const ALL = 2_000;

export const listFlagsOfInitiative = defineEndpoint({
  method: 'GET',
  url: '/initiatives/:key/flags',
  operationId: 'listFlagsOfInitiative',
  summary: 'List the flags of an initiative, with what made them and what clears them',
  tags: ['Flags'],
  permission: 'portfolio:read',
  params: InitiativeParams,
  querystring: z.object({ status: FlagStatusFilter }),
  response: { 200: wholeListOf(Flag) },
  problems: ['initiative-not-found'],
  handler: async (context) => {
    const { status } = context.query;
    const lines = await readOfInitiative(context, (tx, initiativeId) =>
      listFlags(tx, { initiativeId, status }, { place: null, limit: ALL }),
    );
    return ok(jsonText<{ data: Flag[] }>(`{"data":[${lines.map(({ document }) => document).join(',')}]}`));
  },
});
