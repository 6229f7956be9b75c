import { canEver, type Me, PERMISSION_MATRIX, type Permission, type PermissionAnswer } from '@flightpath/domain';
import { createContext, type ReactNode, useContext } from 'react';

export type Membership = Me['memberships'][number];

const TenantContext = createContext<Membership | null>(null);

/** Makes the organisation of the address known to the screens below it. */
export function TenantProvider({ membership, children }: { membership: Membership; children: ReactNode }) {
  return <TenantContext value={membership}>{children}</TenantContext>;
}

/** The membership under which this screen is seen: the tenant, the reader's role, their record in the directory. */
export function useMembership(): Membership {
  const membership = useContext(TenantContext);
  if (!membership) throw new Error('useMembership() needs a TenantProvider above it');
  return membership;
}

export const useTenant = (): Membership['tenant'] => useMembership().tenant;

/** `yes`, `own` (only where they are champion or owner) or `no`: the same table that the API reads. */
export function useGrant(permission: Permission): 'yes' | 'own' | 'no' {
  return PERMISSION_MATRIX[permission][useMembership().role];
}

/** Whether the role could ever do it, with the reason where it cannot: for a button that is disabled, not hidden. */
export function useCanEver(permission: Permission): PermissionAnswer {
  return canEver(useMembership().role, permission);
}
