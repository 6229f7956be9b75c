import type { Decision, Flag, GateReview, NewDecision, NewGateFeedback, NewGateRequest } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

const INITIATIVE = '/api/v1/tenants/{tenant}/initiatives/{key}' as const;

export interface Where {
  tenant: string;
  key: string;
}

/** The open flags of the initiative, waived and covered ones too. */
export const openFlagsQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'flags', 'open'],
    queryFn: async ({ signal }): Promise<Flag[]> => {
      const { data } = await bodyOf<{ data: Flag[] }>(
        api.GET(`${INITIATIVE}/flags`, { params: { path: { tenant, key }, query: { status: 'open' } }, signal }),
      );
      return data;
    },
  });

export const requestGate = (path: Where, body: NewGateRequest): Promise<GateReview> =>
  bodyOf(api.POST(`${INITIATIVE}/gate/requests`, { params: { path }, body }));

export const withdrawGateRequest = (path: Where) =>
  bodyOf(api.DELETE(`${INITIATIVE}/gate/request`, { params: { path } }));

export const giveGateFeedback = (path: Where, body: NewGateFeedback): Promise<GateReview> =>
  bodyOf(api.POST(`${INITIATIVE}/gate/feedback`, { params: { path }, body }));

/** Decision and change of phase in one act, on the revision that the approver saw. */
export const makeDecision = (path: Where, body: NewDecision, ifMatch: string): Promise<Decision> =>
  bodyOf(api.POST(`${INITIATIVE}/decisions`, { params: { path, header: { 'If-Match': ifMatch } }, body }));
