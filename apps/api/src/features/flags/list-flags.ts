import { Flag, IsoDate, Severity } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, jsonText, ok } from '../../endpoint.ts';
import { type Page, PageFields, pageOf, readCursor, writeCursor } from '../../page.ts';
import { type FlagLine, listFlags as query } from './queries.ts';

const Place = z.tuple([z.int().min(1).max(3), IsoDate, z.uuid()]);

export const FlagStatusFilter = z
  .enum(['open', 'ended', 'all'])
  .default('open')
  .meta({ description: '`ended`: cleared, or lapsed because the rule no longer applies.' });

const FlagQuery = z.object({
  ruleId: z.array(z.string().max(80)).max(50).optional().meta({ description: 'Of any of these rules.' }),
  severity: z.array(Severity).optional().meta({ description: 'Of any of these severities.' }),
  status: FlagStatusFilter,
  department: z.array(z.uuid()).max(200).optional().meta({
    description: 'On initiatives of any of these departments, or one below them.',
  }),
  ...PageFields,
});

export const listFlags = defineEndpoint({
  method: 'GET',
  url: '/flags',
  operationId: 'listFlags',
  summary: 'List flags of all initiatives, the most severe first',
  description:
    'A flag is one episode of a rule on one initiative. `isVerified` is false while the rule lacks a fact to judge.',
  tags: ['Flags'],
  permission: 'portfolio:read',
  querystring: FlagQuery,
  response: { 200: pageOf(Flag) },
  handler: async ({ reading, query: { ruleId, severity, status, department, limit, after } }) => {
    const place = readCursor(Place, after);
    const filter = { ruleIds: ruleId, severities: severity, status, departmentIds: department };
    const lines = await reading((tx) => query(tx, filter, { place, limit: limit + 1 }));
    return ok(jsonText<Page<Flag>>(flagPage(lines, limit)));
  },
});

/** The page as JSON text: PostgreSQL built each flag. */
function flagPage(lines: readonly FlagLine[], limit: number): string {
  const shown = lines.slice(0, limit);
  const last = shown.at(-1);
  const cursor = last && lines.length > limit ? writeCursor([last.rank, last.openedOn, last.id]) : null;
  return `{"data":[${shown.map(({ document }) => document).join(',')}],"nextCursor":${JSON.stringify(cursor)}}`;
}
