import { type AuditEvent, type AuditVerification, IsoDate } from '@flightpath/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api, bodyOf } from '../../api/client.ts';

/** The page's address. */
export const AuditSearch = z.object({
  actor: z.string().min(1).max(200).optional().catch(undefined),
  q: z.string().min(1).max(200).optional().catch(undefined),
  from: IsoDate.optional().catch(undefined),
  to: IsoDate.optional().catch(undefined),
});
export type AuditSearch = z.infer<typeof AuditSearch>;

export const auditEventsQuery = (tenant: string, { actor, q, from, to }: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: [tenant, 'audit-events', { actor, q, from, to }],
    queryFn: ({ signal, pageParam }): Promise<{ data: AuditEvent[]; nextCursor: string | null }> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/audit-events', {
          params: { path: { tenant }, query: { actor, q, from, to, limit: 50, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const auditVerificationQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'audit-verification'],
    queryFn: ({ signal }): Promise<AuditVerification> =>
      bodyOf(api.GET('/api/v1/tenants/{tenant}/audit-events/verification', { params: { path: { tenant } }, signal })),
  });

/** Where everything that the filter finds can be downloaded. */
export function exportAddress(tenant: string, search: AuditSearch, format: 'csv' | 'ndjson'): string {
  const { actor, q, from, to } = search;
  const asked = Object.entries({ actor, q, from, to, format }).filter(([, value]) => value !== undefined);
  return `/api/v1/tenants/${tenant}/audit-events/export?${new URLSearchParams(asked as [string, string][])}`;
}
