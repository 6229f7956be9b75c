// Facts for tests: a small invented organisation, and builders that fill in what a story does not mention.
import { everRecorded } from './fact-kinds.ts';
import type {
  ChampionFact,
  DecisionFact,
  EvidenceFact,
  FundingLineFact,
  IdeaFact,
  IndicatorFact,
  InitiativeFacts,
  LearningFact,
  MeasurementFact,
  NarrativeFact,
  PauseFact,
  PilotFact,
  SponsorFact,
  StatusUpdateFact,
  TeamMemberFact,
} from './facts.ts';
import { DEPARTMENTS, PEOPLE } from './organisation-builder.ts';

export { DEPARTMENTS, PEOPLE, peopleWhere } from './organisation-builder.ts';

/** A running pilot in Claims from 2026-03-02 to 2026-05-11 (70 days) with a team of four. */
export const aPilot = (facts: Partial<PilotFact> = {}): PilotFact => ({
  number: 1,
  hypothesis: null,
  teamSize: 4,
  departmentIds: ['claims'],
  budget: null,
  startedOn: '2026-03-02',
  plannedEndOn: '2026-05-11',
  endedOn: null,
  outcome: 'running',
  exitCriteria: null,
  ...facts,
});

/** An executive sponsor since ever. */
export const aSponsor = (personId: string, facts: Partial<SponsorFact> = {}): SponsorFact => ({
  id: `sponsor-${personId}`,
  personId,
  kind: 'executive',
  from: null,
  to: null,
  lastCheckInOn: null,
  ...facts,
});

export const aChampion = (personId: string, departmentId: string, facts: Partial<ChampionFact> = {}): ChampionFact => ({
  id: `champion-${personId}-${departmentId}`,
  personId,
  departmentId,
  from: null,
  to: null,
  ...facts,
});

/** Somebody on the team of pilot 1, or on the run team. */
export const aMember = (
  personId: string,
  team: TeamMemberFact['team'] = 'pilot',
  facts: Partial<TeamMemberFact> = {},
): TeamMemberFact => ({
  id: `member-${team}-${personId}`,
  personId,
  team,
  pilotNumber: team === 'pilot' ? 1 : null,
  role: null,
  from: null,
  to: null,
  ...facts,
});

/** Approved pilot funding of 40,000 EUR until 2026-05-11. */
export const aFundingLine = (facts: Partial<FundingLineFact> = {}): FundingLineFact => ({
  id: 'funding-1',
  amount: { amount: '40000.00', currency: 'EUR' },
  kind: 'pilot',
  from: '2026-03-02',
  to: '2026-05-11',
  approvedOn: '2026-02-20',
  reinvestsMeasurementId: null,
  ...facts,
});

/** Model accuracy, technical and lagging, from 0.81 to 0.9. */
export const anIndicator = (facts: Partial<IndicatorFact> = {}): IndicatorFact => ({
  id: 'indicator-1',
  name: 'Model accuracy',
  timing: 'lagging',
  measures: 'technical',
  unit: 'share',
  direction: 'increase',
  baseline: '0.81',
  baselineDate: '2026-03-02',
  target: '0.9',
  targetDate: '2026-05-11',
  weight: 1,
  isMain: false,
  anchor: null,
  accrual: null,
  cadence: null,
  lagDays: null,
  leadingIndicatorIds: [],
  departmentId: null,
  retiredOn: null,
  createdOn: '2026-03-02',
  measurements: [],
  lastValidated: null,
  ...facts,
});

export const someEvidence = (kind: EvidenceFact['kind'], facts: Partial<EvidenceFact> = {}): EvidenceFact => ({
  id: `evidence-${kind}`,
  kind,
  title: `Our ${kind}`,
  date: '2026-03-02',
  validUntil: null,
  departmentId: null,
  ...facts,
});

export const anUpdate = (
  health: StatusUpdateFact['health'],
  postedOn: string,
  departmentId: string | null = null,
): StatusUpdateFact => ({ postedOn, periodTo: postedOn, authorId: 'ann', departmentId, health });

export const aDecision = (date: string, facts: Partial<DecisionFact> = {}): DecisionFact => ({
  id: `decision-${date}`,
  outcome: 'hold',
  date,
  until: null,
  conditions: [],
  ...facts,
});

export const aMeasurement = (date: string, value: string, facts: Partial<MeasurementFact> = {}): MeasurementFact => ({
  date,
  value,
  confidence: 'measured',
  ...facts,
});

