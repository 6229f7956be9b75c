// How a sample tenant is written down: as data, with every date as days before today, so that it never ages.
import type {
  Accrual,
  Cadence,
  EvidenceKind,
  IndicatorDirection,
  IndicatorMeasures,
  IndicatorTiming,
  OwnArchetype,
  PackRules,
  PilotOutcome,
  Role,
  SponsorKind,
  StatedHealth,
  ValueAnchor,
} from '@flightpath/domain';
import type { DecisionStory, GateStory, PauseStory, WaiverStory } from './story-of-decisions.ts';
import type { IdeaStory, LearningStory, ReuseStory } from './story-of-learning.ts';

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
  /** The ways of leading that it knows beside the assembler. */
  archetypes: OwnArchetype[];
  /** Name -> what the directory says. */
  people: Record<string, SamplePerson>;
  /** Who may sign in, by role. */
  members: Record<Role, string>;
  /** An e-mail that was invited and has not answered yet; the champion came by an invitation, too. */
  waitingInvitation?: string;
  /** The rule packs it published. */
  rulePacks: RulePackStory[];
  stories: Story[];
}

export interface SamplePerson {
  department: string;
  archetype?: string;
  /** The first day away, and the day on which the directory learns of it. */
  leaves?: { ago: Ago; announced: Ago };
}

export interface RulePackStory {
  ago: Ago;
  by: string;
  note: string;
  rules: PackRules;
}

/** Comes again every `every` days, counted back from `until`, as long as it is not before `from`; or as months end. */
export interface Rhythm {
  from: Ago;
  until: Ago;
  every: number | 'month-end';
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
  /** The text of the main narrative, and when it was said again that it holds. */
  narrative?: string;
  narrativeHolds?: Rhythm;
  /** What departments tell in words of their own. */
  departmentNarratives?: { ago: Ago; department: string; text: string; anchor?: ValueAnchor }[];
  communicationPlan?: string;
  decisionRights?: string;
  escalationPath?: string;
  pilots?: PilotStory[];
  sponsors?: (Time & { person: string; kind?: SponsorKind; checkIns?: Rhythm })[];
  champions?: (Time & { person: string; department: string })[];
  pilotTeam?: (Time & { people: string[] })[];
  runTeam?: (Time & { people: string[] })[];
  funding?: FundingStory[];
  indicators?: IndicatorStory[];
  evidence?: { kind: EvidenceKind; title: string; ago: Ago; validFor?: number; department?: string }[];
  updates?: UpdatesStory[];
  /** When its value was told upward, to whom, and which indicators were quoted. */
  told?: (Rhythm & { to: string; quotes: string[] })[];
  learnings?: LearningStory[];
  reuses?: ReuseStory[];
  /** Ideas that build on it. */
  ideas?: IdeaStory[];
  gates?: GateStory[];
  /** What was decided without having been asked for. */
  decisions?: DecisionStory[];
  pauses?: PauseStory[];
  waivers?: WaiverStory[];
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

export interface FundingStory extends Time {
  kind: 'pilot' | 'operating' | 'reinvestment';
  amount: number;
  approved?: Ago;
  /** Of a reinvestment: the newest validated value it came from. */
  of?: { story: string; indicator: string };
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
  cadence?: Cadence;
  department?: string;
  owner?: string;
  /** Of a lagging one: the leading ones that announce it. */
  announcedBy?: string[];
  /** When it is measured, by the owner of the indicator or of the initiative. */
  measured?: Rhythm;
  /** The share of the way at the end, quick at first and slower then; or the way as it went, point by point. */
  reached?: number;
  course?: [ago: Ago, share: number][];
  isEstimated?: boolean;
  /** Who confirms every how many-th measurement, the newest included; or all of a quarter, once it is over. */
  validated?: { by: string; every: number | 'quarter' };
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

/** Something else that changed, with what the history says of it. */
export interface ChangeStory {
  ago: Ago;
  by: string;
  says: string;
  owner?: string;
  nextPhaseOwner?: string;
  gatePlanned?: Ago;
  communicationPlan?: string;
  /** All that are affected from now on. */
  departments?: string[];
}
