import type { IsoDate } from '../calendar/calendar.ts';
import type { AssessedHealth } from '../flags/assessment.ts';
import type { Severity } from '../flags/finding.ts';
import type { Gate } from '../gates/gate.ts';
import type { FactKind } from '../initiatives/fact-kinds.ts';
import type { PastStayFact, PauseFact } from '../initiatives/facts.ts';
import type { InitiativeState, Phase } from '../initiatives/phase.ts';
import type { PilotOutcome } from '../pilots/pilot.ts';
import type { StatedHealth } from '../status-updates/status-update.ts';

/** An open flag as the portfolio counts it; its title is the rule's. */
export interface EntryFlag {
  ruleId: string;
  severity: Severity;
  coveredBy: string | null;
  isWaived: boolean;
  /** Nothing of the kind was ever recorded. */
  isToBeRecorded: boolean;
}

export interface EntryPilot {
  startedOn: IsoDate | null;
  endedOn: IsoDate | null;
  outcome: PilotOutcome;
}

/** Who stands for it in one affected department. */
export interface EntryCoverage {
  departmentId: string;
  /** An active sponsor sits in the department or above it. */
  hasSponsor: boolean;
  hasChampion: boolean;
  isTrained: boolean;
  isAdopting: boolean;
}

/** The kinds of fact without which nobody stands for an initiative. */
export const BASIC_KINDS = ['owner', 'executive-sponsor', 'champion'] as const satisfies FactKind[];
export type BasicKind = (typeof BASIC_KINDS)[number];

/** How an initiative stands at its next gate, in numbers. */
export interface EntryGate {
  gate: Gate;
  met: number;
  unmet: number;
  notEnoughData: number;
  isReady: boolean;
}

/**
 * What the portfolio's read models need of one initiative after a judgement: kept beside the register's row for today
 * and beside each revision for any past day, so that "as of" is the same computation over older entries. It is
 * small, about 800 bytes and 100 more for each open flag and affected department, and it holds dates and never ages, so
 * that it stays true until the next judgement.
 */
export interface PortfolioEntry {
  id: string;
  key: string;
  name: string;
  /** The home department, then those above it, nearest first; empty: none is recorded. */
  departmentIds: string[];
  phase: Phase;
  phaseEnteredOn: IsoDate | null;
  /** The earliest first. */
  pastStays: PastStayFact[];
  state: InitiativeState;
  /** The day it was stopped or embedded; `null`: neither, or unknown. */
  endedOn: IsoDate | null;
  /** Without their reasons, which may be long. */
  pauses: Pick<PauseFact, 'from' | 'resumeOn'>[];
  registeredOn: IsoDate;
  gatePlannedOn: IsoDate | null;
  lastToldOn: IsoDate | null;
  lastUpdateOn: IsoDate | null;
  health: AssessedHealth;
  statedHealth: StatedHealth | null;
  hasOwner: boolean;
  /** What every initiative needs and this one never had a record of, not even one that is gone. */
  neverRecorded: BasicKind[];
  /** The open ones, covered and waived ones included, by rule id. */
  flags: EntryFlag[];
  /** What `adoption-lags` answered; `null`: it could not be judged, or was not asked. */
  adoption: 'lags' | 'keeps-up' | null;
  /** Every adoption indicator that can be judged is on target; `null`: none can be judged. */
  isAdoptionOnTarget: boolean | null;
  /** By number. */
  pilots: EntryPilot[];
  /** `null`: no gate lies ahead (stopped, embedded). */
  gate: EntryGate | null;
  /** By affected department. */
  coverage: EntryCoverage[];
  /** Learnings recorded here, by origin; at most ten of each are counted. */
  learnings: { experiment: number; failure: number; stop: number };
}
