import type { Cadence } from '../calendar/cadence.ts';
import type { IsoDate } from '../calendar/calendar.ts';
import type { DecisionOutcome } from '../decisions/decision.ts';
import type { EvidenceKind } from '../evidence/evidence.ts';
import type { FundingKind } from '../funding-lines/funding-line.ts';
import type { Accrual, IndicatorDirection, IndicatorMeasures, IndicatorTiming } from '../indicators/indicator.ts';
import type { Confidence } from '../indicators/measurement.ts';
import type { LearningOrigin } from '../learnings/learning.ts';
import type { PilotOutcome } from '../pilots/pilot.ts';
import type { SponsorKind } from '../sponsors/sponsor.ts';
import type { StatedHealth } from '../status-updates/status-update.ts';
import type { TeamKind } from '../team/team-member.ts';
import type { FactKind } from './fact-kinds.ts';
import type { Money } from './identifiers.ts';
import type { InitiativeState, Phase, ValueAnchor } from './phase.ts';

/** From-to of a record; both days count. `null`: always, or open. */
export interface Period {
  from: IsoDate | null;
  to: IsoDate | null;
}

export interface PersonFact {
  id: string;
  name: string;
  departmentId: string | null;
  archetype: string | null;
  /** The first day away. */
  leftOn: IsoDate | null;
}

export interface DepartmentFact {
  id: string;
  name: string;
  parentId: string | null;
}

export interface PilotFact {
  number: number;
  hypothesis: string | null;
  teamSize: number | null;
  departmentIds: string[];
  budget: Money | null;
  startedOn: IsoDate | null;
  plannedEndOn: IsoDate | null;
  endedOn: IsoDate | null;
  outcome: PilotOutcome;
  exitCriteria: string | null;
}

export interface SponsorFact extends Period {
  id: string;
  personId: string;
  kind: SponsorKind;
  lastCheckInOn: IsoDate | null;
}

export interface ChampionFact extends Period {
  id: string;
  personId: string;
  departmentId: string;
}

export interface TeamMemberFact extends Period {
  id: string;
  personId: string;
  team: TeamKind;
  pilotNumber: number | null;
  role: string | null;
}

export interface FundingLineFact {
  id: string;
  amount: Money;
  kind: FundingKind;
  from: IsoDate;
  to: IsoDate | null;
  approvedOn: IsoDate | null;
  /** Only of a reinvestment: the validated measurement that the money came from. */
  reinvestsMeasurementId: string | null;
}

/** An approved reinvestment line, of any initiative, that names a validated value of this one. */
export interface ReinvestmentFact {
  /** Of the funding line. */
  id: string;
  initiativeKey: string;
  approvedOn: IsoDate;
}

export interface MeasurementFact {
  date: IsoDate;
  value: string;
  confidence: Confidence;
}

export interface IndicatorFact {
  id: string;
  name: string;
  timing: IndicatorTiming;
  measures: IndicatorMeasures;
  unit: string;
  direction: IndicatorDirection;
  baseline: string | null;
  baselineDate: IsoDate | null;
  target: string | null;
  targetDate: IsoDate | null;
  weight: number;
  isMain: boolean;
  anchor: ValueAnchor | null;
  accrual: Accrual | null;
  cadence: Cadence | null;
  lagDays: number | null;
  /** Only of a lagging one: the leading ones that announce it. */
  leadingIndicatorIds: string[];
  departmentId: string | null;
  retiredOn: IsoDate | null;
  createdOn: IsoDate;
  /** The last three that no correction replaced, newest first. */
  measurements: MeasurementFact[];
  /** The newest validated one that no correction replaced; it may be older than those three. */
  lastValidated: MeasurementFact | null;
}

export interface EvidenceFact {
  id: string;
  kind: EvidenceKind;
  title: string;
  date: IsoDate;
  validUntil: IsoDate | null;
  departmentId: string | null;
}

export interface StatusUpdateFact {
  postedOn: IsoDate;
  periodTo: IsoDate;
  authorId: string | null;
  /** `null`: by the owner, for the whole. */
  departmentId: string | null;
  health: StatedHealth;
}

/** What an `advance-with-conditions` still asks for. */
export interface ConditionFact {
  id: string;
  /** The gate criterion that was unmet. */
  criterionId: string;
  text: string;
  ownerId: string;
  dueOn: IsoDate;
  /** `null`: still open. */
  metOn: IsoDate | null;
}

