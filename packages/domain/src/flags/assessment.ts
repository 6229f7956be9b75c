import { z } from 'zod';
import type { IsoDate } from '../calendar/calendar.ts';
import type { GateAssessment } from '../gates/gate.ts';
import type { StatedHealth } from '../status-updates/status-update.ts';
import type { Episode } from './episode.ts';
import type { Outcome } from './rule.ts';

/** `unknown`: nothing is known to be wrong, but a rule that applies lacked data or failed. */
export const AssessedHealth = z.enum(['green', 'amber', 'red', 'unknown']).meta({ id: 'AssessedHealth' });
export type AssessedHealth = z.infer<typeof AssessedHealth>;

/** The judgement of one initiative on one day. */
export interface Assessment {
  assessedOn: IsoDate;
  rulePackVersion: number;
  /** What every rule answered, by rule id. */
  outcomes: Record<string, Outcome>;
  /** All episodes after this judgement that are open, or ended now or within the re-opening window before. */
  episodes: Episode[];
  health: AssessedHealth;
  statedHealth: StatedHealth | null;
  /** How it stands at its next gate; `null`: none lies ahead (stopped, embedded). */
  gate: GateAssessment | null;
  /** The first date on which something could change with the same facts; `null`: never. */
  reviewOn: IsoDate | null;
}
