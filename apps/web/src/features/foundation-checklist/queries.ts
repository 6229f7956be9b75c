import type { ChecklistCompleteness, FoundationChecklist, Initiative, InitiativeChanges } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';

export interface Checklist {
  checklist: FoundationChecklist;
  completeness: ChecklistCompleteness;
}

export interface Where {
  tenant: string;
  key: string;
}

export const checklistQuery = (tenant: string, key: string) =>
  queryOptions({
    queryKey: [...queryKeys.initiative(tenant, key), 'foundation-checklist'],
    queryFn: ({ signal }): Promise<Checklist> =>
      bodyOf(
        api.GET('/api/v1/tenants/{tenant}/initiatives/{key}/foundation-checklist', {
          params: { path: { tenant, key } },
          signal,
        }),
      ),
  });

/** Writes the whole document; what it leaves out ends today. */
export const putChecklist = (path: Where, body: FoundationChecklist, ifMatch: string): Promise<Checklist> =>
  bodyOf(
    api.PUT('/api/v1/tenants/{tenant}/initiatives/{key}/foundation-checklist', {
      params: { path, header: { 'If-Match': ifMatch } },
      body,
    }),
  );

/** Its texts that are fields of the initiative. */
export const changeTexts = (
  path: Where,
  body: Pick<InitiativeChanges, 'communicationPlan' | 'decisionRights' | 'escalationPath'>,
  ifMatch: string,
): Promise<Initiative> =>
  bodyOf(
    api.PATCH('/api/v1/tenants/{tenant}/initiatives/{key}', {
      params: { path, header: { 'If-Match': ifMatch } },
      body,
    }),
  );
