import type { Initiative, Permission } from '@flightpath/domain';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useInitiativeRights } from '../../api/initiative-rights.ts';
import { useTenant } from '../../api/tenant.tsx';
import type { Where } from './queries.ts';

interface InitiativeOnPage {
  initiative: Initiative;
  where: Where;
  /** Why the reader may not do it; `undefined`: they may. */
  refusal: (permission: Permission, departmentId?: string | null) => string | undefined;
}

const InitiativeContext = createContext<InitiativeOnPage | null>(null);

export function InitiativeProvider({ initiative, children }: { initiative: Initiative; children: ReactNode }) {
  const tenant = useTenant().slug;
  const { refusal } = useInitiativeRights(initiative);
  const where = useMemo(() => ({ tenant, key: initiative.key }), [tenant, initiative.key]);
  return <InitiativeContext value={{ initiative, where, refusal }}>{children}</InitiativeContext>;
}

/** The initiative of this page, and what the reader may do with it. */
export function useInitiative(): InitiativeOnPage {
  const value = useContext(InitiativeContext);
  if (!value) throw new Error('useInitiative() needs an InitiativeProvider above it');
  return value;
}
