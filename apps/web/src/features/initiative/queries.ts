import type {
  CheckIn,
  Condition,
  Evidence,
  Flag,
  FundingLine,
  Initiative,
  InitiativeChanges,
  NewCheckIn,
  NewPilot,
  Pilot,
  PilotChanges,
  Revision,
  Sponsor,
  TeamMember,
} from '@flightpath/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

const INITIATIVE = '/api/v1/tenants/{tenant}/initiatives/{key}' as const;

/** The short lists of one initiative, and what stands in them. */
interface Lists {
  sponsors: Sponsor;
  team: TeamMember;
  'funding-lines': FundingLine;
  evidence: Evidence;
}
export type ListName = keyof Lists | 'champions';

// The lists have one shape, so their paths are put together; the types are those of the first.
const listPath = (list: string) => `${INITIATIVE}/${list}` as `${typeof INITIATIVE}/sponsors`;

export const listQuery = <Name extends keyof Lists>(tenant: string, key: string, list: Name) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), list],
    queryFn: async ({ signal }): Promise<Lists[Name][]> => {
      const answer = await bodyOf<{ data: unknown[] }>(
        api.GET(listPath(list), { params: { path: { tenant, key } }, signal }),
      );
      return answer.data as Lists[Name][];
    },
  });

/** All flags of the initiative, ended ones too. */
export const flagsQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'flags'],
    queryFn: async ({ signal }): Promise<Flag[]> => {
      const answer = await bodyOf<{ data: Flag[] }>(
        api.GET(`${INITIATIVE}/flags`, { params: { path: { tenant, key }, query: { status: 'all' } }, signal }),
      );
      return answer.data;
    },
  });

/** The revisions, newest first, in pages. */
export const revisionsQuery = (tenant: string, key: string) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'revisions'],
    queryFn: ({ signal, pageParam }): Promise<{ data: Revision[]; nextCursor: string | null }> =>
      bodyOf(
        api.GET(`${INITIATIVE}/revisions`, {
          params: { path: { tenant, key }, query: { limit: 8, ...(pageParam ? { after: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export interface Where {
  tenant: string;
  key: string;
}

export const changeInitiative = (path: Where, body: InitiativeChanges, ifMatch: string): Promise<Initiative> =>
  bodyOf(api.PATCH(INITIATIVE, { params: { path, header: { 'If-Match': ifMatch } }, body }));

export const changePilot = (path: Where, number: number, body: PilotChanges, ifMatch: string): Promise<Pilot> =>
  bodyOf(
    api.PATCH(`${INITIATIVE}/pilots/{number}`, {
      params: { path: { ...path, number: String(number) }, header: { 'If-Match': ifMatch } },
      body,
    }),
  );

export const startPilot = (path: Where, body: Partial<NewPilot>): Promise<Pilot> =>
  bodyOf(api.POST(`${INITIATIVE}/pilots`, { params: { path }, body: body as NewPilot }));

export const postCheckIn = (path: Where, body: NewCheckIn): Promise<CheckIn> =>
  bodyOf(api.POST(`${INITIATIVE}/check-ins`, { params: { path }, body }));

export const addRecord = (path: Where, list: ListName, body: object): Promise<{ id: string }> =>
  bodyOf(api.POST(listPath(list), { params: { path }, body: body as never }));

export const changeRecord = (path: Where, list: ListName, id: string, body: object, ifMatch: string) =>
  bodyOf(
    api.PATCH(`${listPath(list)}/{id}`, {
      params: { path: { ...path, id }, header: { 'If-Match': ifMatch } },
      body: body as never,
    }),
  );

export const deleteRecord = (path: Where, list: ListName, id: string, ifMatch: string) =>
  bodyOf(api.DELETE(`${listPath(list)}/{id}`, { params: { path: { ...path, id }, header: { 'If-Match': ifMatch } } }));

/** Says on which day a condition was met; `null`: it is open again. */
export const changeCondition = (path: Where, id: string, metOn: string | null, ifMatch: string): Promise<Condition> =>
  bodyOf(
    api.PATCH(`${INITIATIVE}/conditions/{id}`, {
      params: { path: { ...path, id }, header: { 'If-Match': ifMatch } },
      body: { metOn },
    }),
  );
