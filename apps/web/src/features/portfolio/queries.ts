import type { ValueReading } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import type { components } from '../../api/generated/api.ts';
import { type PortfolioScope, scopeQuery } from '../../api/portfolio-scope.ts';
import { queryKeys } from '../../api/query-keys.ts';

const PORTFOLIO = '/api/v1/tenants/{tenant}/portfolio' as const;

/** The summary with the sentence that an executive reads first. */
export type Portfolio = components['schemas']['Portfolio'];
export type ChangesSince = components['schemas']['PortfolioChangesSince'];
export type DecisionsWaiting = components['schemas']['DecisionsWaiting'];

export interface PortfolioPageScope extends PortfolioScope {
  /** The day that is compared with; 90 days back when left out. */
  since?: string | undefined;
}

/** The portfolio's numbers, of the whole tenant or of one department with those below it. */
export const portfolioQuery = (tenant: string, { asOf, department }: PortfolioScope) =>
  queryOptions({
    queryKey: [...queryKeys.portfolio(tenant), 'summary', { asOf, department }],
    queryFn: ({ signal }): Promise<Portfolio> =>
      bodyOf(api.GET(PORTFOLIO, { params: { path: { tenant }, query: scopeQuery({ asOf, department }) }, signal })),
  });

/** What it is worth, by quarter, over the year to the day that is looked at. */
export const worthQuery = (tenant: string, { asOf, department }: PortfolioScope) =>
  queryOptions({
    queryKey: [...queryKeys.portfolio(tenant), 'worth', { asOf, department }],
    queryFn: ({ signal }): Promise<ValueReading> =>
      bodyOf(
        api.GET(`${PORTFOLIO}/value`, {
          params: { path: { tenant }, query: { ...scopeQuery({ asOf, department }), grain: 'quarter' } },
          signal,
        }),
      ),
  });

/** What waits for a decision today. */
export const decisionsWaitingQuery = (tenant: string, { department }: PortfolioScope) =>
  queryOptions({
    queryKey: [...queryKeys.portfolio(tenant), 'decisions-waiting', { department }],
    queryFn: ({ signal }): Promise<DecisionsWaiting> =>
      bodyOf(
        api.GET(`${PORTFOLIO}/decisions-waiting`, {
          params: { path: { tenant }, query: { department: scopeQuery({ department }).department } },
          signal,
        }),
      ),
  });

export const changesQuery = (tenant: string, { asOf, department, since }: PortfolioPageScope) =>
  queryOptions({
    queryKey: [...queryKeys.portfolio(tenant), 'changes', { asOf, department, since }],
    queryFn: ({ signal }): Promise<ChangesSince> =>
      bodyOf(
        api.GET(`${PORTFOLIO}/changes`, {
          params: { path: { tenant }, query: { ...scopeQuery({ asOf, department }), since } },
          signal,
        }),
      ),
  });
