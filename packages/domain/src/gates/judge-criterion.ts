// For tests: puts one criterion, or a whole gate, to a day of an initiative's life.
import type { Cadence } from '../calendar/cadence.ts';
import type { IsoDate } from '../calendar/calendar.ts';
import type { Outcome } from '../flags/rule.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { resumedOn } from '../initiatives/pause.ts';
import { type RulePack, shippedRulePack } from '../rule-packs/rule-pack.ts';
import { parametersOf } from '../rule-packs/tuning.ts';
import { type JudgedGate, judgeGate } from './assess-gate.ts';
import type { Criterion } from './criterion.ts';
import type { CriterionOutcome, Gap } from './gate.ts';
import { type CriterionJudgement, runCriterion } from './run-criterion.ts';

/** The facts as a criterion may see them: asking for one that it did not declare throws. */
const declaredFacts = (criterion: Criterion, facts: InitiativeFacts): InitiativeFacts =>
  new Proxy(facts, {
    get(target, key) {
      if (!criterion.reads.some((name) => name === key)) {
        throw new Error(`${criterion.id} reads ${String(key)}, which it did not declare.`);
      }
      return Reflect.get(target, key);
    },
  });

export interface CriterionOptions {
  /** As a rule pack sets them; the shipped ones where it says nothing. */
  parameters?: Record<string, unknown>;
  cadence?: Cadence | null;
  ruleOutcomes?: Readonly<Record<string, Outcome>>;
}

/** A pack that sets the parameters of one rule or criterion. */
export const packWith = (id: string, parameters: Record<string, unknown>): RulePack => ({
  version: 2,
  rules: { [id]: { parameters } },
});

export const runOn = (
  criterion: Criterion,
  facts: InitiativeFacts,
  today: IsoDate,
  { parameters, cadence = null, ruleOutcomes = {} }: CriterionOptions = {},
): CriterionJudgement => {
  const pack = parameters ? packWith(criterion.id, parameters) : shippedRulePack;
  return runCriterion(criterion, declaredFacts(criterion, facts), parametersOf(pack, criterion), {
    today,
    cadence: facts.reportingCadence ?? cadence,
    resumedOn: resumedOn(facts.pauses, today),
    ruleOutcomes,
  });
};

type Asked = Parameters<typeof runOn>;

/** What the criterion answers on `today`. */
export const answerOf = (...asked: Asked): CriterionOutcome => runOn(...asked).outcome;

/** The gaps of an unmet criterion. */
export function gapsOf(...asked: Asked): Gap[] {
  const outcome = answerOf(...asked);
  return outcome.kind === 'unmet' ? outcome.gaps : [];
}

/** The sentences of its gaps where a criterion is unmet, else the kind of its answer. */
export function answered(...asked: Asked): string | string[] {
  const { kind } = answerOf(...asked);
  return kind === 'unmet' ? gapsOf(...asked).map(({ sentence }) => sentence) : kind;
}

/** The first day after `today` on which the criterion could answer differently. */
export const nextTurn = (...asked: Asked): IsoDate | null => runOn(...asked).turnsOn;

/** How the initiative stands at its gate on `today`, at noon UTC; the tenant has no cadence unless one is given. */
export const gateOn = (
  facts: InitiativeFacts,
  today: IsoDate,
  {
    ruleOutcomes = {},
    cadence = null,
    pack = shippedRulePack,
  }: Omit<CriterionOptions, 'parameters'> & { pack?: RulePack } = {},
): JudgedGate | null =>
  judgeGate(facts, ruleOutcomes, pack, {
    now: new Date(`${today}T12:00:00Z`),
    settings: { timeZone: 'UTC', defaultCadence: cadence, assemblerArchetypes: [] },
  });