export interface DecisionFact {
  id: string;
  outcome: DecisionOutcome;
  date: IsoDate;
  until: IsoDate | null;
  /** By when they were recorded. */
  conditions: ConditionFact[];
}

export interface NarrativeFact {
  id: string;
  text: string;
  /** `null`: the main one. */
  departmentId: string | null;
  anchor: ValueAnchor | null;
  writtenOn: IsoDate;
  confirmedOn: IsoDate | null;
}

export interface LearningFact {
  id: string;
  /** The day it was learned; of one that is re-used here, the day it was linked. */
  date: IsoDate;
  departmentId: string | null;
  origin: LearningOrigin;
  /** Recorded by another initiative and linked by this one. */
  isReused: boolean;
}

export interface IdeaFact {
  id: string;
  date: IsoDate;
  personId: string;
  departmentId: string;
  /** Somebody had called for ideas. */
  isPrompted: boolean;
}

/** Paused from `from` until the day before `resumeOn`. */
export interface PauseFact {
  from: IsoDate;
  resumeOn: IsoDate;
  reason: string;
}

/** A stay in a phase that is over. */
export interface PastStayFact {
  phase: Phase;
  /** `null`: unknown. */
  enteredOn: IsoDate | null;
  /** The day the next phase was entered; `null`: unknown. */
  leftOn: IsoDate | null;
}

/**
 * Everything that the judgement of one initiative may depend on, as one document: what a rule asks for, what a
 * revision keeps, what a what-if changes. It stays a few kilobytes: what grows without bound enters only as far
 * as rules need it. Lists are ordered, so that equal facts are equal documents.
 */
export interface InitiativeFacts {
  id: string;
  key: string;
  externalId: string | null;
  name: string;
  summary: string | null;
  homeDepartmentId: string | null;
  phase: Phase;
  /** `null`: unknown (an imported register seldom says). */
  phaseEnteredOn: IsoDate | null;
  /** The stays before the present one, the earliest first. */
  pastStays: PastStayFact[];
  state: InitiativeState;
  /** By `from`; while the state is `paused` the last one is going on (`stateOn`). */
  pauses: PauseFact[];
  registeredOn: IsoDate;
  mainAnchor: ValueAnchor | null;
  reportingCadence: Cadence | null;
  gatePlannedOn: IsoDate | null;
  communicationPlan: string | null;
  decisionRights: string | null;
  escalationPath: string | null;
  ownerId: string | null;
  nextPhaseOwnerId: string | null;
  /** By number; the newest is the last. */
  pilots: PilotFact[];
  affectedDepartmentIds: string[];
  sponsors: SponsorFact[];
  champions: ChampionFact[];
  team: TeamMemberFact[];
  fundingLines: FundingLineFact[];
  /** By id. */
  reinvestments: ReinvestmentFact[];
  indicators: IndicatorFact[];
  evidence: EvidenceFact[];
  /**
   * The latest of the owner and of each department; where a champion of the department posted an older one, that as
   * well. By department, then the newest last.
   */
  statusUpdates: StatusUpdateFact[];
  /** By date, then by when they were recorded. */
  decisions: DecisionFact[];
  /** The current version of each. */
  narratives: NarrativeFact[];
  /** The newest ten of each origin, recorded here or re-used here; newest first. */
  learnings: LearningFact[];
  /**
   * The newest ten of each department that build on this initiative, or on none and come from a department in which
   * its adoption is measured; newest first.
   */
  ideas: IdeaFact[];
  /** The day on which its value was last told upward; `null`: never. */
  lastToldOn: IsoDate | null;
  /**
   * The date of the last activity of a person (an update, check-in, measurement, learning, evidence, decision,
   * new sponsor, champion or run-team member, approved funding, a change to checklist or gate plan).
   * Imports, bulk edits, integrations and jobs do not count.
   */
  lastActivityOn: IsoDate | null;
  /** Every kind of fact that was ever recorded here, also where the record is gone: tells "never" from "lost". */
  everRecorded: FactKind[];
  /** All people named above. */
  people: PersonFact[];
  /** All departments named above or through people, with those above them. */
  departments: DepartmentFact[];
}
