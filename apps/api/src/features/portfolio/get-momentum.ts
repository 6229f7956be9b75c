import { addDays, dateInWords, IsoDate, MomentumReading, momentum } from '@flightpath/domain';
import { z } from 'zod';
import { loadPackAsOf } from '../../assessment/load-yardstick.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { dayOf, loadEntries, PortfolioQuery } from './entries.ts';

/** A quarter, when no period is asked for. */
const DEFAULT_DAYS = 90;

export const getMomentum = defineEndpoint({
  method: 'GET',
  url: '/portfolio/momentum',
  operationId: 'getMomentum',
  summary: 'Read how fast initiatives move, and with how much rigour',
  description:
    'Speed is expected over actual days in the phase, rigour the share of the next gate that is met: four fields, each initiative a dot. With it: time in phase, pilots that became programs by quarter, and what moved since a day (90 days ago when left out).',
  tags: ['Portfolio'],
  permission: 'portfolio:read',
  querystring: z.object({
    ...PortfolioQuery,
    since: IsoDate.optional().meta({ description: 'The first day whose moves are listed.' }),
  }),
  response: { 200: MomentumReading },
  handler: async ({ reading, today, query }) => {
    const asOf = dayOf(query, today);
    const since = query.since ?? addDays(asOf, -DEFAULT_DAYS);
    if (since > asOf) {
      const detail = `The first day of the period (${dateInWords(since)}) must not lie after the day that is looked at (${dateInWords(asOf)}).`;
      throw problem('invalid-input', { detail, errors: [{ pointer: '?since', detail }] });
    }
    return ok(
      await reading(async (tx) =>
        momentum(await loadEntries(tx, query, today), since, await loadPackAsOf(tx, asOf), asOf),
      ),
    );
  },
});
