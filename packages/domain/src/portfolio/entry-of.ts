import { type IsoDate, latest } from '../calendar/calendar.ts';
import type { DecisionOutcome } from '../decisions/decision.ts';
import { departmentsAbove } from '../departments/department-tree.ts';
import type { Assessment } from '../flags/assessment.ts';
import type { Episode } from '../flags/episode.ts';
import type { Outcome } from '../flags/rule.ts';
import { compareText } from '../flags/sentences.ts';
import type { GateAssessment } from '../gates/gate.ts';
import { adoptionIndicators, isOnTarget } from '../indicators/adoption.ts';
import { everRecorded } from '../initiatives/fact-kinds.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { stateOn } from '../initiatives/pause.ts';
import { hasLeft, personOf } from '../people/is-active.ts';
import { coverageTurns, entryCoverage } from './entry-coverage.ts';
import { BASIC_KINDS, type EntryFlag, type PortfolioEntry } from './portfolio-entry.ts';

/** What the portfolio keeps of one initiative, by the facts and their judgement on `assessment.assessedOn`. */
export function entryOf(
  facts: InitiativeFacts,
  assessment: Assessment & { gate: GateAssessment | null },
): PortfolioEntry {
  const today = assessment.assessedOn;
  const home = facts.homeDepartmentId;
  return {
    id: facts.id,
    key: facts.key,
    name: facts.name,
    departmentIds: home === null ? [] : [home, ...departmentsAbove(home, facts.departments)],
    phase: facts.phase,
    phaseEnteredOn: facts.phaseEnteredOn,
    pastStays: facts.pastStays,
    state: stateOn(facts, today),
    endedOn: endedOn(facts, today),
    pauses: facts.pauses.map(({ from, resumeOn }) => ({ from, resumeOn })),
    registeredOn: facts.registeredOn,
    gatePlannedOn: facts.gatePlannedOn,
    lastToldOn: facts.lastToldOn,
    lastUpdateOn: latest(...facts.statusUpdates.map(({ postedOn }) => postedOn).filter((date) => date <= today)),
    health: assessment.health,
    statedHealth: assessment.statedHealth,
    hasOwner: facts.ownerId !== null && !hasLeft(facts.ownerId, facts.people, today),
    neverRecorded: neverRecorded(facts),
    flags: entryFlags(assessment.episodes),
    adoption: adoptionAnswer(assessment.outcomes['adoption-lags']),
    isAdoptionOnTarget: adoptionOnTarget(facts, today),
    pilots: facts.pilots.map(({ startedOn, endedOn, outcome }) => ({ startedOn, endedOn, outcome })),
    gate: assessment.gate && gateNumbers(assessment.gate),
    coverage: entryCoverage(facts, today),
    learnings: ownLearnings(facts, today),
  };
}

/** The days on which the entry could change although no fact and no answer of a rule or of the gate does. */
export const entryTurns = (facts: InitiativeFacts): (IsoDate | null)[] => [
  ...coverageTurns(facts),
  facts.ownerId === null ? null : (personOf(facts.ownerId, facts.people)?.leftOn ?? null),
  ...facts.statusUpdates.map(({ postedOn }) => postedOn),
  ...facts.learnings.map(({ date }) => date),
  ...facts.decisions.map(({ date }) => date),
];

function neverRecorded(facts: InitiativeFacts): PortfolioEntry['neverRecorded'] {
  const recorded = everRecorded(facts);
  return BASIC_KINDS.filter((kind) => !recorded.includes(kind));
}

const ENDS = {
  active: [],
  paused: [],
  stopped: ['stop'],
  embedded: ['advance', 'advance-with-conditions'],
} as const satisfies Record<InitiativeFacts['state'], readonly DecisionOutcome[]>;

/** The date of the decision that stopped or embedded it; `null`: it goes on, or came into the register like that. */
function endedOn({ state, decisions }: InitiativeFacts, today: IsoDate): IsoDate | null {
  const outcomes: readonly DecisionOutcome[] = ENDS[state];
  const ending = decisions.filter(({ outcome, date }) => outcomes.includes(outcome) && date <= today);
  return latest(...ending.map(({ date }) => date));
}

const entryFlags = (episodes: readonly Episode[]): EntryFlag[] =>
  episodes
    .filter(({ status }) => status === 'open')
    .map(({ ruleId, severity, coveredBy, isWaived, finding }) => ({
      ruleId,
      severity,
      coveredBy,
      isWaived,
      isToBeRecorded: finding.absence === 'never',
    }))
    .sort((a, b) => compareText(a.ruleId, b.ruleId));

function adoptionAnswer(outcome: Outcome | undefined): PortfolioEntry['adoption'] {
  if (outcome?.kind === 'sprung') return 'lags';
  return outcome?.kind === 'clear' ? 'keeps-up' : null;
}

function adoptionOnTarget(facts: InitiativeFacts, today: IsoDate): boolean | null {
  const judged = adoptionIndicators(facts.indicators, today)
    .map((indicator) => isOnTarget(indicator, today))
    .filter((answer) => answer !== null);
  return judged.length === 0 ? null : judged.every(Boolean);
}

const gateNumbers = ({ gate, met, unmet, notEnoughData, isReady }: GateAssessment): PortfolioEntry['gate'] => ({
  gate,
  met,
  unmet,
  notEnoughData,
  isReady,
});

function ownLearnings(facts: InitiativeFacts, today: IsoDate): PortfolioEntry['learnings'] {
  const counts = { experiment: 0, failure: 0, stop: 0 };
  for (const { origin, date, isReused } of facts.learnings) if (!isReused && date <= today) counts[origin] += 1;
  return counts;
}
