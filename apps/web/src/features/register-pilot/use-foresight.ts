import { shippedRulePack } from '@flightpath/domain';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { rulePackQuery } from '../../api/rule-pack.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { type Foresight, foresee } from './foresight.ts';
import { isBefore, newInitiativeOf, type PilotDraft } from './pilot-draft.ts';

/** The flags that the draft would raise, as it is typed; typing itself never waits for them. */
export function useForesight(typed: PilotDraft, today: string): Foresight {
  const { slug, timeZone, defaultCadence, currency } = useTenant();
  const pack = useQuery(rulePackQuery(slug)).data ?? shippedRulePack;
  const { people, departments } = useDirectory();
  const settled = useDeferredValue(typed);
  return useMemo(() => {
    // A pilot is registered in Foundation, where no rule asks who leads how.
    const settings = { timeZone, defaultCadence, assemblerArchetypes: [] };
    // An end before the start is a slip of the hand, not a short pilot: it says nothing until it is corrected.
    const plannedEndOn = isBefore(settled.plannedEndOn, settled.startedOn) ? null : settled.plannedEndOn;
    const draft = newInitiativeOf({ ...settled, plannedEndOn }, { currency, today });
    return foresee(draft, { people, departments }, { settings, pack }, new Date());
  }, [settled, people, departments, timeZone, defaultCadence, currency, today, pack]);
}
