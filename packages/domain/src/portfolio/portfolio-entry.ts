import type { IsoDate } from '../calendar/calendar.ts';
import type { AssessedHealth } from '../flags/assessment.ts';
import type { Severity } from '../flags/finding.ts';
import type { Gate } from '../gates/gate.ts';
import type { PastStayFact, PauseFact } from '../initiatives/facts.ts';
import type { InitiativeState, Phase } from '../initiatives/phase.ts';
import type { PilotOutcome } from '../pilots/pilot.ts';
import type { StatedHealth } from '../status-updates/status-update.ts';

/** An open flag as the portfolio counts it. */
export interface EntryFlag {
  ruleId: string;
  title: string;
  severity: Severity;
  openedOn: IsoDate;
  coveredBy: string | null;
  isWaived: boolean;
  /** Nothing of the kind was ever recorded. */
  isToBeRecorded: boolean;
}

export interface EntryPilot {
  number: number;
  startedOn: IsoDate | null;
  plannedEndOn: IsoDate | null;
  endedOn: IsoDate | null;
  outcome: PilotOutcome;
}

/** Who stands for it in one affected department. */
export interface EntryCoverage {
  departmentId: string;
  hasSponsor: boolean;
  hasChampion: boolean;
  isTrained: boolean;
  isAdopting: boolean;
}

/**
 * What the portfolio's read models need of one initiative after a judgement: kept beside the register's row for today
 * and beside each revision for any past day, so that "as of" is the same computation over older entries.
 */
export interface PortfolioEntry {
  id: string;
  key: string;
  name: string;
  homeDepartmentId: string | null;
  /** The home department and those above it. */
  departmentIds: string[];
  phase: Phase;
  phaseEnteredOn: IsoDate | null;
  pastStays: PastStayFact[];
  state: InitiativeState;
  pauses: PauseFact[];
  registeredOn: IsoDate;
  gatePlannedOn: IsoDate | null;
  lastToldOn: IsoDate | null;
  lastUpdateOn: IsoDate | null;
  health: AssessedHealth;
  statedHealth: StatedHealth | null;
  hasOwner: boolean;
  flags: EntryFlag[];
  /** What `adoption-lags` answered; `null`: it could not be judged, or was not asked. */
  adoption: 'lags' | 'keeps-up' | null;
  /** Every adoption indicator that can be judged is on target; `null`: none can be judged. */
  isAdoptionOnTarget: boolean | null;
  pilots: EntryPilot[];
  /** Numbers of the next gate; `null`: none lies ahead (stopped, embedded). */
  gate: { gate: Gate; met: number; unmet: number; notEnoughData: number } | null;
  /** By affected department. */
  coverage: EntryCoverage[];
  /** Learnings recorded here, by origin. */
  learnings: { experiment: number; failure: number; stop: number };
}
