import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';
import type { components } from './generated/api.ts';
import { type PortfolioScope, scopeQuery } from './portfolio-scope.ts';
import { queryKeys } from './query-keys.ts';

export type Playbook = components['schemas']['Playbook'];

/** The Scaling Playbook of the tenant, or of a department and those below it. */
export const playbookQuery = (tenant: string, { asOf, department }: PortfolioScope = {}) =>
  queryOptions({
    queryKey: [...queryKeys.portfolio(tenant), 'playbook', { asOf, department }],
    queryFn: ({ signal }): Promise<Playbook> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/portfolio/playbook', {
          params: { path: { tenant }, query: scopeQuery({ asOf, department }) },
          signal,
        }),
      ),
  });
