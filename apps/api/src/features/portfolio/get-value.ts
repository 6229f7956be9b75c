import { addMonths, dateInWords, IsoDate, readValue, ValueGrain, ValueReading } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { dayOf, loadEntries, PortfolioQuery } from './entries.ts';
import { loadValueRows } from './value-queries.ts';

/** A year back, when no period is asked for. */
const DEFAULT_MONTHS = 12;
const MOST_MONTHS = 120;

export const getValue = defineEndpoint({
  method: 'GET',
  url: '/portfolio/value',
  operationId: 'getValue',
  summary: 'Read what the portfolio is worth: planned, estimated, measured and validated, less its cost',
  description:
    'Once per period, at the highest confidence recorded, per anchor and never across currencies. What is not summed (no baseline, before the lag window, a level) is listed beside with the reason. The year to the day asked for, when no period is given.',
  tags: ['Portfolio'],
  permission: 'portfolio:read',
  querystring: z.object({
    ...PortfolioQuery,
    from: IsoDate.optional().meta({ description: 'A day of the first period.' }),
    to: IsoDate.optional().meta({ description: 'A day of the last period.' }),
    grain: ValueGrain.default('quarter'),
  }),
  response: { 200: ValueReading },
  handler: async ({ reading, today, query }) => {
    const asOf = dayOf(query, today);
    const to = query.to ?? asOf;
    const from = query.from ?? addMonths(to, -DEFAULT_MONTHS);
    refusePeriod(from, to);
    return ok(
      await reading(async (tx) => {
        const ids = (await loadEntries(tx, query, today)).map(({ id }) => id);
        const rows = await loadValueRows(tx, ids, asOf);
        return readValue({ ...rows, from, to, grain: query.grain, today: asOf });
      }),
    );
  },
});

function refusePeriod(from: IsoDate, to: IsoDate): void {
  const refused = (detail: string) =>
    problem('invalid-input', { detail, errors: [{ pointer: from > to ? '?to' : '?from', detail }] });
  if (from > to) throw refused(`The period would end (${dateInWords(to)}) before it begins (${dateInWords(from)}).`);
  if (addMonths(from, MOST_MONTHS) < to) throw refused(`A reading covers at most ${MOST_MONTHS / 12} years.`);
}
