import { Waiver } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { wholeListOf } from '../../page.ts';
import { findFlag, listWaiversOfFlag as query } from './queries.ts';

export const listWaiversOfFlag = defineEndpoint({
  method: 'GET',
  url: '/flags/:id/waivers',
  operationId: 'listWaiversOfFlag',
  summary: 'List the waivers that were ever asked for a flag, the newest first',
  tags: ['Waivers'],
  permission: 'portfolio:read',
  params: z.object({ id: z.uuid() }),
  response: { 200: wholeListOf(Waiver) },
  problems: ['record-not-found'],
  handler: async ({ reading, params }) => {
    const waivers = await reading(async (tx) => {
      recordFound(await findFlag(tx, params.id));
      return query(tx, params.id);
    });
    return ok({ data: waivers });
  },
});