/** Use in Claims, from 0 to 100 % between 2026-01-01 and 2026-04-11 (100 days): a day is a percent of progress. */
export const anAdoption = (measurements: MeasurementFact[], facts: Partial<IndicatorFact> = {}): IndicatorFact =>
  anIndicator({
    id: 'adoption-claims',
    name: 'Weekly users in Claims',
    timing: 'leading',
    measures: 'adoption',
    unit: '%',
    baseline: '0',
    baselineDate: '2026-01-01',
    target: '100',
    targetDate: '2026-04-11',
    departmentId: 'claims',
    createdOn: '2026-01-01',
    measurements,
    ...facts,
  });

/** The main value indicator: EUR a month, lagging, from 0 to 100,000 in a year. */
export const aValue = (measurements: MeasurementFact[], facts: Partial<IndicatorFact> = {}): IndicatorFact =>
  anIndicator({
    id: 'value-main',
    name: 'Savings',
    timing: 'lagging',
    measures: 'value',
    unit: 'EUR',
    baseline: '0',
    baselineDate: '2026-01-01',
    target: '100000',
    targetDate: '2027-01-01',
    isMain: true,
    anchor: 'operational-efficiency',
    accrual: 'per-period',
    cadence: 'monthly',
    createdOn: '2026-01-01',
    measurements,
    ...facts,
  });

/** The main narrative. */
export const aNarrative = (writtenOn: string, facts: Partial<NarrativeFact> = {}): NarrativeFact => ({
  id: `narrative-${writtenOn}`,
  text: 'Claims are settled in a day instead of a week.',
  departmentId: null,
  anchor: 'operational-efficiency',
  writtenOn,
  confirmedOn: null,
  ...facts,
});

export const aLearning = (date: string, facts: Partial<LearningFact> = {}): LearningFact => ({
  id: `learning-${date}`,
  date,
  departmentId: 'claims',
  origin: 'experiment',
  isReused: false,
  ...facts,
});

/** An unprompted idea of somebody in Claims. */
export const anIdea = (date: string, facts: Partial<IdeaFact> = {}): IdeaFact => ({
  id: `idea-${date}`,
  date,
  personId: 'amir',
  departmentId: 'claims',
  isPrompted: false,
  ...facts,
});

export const aPause = (from: string, resumeOn: string): PauseFact => ({ from, resumeOn, reason: 'Budget freeze' });

/** An active initiative in Foundation, registered on 2026-03-02, of which nothing else is recorded. */
export const buildFacts = (facts: Partial<InitiativeFacts> = {}): InitiativeFacts => ({
  id: 'initiative-12',
  key: 'INI-12',
  externalId: null,
  name: 'Claims triage',
  summary: null,
  homeDepartmentId: 'claims',
  phase: 'foundation',
  phaseEnteredOn: '2026-03-02',
  pastStays: [],
  state: 'active',
  pauses: [],
  registeredOn: '2026-03-02',
  mainAnchor: null,
  reportingCadence: null,
  gatePlannedOn: null,
  communicationPlan: null,
  decisionRights: null,
  escalationPath: null,
  ownerId: null,
  nextPhaseOwnerId: null,
  pilots: [],
  affectedDepartmentIds: [],
  sponsors: [],
  champions: [],
  team: [],
  fundingLines: [],
  reinvestments: [],
  indicators: [],
  evidence: [],
  statusUpdates: [],
  decisions: [],
  narratives: [],
  learnings: [],
  ideas: [],
  lastToldOn: null,
  lastActivityOn: null,
  everRecorded: [],
  people: PEOPLE,
  departments: DEPARTMENTS,
  ...facts,
});

/** The facts after a change, as they are stored: what was recorded before is remembered as ever recorded. */
export const changed = (facts: InitiativeFacts, change: Partial<InitiativeFacts>): InitiativeFacts => ({
  ...facts,
  everRecorded: everRecorded(facts),
  ...change,
});

/** Worked example 1 of the domain: a pilot that shows all five trap characteristics. */
export const pilotInTheTrap = (facts: Partial<InitiativeFacts> = {}): InitiativeFacts =>
  buildFacts({
    ownerId: 'amir',
    pilots: [aPilot()],
    affectedDepartmentIds: ['claims'],
    sponsors: [aSponsor('ann', { from: '2026-03-02' })],
    fundingLines: [aFundingLine()],
    indicators: [anIndicator()],
    ...facts,
  });
