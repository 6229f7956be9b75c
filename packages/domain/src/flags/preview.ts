import { todayIn } from '../calendar/calendar.ts';
import type { Directory } from '../initiatives/directory.ts';
import { factsOfNewInitiative } from '../initiatives/facts-of-new-initiative.ts';
import type { NewInitiative } from '../initiatives/initiative.ts';
import { type RulePack, shippedRulePack, type TenantSettings } from '../rule-packs/rule-pack.ts';
import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';

/**
 * The judgement that registering `newInitiative` now would give, before it is saved: the register-a-pilot page shows
 * its open episodes while the form is filled in. The same machine as on the server, so it says the same.
 */
export function previewFlags(
  newInitiative: NewInitiative,
  directory: Directory,
  settings: TenantSettings,
  now: Date,
  pack: RulePack = shippedRulePack,
): Assessment {
  const facts = factsOfNewInitiative(newInitiative, directory, todayIn(settings.timeZone, now));
  return assess(facts, [], pack, { now, settings });
}
