import type { Assessment } from '../flags/assessment.ts';
import type { Episode } from '../flags/episode.ts';
import { compareSeverity } from '../flags/severity.ts';
import type { CriterionOutcome, GateAssessment } from '../gates/gate.ts';
import type { AssessmentDifference, DifferentFlag, DifferentSeverity, GateDifference } from './difference.ts';

/** A judgement, with the next gate where one lies ahead. */
export type ComparedAssessment = Assessment & { gate?: GateAssessment | null };

const openByRule = ({ episodes }: Assessment): Map<string, Episode> =>
  new Map(episodes.filter(({ status }) => status === 'open').map((episode) => [episode.ruleId, episode]));

const toFlag = ({ ruleId, severity, coveredBy, isWaived, finding }: Episode): DifferentFlag => ({
  ruleId,
  title: finding.title,
  severity,
  coveredBy,
  isWaived,
  finding,
});

const toSeverity = ([before, after]: readonly [Episode, Episode]): DifferentSeverity => ({
  ruleId: after.ruleId,
  title: after.finding.title,
  before: before.severity,
  after: after.severity,
  finding: after.finding,
});

/** A criterion's answer as text; equal answers are equal texts, whatever the order of their gaps. */
function inText(outcome: CriterionOutcome): string {
  const said = Object.values(outcome).flatMap((part) => (Array.isArray(part) ? part : [part]));
  return said
    .map((part) => JSON.stringify(part))
    .sort()
    .join();
}

function compareGates(before: GateAssessment, after: GateAssessment): GateDifference | null {
  const criteria = after.criteria.flatMap(({ id, title, outcome }) => {
    const own = before.criteria.find((criterion) => criterion.id === id);
    return own && inText(own.outcome) !== inText(outcome) ? [{ id, title, before: own.outcome, after: outcome }] : [];
  });
  if (criteria.length === 0) return null;
  return {
    gate: after.gate,
    met: { before: before.met, after: after.met },
    isReady: { before: before.isReady, after: after.isReady },
    criteria,
  };
}

/**
 * What differs between two judgements of one initiative on one day: what a hypothesis, or another rule pack, changes.
 * A flag is the same on both sides when its rule is, whenever it opened.
 */
export function compareAssessments(before: ComparedAssessment, after: ComparedAssessment): AssessmentDifference {
  const [was, is] = [openByRule(before), openByRule(after)];
  const onlyIn = (one: Map<string, Episode>, other: Map<string, Episode>) =>
    [...one.values()].filter(({ ruleId }) => !other.has(ruleId)).map(toFlag);
  const ended = onlyIn(was, is);
  const isClear = ({ ruleId }: { ruleId: string }) => after.outcomes[ruleId]?.kind === 'clear';
  const both = [...is.values()].flatMap((episode): [Episode, Episode][] => {
    const own = was.get(episode.ruleId);
    return own ? [[own, episode]] : [];
  });
  const rise = ([own, episode]: readonly [Episode, Episode]) => compareSeverity(own.severity, episode.severity);
  return {
    opens: onlyIn(is, was),
    clears: ended.filter(isClear),
    lapses: ended.filter((flag) => !isClear(flag)),
    moreSevere: both.filter((pair) => rise(pair) > 0).map(toSeverity),
    lessSevere: both.filter((pair) => rise(pair) < 0).map(toSeverity),
    restated: both
      .filter(([own, episode]) => own.finding.sentence !== episode.finding.sentence)
      .map(([own, { ruleId, finding }]) => ({
        ruleId,
        title: finding.title,
        before: own.finding.sentence,
        after: finding.sentence,
      })),
    health: { before: before.health, after: after.health },
    gate: before.gate && after.gate ? compareGates(before.gate, after.gate) : null,
  };
}

/** Whether the verdict differs; the same flags in other words are none. */
export const isOtherVerdict = (difference: AssessmentDifference): boolean =>
  [difference.opens, difference.clears, difference.lapses, difference.moreSevere, difference.lessSevere].some(
    (list) => list.length > 0,
  ) ||
  difference.health.before !== difference.health.after ||
  difference.gate !== null;

/** Whether anything differs, the words of a flag included. */
export const isDifferent = (difference: AssessmentDifference): boolean =>
  isOtherVerdict(difference) || difference.restated.length > 0;
