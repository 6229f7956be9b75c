// For tests: puts one rule, or the whole catalogue, to a day of an initiative's life.
import type { Cadence } from '../calendar/cadence.ts';
import type { IsoDate } from '../calendar/calendar.ts';
import { everRecorded } from '../initiatives/fact-kinds.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { resumedOn } from '../initiatives/pause.ts';
import { type RulePack, shippedRulePack, type TenantSettings } from '../rule-packs/rule-pack.ts';
import { tuningOf } from '../rule-packs/tuning.ts';
import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';
import type { Episode } from './episode.ts';
import type { OpenFlag, Outcome, Rule } from './rule.ts';
import { runRule } from './run-rule.ts';

export const utc: TenantSettings = { timeZone: 'UTC', defaultCadence: null, assemblerArchetypes: ['assembler'] };

/** The facts as a rule may see them: asking for one that it did not declare throws. */
function declaredFacts(rule: Rule, facts: InitiativeFacts): InitiativeFacts {
  const declared: readonly (string | symbol)[] = [...rule.reads, 'state', 'pauses', 'phase', 'phaseEnteredOn'];
  return new Proxy(
    { ...facts, everRecorded: everRecorded(facts) },
    {
      get(target, key) {
        if (!declared.includes(key)) throw new Error(`${rule.id} reads ${String(key)}, which it did not declare.`);
        return Reflect.get(target, key);
      },
    },
  );
}

interface JudgeOptions {
  pack?: RulePack;
  cadence?: Cadence | null;
  openFlags?: readonly OpenFlag[];
}

const run = (rule: Rule, facts: InitiativeFacts, today: IsoDate, options: JudgeOptions) =>
  runRule(rule, declaredFacts(rule, facts), tuningOf(options.pack ?? shippedRulePack, rule), {
    today,
    cadence: facts.reportingCadence ?? options.cadence ?? null,
    resumedOn: resumedOn(facts.pauses, today),
    assemblerArchetypes: utc.assemblerArchetypes,
    openFlags: options.openFlags ?? [],
  });

/** What `rule` answers on `today`. */
export const judge = (rule: Rule, facts: InitiativeFacts, today: IsoDate, options: JudgeOptions = {}): Outcome =>
  run(rule, facts, today, options).outcome;

/** The first day after `today` on which `rule` could answer differently. */
export const turnsOn = (rule: Rule, facts: InitiativeFacts, today: IsoDate): IsoDate | null =>
  run(rule, facts, today, {}).turnsOn;

/** The sentence of a sprung outcome; the kind of any other. */
export const verdict = (...asked: Parameters<typeof judge>): string => {
  const outcome = judge(...asked);
  return outcome.kind === 'sprung' ? outcome.sentence : outcome.kind;
};

/** The whole judgement on `today`, at noon UTC, under the shipped pack. */
export const assessOn = (
  facts: InitiativeFacts,
  today: IsoDate,
  previous: readonly Episode[] = [],
  rules?: readonly Rule[],
): Assessment =>
  assess(facts, previous, shippedRulePack, { now: new Date(`${today}T12:00:00Z`), settings: utc }, rules);

export const openEpisode = (assessment: Assessment, ruleId: string): Episode | undefined =>
  assessment.episodes.find((episode) => episode.ruleId === ruleId && episode.status === 'open');

export const openRuleIds = (assessment: Assessment): string[] =>
  assessment.episodes.filter((episode) => episode.status === 'open').map((episode) => episode.ruleId);
