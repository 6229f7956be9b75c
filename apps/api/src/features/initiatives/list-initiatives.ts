import { InitiativeRow } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, jsonText, ok } from '../../endpoint.ts';
import { type Page, PageFields, pageOf, readCursor, writeCursor } from '../../page.ts';
import { problem } from '../../problems.ts';
import { RegisterFilterFields } from './register-filter.ts';
import { RegisterPlace, RegisterSort } from './register-order.ts';
import { listRegister } from './register-queries.ts';

export const listInitiatives = defineEndpoint({
  method: 'GET',
  url: '/initiatives',
  operationId: 'listInitiatives',
  summary: 'List the register, filtered and sorted',
  description:
    'Filters of different names must all hold; of several values of one filter, any. Without `sort` the list is by key.',
  tags: ['Initiatives'],
  permission: 'portfolio:read',
  querystring: z.object({ ...RegisterFilterFields, sort: RegisterSort.optional(), ...PageFields }),
  response: { 200: pageOf(InitiativeRow) },
  handler: async ({ reading, query: { limit, after, sort, ...filter } }) => {
    const place = readCursor(RegisterPlace, after);
    if (place && place[0] !== (sort ?? 'key')) throw otherSort();
    const lines = await reading((tx) => listRegister(tx, filter, { sort, place, limit: limit + 1 }));
    const shown = lines.slice(0, limit);
    const last = shown.at(-1);
    // PostgreSQL built each row's JSON: it is put together as text, not read and written again.
    const cursor = last && lines.length > limit ? writeCursor([sort ?? 'key', last.value, last.number]) : null;
    const rows = shown.map(({ document }) => document).join(',');
    return ok(jsonText<Page<InitiativeRow>>(`{"data":[${rows}],"nextCursor":${JSON.stringify(cursor)}}`));
  },
});

function otherSort() {
  const detail = 'Expected the nextCursor of the page before, with the same sort.';
  return problem('invalid-input', { detail, errors: [{ pointer: '?after', detail }] });
}
