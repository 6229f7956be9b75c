// How a sample tenant is written down: as data, with every date as days before today, so that it never ages.
import type {
  Accrual,
  Cadence,
  EvidenceKind,
  IndicatorDirection,
  IndicatorMeasures,
  IndicatorTiming,
  InitiativeState,
  Phase,
  PilotOutcome,
  Role,
  SponsorKind,
  StatedHealth,
  ValueAnchor,
} from '@flightpath/domain';

/** Whole days before today; a negative number lies ahead. */
export type Ago = number;

export interface SampleTenant {
  /** Fixed, so that a load that was interrupted is taken up again. */
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  currency: string;
  /** Name -> the unit above it. */
  departments: Record<string, string | null>;
  /** Name -> what the directory says. */
  people: Record<string, SamplePerson>;
  /** Who may sign in, by role. */
  members: Record<Role, string>;
  stories: Story[];
}

export interface SamplePerson {
  department: string;
  archetype?: string;
  /** The first day away, and the day on which the directory learns of it. */
  leaves?: { ago: Ago; announced: Ago };
}

/** Comes again every `every` days, counted back from `until`, as long as it is not before `from`. */
export interface Rhythm {
  from: Ago;
  until: Ago;
  every: number;
}

/** One initiative and what happened to it. People and departments by their names. */
export interface Story {
  name: string;
  summary: string;
  registered: Ago;
  home: string;
  owner?: string;
  departments: string[];
  anchor?: ValueAnchor;
  cadence?: Cadence;
  /** The text of the main narrative. */
  narrative?: string;
  communicationPlan?: string;
  decisionRights?: string;
  escalationPath?: string;
  pilots?: PilotStory[];
  sponsors?: (Time & { person: string; kind?: SponsorKind; checkIns?: Rhythm })[];
  champions?: (Time & { person: string; department: string })[];
  pilotTeam?: (Time & { people: string[] })[];
  runTeam?: (Time & { people: string[] })[];
  funding?: (Time & { kind: 'pilot' | 'operating'; amount: number; approved?: Ago })[];
  indicators?: IndicatorStory[];
  evidence?: { kind: EvidenceKind; title: string; ago: Ago; validFor?: number; department?: string }[];
  updates?: UpdatesStory[];
  decisions?: DecisionStory[];
  changes?: ChangeStory[];
}

export interface Time {
  from: Ago;
  to?: Ago;
}

export interface PilotStory {
  from: Ago;
  plannedEnd: Ago;
  departments: string[];
  teamSize: number;
  budget?: number;
  hypothesis: string;
  exitCriteria?: string;
  end?: { ago: Ago; outcome: Exclude<PilotOutcome, 'running'> };
}

export interface IndicatorStory {
  name: string;
  timing: IndicatorTiming;
  measures: IndicatorMeasures;
  unit: string;
  direction?: IndicatorDirection;
  /** Baseline and target. */
  way?: [baseline: number, target: number];
  /** Their dates. */
  days: [baseline: Ago, target: Ago];
  isMain?: boolean;
  accrual?: Accrual;
  lagDays?: number;
  department?: string;
  owner?: string;
  /** When it is measured, by the owner of the indicator or of the initiative, and the share of the way at the end. */
  measured?: Rhythm;
  reached?: number;
}

/** Updates in a rhythm. The last ones carry the notes; those before say how the indicators stand. */
export interface UpdatesStory extends Rhythm {
  by?: string;
  /** A champion's, for their department. */
  department?: string;
  health: StatedHealth;
  notes: UpdateNote[];
}

export interface UpdateNote {
  summary: string;
  health?: StatedHealth;
  next?: string;
  blockers?: string;
  learned?: string;
}

export interface DecisionStory {
  ago: Ago;
  by: string;
  rationale: string;
  outcome: 'hold' | 'advance' | 'stop';
  /** Of a hold: its end. */
  until?: Ago;
  /** Of an advance: where to, and who answers for it there. */
  to?: Phase;
  owner?: string;
}

/** Something else that changed, with what the history says of it. */
export interface ChangeStory {
  ago: Ago;
  by: string;
  says: string;
  owner?: string;
  nextPhaseOwner?: string;
  gatePlanned?: Ago;
  state?: InitiativeState;
}
