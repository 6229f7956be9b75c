// What was known of initiatives at the end of a past day: the newest revision of that day.
import type {
  AssessedHealth,
  Episode,
  GateAssessment,
  InitiativeFacts,
  InitiativeState,
  IsoDate,
  Phase,
  StatedHealth,
} from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';

export interface AssessedInitiative {
  id: string;
  key: string;
  name: string;
  phase: Phase;
  state: InitiativeState;
  health: AssessedHealth;
  statedHealth: StatedHealth | null;
  gate: GateAssessment | null;
  /** The newest revision of that day, and the day on which it was recorded. */
  revision: number;
  recordedOn: IsoDate;
  facts: InitiativeFacts;
  /** The flags that were open, as they were found by that revision. */
  findings: Episode[];
}

/** Every initiative that was in the register by the end of `asOf`, by number; `key` narrows it down to one. */
export function assessedAsOf(
  tx: TenantTx,
  { asOf, key }: { asOf: IsoDate; key: string | null },
): Promise<AssessedInitiative[]> {
  return tx.query<AssessedInitiative>(
    `select i.id, 'INI-' || i.number as key, r.facts ->> 'name' as name, r.facts ->> 'phase' as phase,
       r.facts ->> 'state' as state, r.health, r.stated_health as "statedHealth", r.gate,
       r.number as revision, r.recorded_on as "recordedOn", r.facts, r.findings
     from initiatives i
     join lateral (
       select * from revisions r
       where r.initiative_id = i.id and r.recorded_on <= $1
       order by r.recorded_on desc, r.number desc limit 1
     ) r on true
     where $2::text is null or 'INI-' || i.number = $2
     order by i.number`,
    [asOf, key],
  );
}
