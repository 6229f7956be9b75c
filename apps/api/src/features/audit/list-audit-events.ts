import { AuditEvent } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { makePage, PageFields, pageOf, readCursor } from '../../page.ts';
import { AuditFilterFields, auditFilterOf } from './audit-filter.ts';
import { exampleEvent } from './example.ts';
import { listAuditEvents as query } from './queries.ts';

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

export const listAuditEvents = defineEndpoint({
  method: 'GET',
  url: '/audit-events',
  operationId: 'listAuditEvents',
  summary: 'List who changed what, the newest first',
  description:
    'Every change of anything in the organisation leaves an event in the same step. It is never changed, and sealed into a chain of hashes within seconds.',
  tags: ['Audit'],
  permission: 'audit:read',
  querystring: z.object({ ...AuditFilterFields, ...PageFields }),
  response: { 200: pageOf(AuditEvent) },
  examples: { response: { data: [exampleEvent], nextCursor: null } },
  handler: async ({ reading, tenant, query: { limit, after, ...filter } }) => {
    const place = readCursor(Place, after);
    const rows = await reading((tx) => query(tx, auditFilterOf(filter, tenant), { place, limit: limit + 1 }));
    return ok(makePage(rows, limit, ({ recordedAt, id }) => [recordedAt, id]));
  },
});
