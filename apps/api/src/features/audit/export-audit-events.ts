import { Readable } from 'node:stream';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { allAuditEvents, ndjsonOf } from './all-audit-events.ts';
import { AuditFilterFields, auditFilterOf } from './audit-filter.ts';
import { csvOf } from './csv-of.ts';

const CSV = 'text/csv; charset=utf-8';
const NDJSON = 'application/x-ndjson; charset=utf-8';

export const exportAuditEvents = defineEndpoint({
  method: 'GET',
  url: '/audit-events/export',
  operationId: 'exportAuditEvents',
  summary: 'Download who changed what, all that the filter finds',
  description:
    'The newest first, as in the list. Cells of the CSV that a spreadsheet would take for a formula are marked as text.',
  tags: ['Audit'],
  permission: 'audit:read',
  querystring: z.object({
    ...AuditFilterFields,
    format: z.enum(['csv', 'ndjson']).default('csv').meta({ description: '`ndjson`: one event as JSON per line.' }),
  }),
  response: { 200: { contentType: [CSV, NDJSON], description: 'One line per event.' } },
  handler: async ({ reading, tenant, today, query: { format, ...filter } }) => {
    const events = allAuditEvents(reading, auditFilterOf(filter, tenant));
    return ok(format === 'csv' ? csvOf(events) : Readable.from(ndjsonOf(events)), {
      'content-type': format === 'csv' ? CSV : NDJSON,
      'content-disposition': `attachment; filename="audit-log-${tenant.slug}-${today}.${format}"`,
    });
  },
});
