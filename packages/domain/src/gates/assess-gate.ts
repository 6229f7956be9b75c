import { earliest, type IsoDate, todayIn } from '../calendar/calendar.ts';
import type { AssessContext } from '../flags/assess.ts';
import type { Outcome } from '../flags/rule.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { resumedOn, stateOn } from '../initiatives/pause.ts';
import type { RulePack } from '../rule-packs/rule-pack.ts';
import { parametersOf } from '../rule-packs/tuning.ts';
import { gateCatalog } from './catalog.ts';
import type { Criterion, CriterionDay } from './criterion.ts';
import { type CriterionOutcome, GATE_OF_PHASE, type GateAssessment } from './gate.ts';
import { runCriterion } from './run-criterion.ts';

/** How an initiative stands at its next gate, and when to look again. */
export interface JudgedGate {
  assessment: GateAssessment;
  /**
   * The first day after today on which a criterion's answer, a word of a gap included, could change although no fact
   * does; `null`: never. What a flag rule turns on is the rule's to say (`Assessment.reviewOn`).
   */
  turnsOn: IsoDate | null;
}

/**
 * Judges the gate ahead of an initiative on one day; `null` where none is ahead: stopped or embedded. Pure and
 * deterministic, and blind to waivers: a flag that an organisation lives with is still no foundation.
 *
 * @param ruleOutcomes What `assess` answered with the same facts, pack and moment.
 */
export function judgeGate(
  facts: InitiativeFacts,
  ruleOutcomes: Readonly<Record<string, Outcome>>,
  pack: RulePack,
  { now, settings }: AssessContext,
  catalog: readonly Criterion[] = gateCatalog,
): JudgedGate | null {
  const today = todayIn(settings.timeZone, now);
  const state = stateOn(facts, today);
  if (state === 'stopped' || state === 'embedded') return null;

  const gate = GATE_OF_PHASE[facts.phase];
  const day: CriterionDay = {
    today,
    cadence: facts.reportingCadence ?? settings.defaultCadence,
    resumedOn: resumedOn(facts.pauses, today),
    ruleOutcomes,
  };
  const judgements = catalog
    .filter((criterion) => criterion.gate === gate)
    .map((criterion) => runCriterion(criterion, facts, parametersOf(pack, criterion), day));
  const count = (...kinds: CriterionOutcome['kind'][]): number =>
    judgements.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
  const [met, unmet, notEnoughData] = [count('met'), count('unmet', 'error'), count('not-enough-data')];
  const ofPauses = facts.pauses.flatMap(({ from, resumeOn }) => [from, resumeOn]).filter((date) => date > today);

  return {
    assessment: {
      gate,
      assessedOn: today,
      criteria: judgements.map(({ criterion: { id, title, mayBeCondition }, outcome }) => ({
        id,
        title,
        mayBeCondition,
        outcome,
      })),
      met,
      unmet,
      notEnoughData,
      isReady: unmet + notEnoughData === 0,
    },
    turnsOn: earliest(...judgements.map(({ turnsOn }) => turnsOn), ...ofPauses),
  };
}

/** How an initiative stands at its next gate; `null` where none is ahead. */
export const assessGate = (...asked: Parameters<typeof judgeGate>): GateAssessment | null =>
  judgeGate(...asked)?.assessment ?? null;

/** The first day after today on which `assessGate` could answer differently with the same facts and rule outcomes. */
export const gateTurnsOn = (...asked: Parameters<typeof judgeGate>): IsoDate | null =>
  judgeGate(...asked)?.turnsOn ?? null;
