// One initiative: from what was known and what is recorded now to what will be stored. Pure.
import { isDeepStrictEqual } from 'node:util';
import {
  type Assessment,
  assess,
  type Episode,
  entryOf,
  everRecorded,
  type FactChange,
  type GateAssessment,
  type InitiativeFacts,
  type IsoDate,
  latest,
  type MovedPromise,
  type PortfolioEntry,
  promisesMoved,
  type RulePack,
  type TenantSettings,
} from '@flightpath/domain';
import { describeChanges } from './describe-changes.ts';
import type { LastJudgement } from './load-episodes.ts';

export interface Judgement {
  last: LastJudgement;
  facts: InitiativeFacts;
  assessment: Assessment;
  /** Facts or findings changed, or an act of its own was done, so that a revision is due. */
  isChanged: boolean;
  changes: FactChange[];
  /** Rules whose flag opened, or ended, with this change. */
  opened: string[];
  ended: string[];
  /** Set when a person changed the checklist or the gate plan. */
  planChangedOn: IsoDate | null;
  /** What the portfolio's read models need of it. */
  entry: PortfolioEntry;
  /** Promised dates that the change moved later. */
  promisesMoved: MovedPromise[];
}

export interface JudgeContext {
  now: Date;
  today: IsoDate;
  isByPerson: boolean;
  /** What was done is recorded even where it changes no facts. */
  isAct: boolean;
  pack: RulePack;
  settings: TenantSettings;
}

/** What the recorded facts amount to, and what of it is new since the last judgement. */
export function judge(recorded: InitiativeFacts, last: LastJudgement, context: JudgeContext): Judgement {
  const planChangedOn = changesPlan(recorded, last.facts, context) ? context.today : null;
  const facts: InitiativeFacts = {
    ...recorded,
    lastActivityOn: latest(recorded.lastActivityOn, planChangedOn),
    everRecorded: everRecorded(recorded),
  };
  const assessment = assess(facts, last.episodes, context.pack, { now: context.now, settings: context.settings });
  const entry = entryOf(facts, assessment);
  const before = openRules(last.episodes);
  const after = openRules(assessment.episodes);
  const hasNewFacts = last.facts === null || !isDeepStrictEqual(last.facts, facts);
  return {
    last,
    facts,
    assessment,
    // What the portfolio shows of it is kept with each revision, so that any past day can be shown as it was.
    isChanged:
      context.isAct || hasNewFacts || hasNewFindings(last, assessment) || !isDeepStrictEqual(last.entry, entry),
    changes: hasNewFacts ? describeChanges(last.facts, facts) : [],
    opened: after.filter((ruleId) => !before.includes(ruleId)),
    ended: before.filter((ruleId) => !after.includes(ruleId)),
    planChangedOn,
    entry,
    promisesMoved: last.facts && hasNewFacts ? promisesMoved(last.facts, facts) : [],
  };
}

/** The checklist's own fields and the gate plan. What has a date of its own (a new sponsor, ...) counts by that. */
const PLAN = [
  'nextPhaseOwnerId',
  'gatePlannedOn',
  'communicationPlan',
  'decisionRights',
  'escalationPath',
  'reportingCadence',
  'affectedDepartmentIds',
  'narratives',
] as const satisfies (keyof InitiativeFacts)[];

function changesPlan(now: InitiativeFacts, before: InitiativeFacts | null, { isByPerson }: JudgeContext): boolean {
  // Registering is no change; and what an import or a job did is no activity.
  if (!isByPerson || before === null) return false;
  return (
    PLAN.some((field) => !isDeepStrictEqual(now[field], before[field])) ||
    !isDeepStrictEqual(definitions(now), definitions(before))
  );
}

/** What is measured, without what was measured. */
const definitions = (facts: InitiativeFacts) =>
  facts.indicators.map(({ measurements: _, ...definition }) => definition);

const isOpen = (episode: Episode): boolean => episode.status === 'open';

const openRules = (episodes: readonly Episode[]): string[] => episodes.filter(isOpen).map(({ ruleId }) => ruleId);

/**
 * Whether the verdict differs. A sentence that counts days ("63 days") changes without news: the flag is rewritten, but
 * it is no reason for a revision.
 */
function hasNewFindings(last: LastJudgement, assessment: Assessment): boolean {
  if (last.health !== assessment.health || last.statedHealth !== assessment.statedHealth) return true;
  if (!isDeepStrictEqual(answers(last.gate), answers(assessment.gate))) return true;
  return !isDeepStrictEqual(verdicts(last.episodes), verdicts(assessment.episodes));
}

const verdicts = (episodes: readonly Episode[]) =>
  episodes
    .filter(isOpen)
    .map(({ ruleId, openedOn, severity, isVerified, coveredBy, isWaived }) => ({
      ruleId,
      openedOn,
      severity,
      isVerified,
      coveredBy,
      isWaived,
    }))
    .sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));

const answers = (gate: GateAssessment | null) =>
  gate && [gate.gate, ...gate.criteria.map(({ id, outcome }) => `${id} ${outcome.kind}`)];
