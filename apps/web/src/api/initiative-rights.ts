import { type Initiative, type Permission, permissionFor } from '@flightpath/domain';
import { useQuery } from '@tanstack/react-query';
import { championsQuery } from './initiative.ts';
import { useMembership } from './tenant.tsx';

/**
 * Why the reader may not do something to this initiative, as a sentence; `undefined`: they may. The same table and the
 * same words as the API's. `departmentId`: what the record is about, `null` for the whole.
 */
export function useInitiativeRights(initiative: Initiative) {
  const { tenant, role, personId } = useMembership();
  const champions = useQuery(championsQuery(tenant.slug, initiative.key)).data ?? [];
  const championDepartmentIds = champions
    .filter(({ person, isActive }) => isActive && person.id === personId)
    .map(({ department }) => department.id);
  const isOwner = personId !== null && initiative.owner?.id === personId;

  function refusal(permission: Permission, departmentId: string | null = null): string | undefined {
    const answer = permissionFor(role, permission, { isOwner, championDepartmentIds, departmentId });
    return answer.allowed ? undefined : answer.reason;
  }
  return { refusal, isOwner, championDepartmentIds };
}
