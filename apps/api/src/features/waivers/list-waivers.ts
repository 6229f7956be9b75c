import { Severity, Waiver, WaiverStatus } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { wholeListOf } from '../../page.ts';
import { listWaivers as query } from './queries.ts';

const WaiverInContext = z
  .object({
    waiver: Waiver,
    flag: z.object({ id: z.uuid(), title: z.string(), severity: Severity, sentence: z.string() }),
    initiative: z.object({ key: z.string(), name: z.string() }),
  })
  .meta({ id: 'WaiverInContext' });

export const listWaivers = defineEndpoint({
  method: 'GET',
  url: '/waivers',
  operationId: 'listWaivers',
  summary: 'List waivers, those that wait for a decision unless asked otherwise',
  tags: ['Waivers'],
  permission: 'portfolio:read',
  querystring: z.object({
    status: z.array(WaiverStatus).optional().meta({ description: 'In any of these; `requested` when left out.' }),
  }),
  response: { 200: wholeListOf(WaiverInContext) },
  handler: async ({ reading, query: { status = ['requested' as const] } }) =>
    ok({ data: await reading((tx) => query(tx, status)) }),
});
