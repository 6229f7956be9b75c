import { useDeferredValue, useMemo } from 'react';
import { useTenant } from '../../api/tenant.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { type Foresight, foresee } from './foresight.ts';
import { newInitiativeOf, type PilotDraft } from './pilot-draft.ts';

/** The flags that the draft would raise, as it is typed; typing itself never waits for them. */
export function useForesight(draft: PilotDraft, today: string): Foresight {
  const { timeZone, defaultCadence, currency } = useTenant();
  const { people, departments } = useDirectory();
  const settled = useDeferredValue(draft);
  return useMemo(() => {
    const settings = { timeZone, defaultCadence };
    return foresee(newInitiativeOf(settled, { currency, today }), { people, departments }, settings, new Date());
  }, [settled, people, departments, timeZone, defaultCadence, currency, today]);
}
