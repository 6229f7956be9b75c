import {
  addDays,
  PortfolioChanges as Changes,
  dateInWords,
  InitiativeKey,
  IsoDate,
  portfolioChanges,
  promisesMovedOut,
} from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { dayOf, loadEntries, PortfolioQuery } from './entries.ts';
import { listMovedPromises } from './moved-promises.ts';

const DEFAULT_DAYS = 90;

const PortfolioChangesSince = Changes.extend({
  since: IsoDate,
  asOf: IsoDate,
  /** Promised days of the period that were moved to after it: planned ends, gate plans, targets, due dates. */
  promisesMoved: z.array(
    z.object({
      initiative: z.object({ key: InitiativeKey, name: z.string() }),
      movedOn: IsoDate,
      field: z.string(),
      label: z.string(),
      from: IsoDate,
      to: IsoDate,
    }),
  ),
}).meta({ id: 'PortfolioChangesSince' });

export const getPortfolioChanges = defineEndpoint({
  method: 'GET',
  url: '/portfolio/changes',
  operationId: 'getPortfolioChanges',
  summary: 'Read what changed in the portfolio since a day',
  description:
    'The difference of two days, 90 days apart when `since` is left out: what was undone in between is not told.',
  tags: ['Portfolio'],
  permission: 'portfolio:read',
  querystring: z.object({
    ...PortfolioQuery,
    since: IsoDate.optional().meta({ description: 'The day to compare with.' }),
  }),
  response: { 200: PortfolioChangesSince },
  handler: async ({ reading, today, query }) => {
    const asOf = dayOf(query, today);
    const since = query.since ?? addDays(asOf, -DEFAULT_DAYS);
    if (since >= asOf) {
      const detail = `The day to compare with (${dateInWords(since)}) must lie before the day that is looked at (${dateInWords(asOf)}).`;
      throw problem('invalid-input', { detail, errors: [{ pointer: '?since', detail }] });
    }
    return ok(
      await reading(async (tx) => {
        const now = await loadEntries(tx, query, today);
        const then = await loadEntries(tx, { ...query, asOf: since }, today);
        // By the names of the day that is looked at.
        const named = new Map(now.map(({ id, key, name }) => [id, { key, name }]));
        const moved = await listMovedPromises(tx, since, asOf);
        return {
          ...portfolioChanges(then, now),
          since,
          asOf,
          promisesMoved: moved.flatMap(({ initiativeId, movedOn, promises }) => {
            const initiative = named.get(initiativeId);
            if (!initiative) return [];
            return promisesMovedOut(promises, since, asOf).map((promise) => ({ initiative, movedOn, ...promise }));
          }),
        };
      }),
    );
  },
});
