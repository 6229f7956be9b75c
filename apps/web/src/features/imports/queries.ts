import type { Import, ImportMapping, ImportStatus, ImportSummary } from '@flightpath/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

/** How often a running import is asked how far it is, in milliseconds. */
const ASK_EVERY = 400;

const RUNNING: readonly ImportStatus[] = ['checking', 'committing', 'undoing'];

export const isRunning = (status: ImportStatus): boolean => RUNNING.includes(status);

export const importsQuery = (tenant: string) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.imports(tenant), 'list'],
    queryFn: ({ signal, pageParam }): Promise<{ data: ImportSummary[]; nextCursor: string | null }> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/imports', {
          params: { path: { tenant }, query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** One import; asked again and again while it runs. */
export const importQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [...queryKeys.imports(tenant), id],
    queryFn: ({ signal }): Promise<Import> =>
      bodyOf(api.GET('/api/v1/tenants/{tenant}/imports/{id}', { params: { path: { tenant, id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data.status) ? ASK_EVERY : false),
    refetchIntervalInBackground: true,
  });

export const putMapping = (tenant: string, id: string, body: ImportMapping): Promise<Import> =>
  bodyOf(api.PUT('/api/v1/tenants/{tenant}/imports/{id}/mapping', { params: { path: { tenant, id } }, body }));

export const startDryRun = (tenant: string, id: string): Promise<Import> =>
  bodyOf(api.POST('/api/v1/tenants/{tenant}/imports/{id}/dry-run', { params: { path: { tenant, id } } }));

export const startCommit = (tenant: string, id: string): Promise<Import> =>
  bodyOf(api.POST('/api/v1/tenants/{tenant}/imports/{id}/commit', { params: { path: { tenant, id } } }));

export const startUndo = (tenant: string, id: string): Promise<Import> =>
  bodyOf(api.POST('/api/v1/tenants/{tenant}/imports/{id}/undo', { params: { path: { tenant, id } } }));

/** The address of the refused rows as a file. */
export const errorsAddress = (tenant: string, id: string): string =>
  `/api/v1/tenants/${encodeURIComponent(tenant)}/imports/${id}/errors.csv`;
