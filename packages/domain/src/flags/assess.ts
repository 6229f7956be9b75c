import { todayIn } from '../calendar/calendar.ts';
import { judgeGate } from '../gates/assess-gate.ts';
import { everRecorded } from '../initiatives/fact-kinds.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { resumedOn } from '../initiatives/pause.ts';
import { entryTurns } from '../portfolio/entry-of.ts';
import type { RulePack, TenantSettings } from '../rule-packs/rule-pack.ts';
import { tuningOf } from '../rule-packs/tuning.ts';
import type { Assessment } from './assessment.ts';
import { ruleCatalog } from './catalog.ts';
import type { Episode } from './episode.ts';
import { carryOn } from './episodes.ts';
import { assessedHealth, statedHealth, statedHealthTurns } from './health.ts';
import { reviewOn } from './review-on.ts';
import type { OpenFlag, Rule, RuleDay } from './rule.ts';
import { runRule } from './run-rule.ts';

/** The moment and the tenant's settings of a judgement. */
export interface AssessContext {
  now: Date;
  settings: TenantSettings;
}

/**
 * Judges one initiative on one day. Pure and deterministic: the same facts, episodes, pack and moment always give the
 * same assessment, and a rule that fails becomes an `error` outcome, never an exception.
 *
 * @param previousEpisodes Those of this initiative that are open or ended within the last seven days, as the last
 *   assessment returned them; none for a new initiative.
 */
export function assess(
  facts: InitiativeFacts,
  previousEpisodes: readonly Episode[],
  pack: RulePack,
  context: AssessContext,
  rules: readonly Rule[] = ruleCatalog,
): Assessment {
  const today = todayIn(context.settings.timeZone, context.now);
  const cadence = facts.reportingCadence ?? context.settings.defaultCadence;
  const day: RuleDay = {
    today,
    cadence,
    resumedOn: resumedOn(facts.pauses, today),
    assemblerArchetypes: context.settings.assemblerArchetypes,
    openFlags: [],
  };
  const episodeDay = { today, phase: facts.phase, pauses: facts.pauses, rulePackVersion: pack.version };
  const known: InitiativeFacts = { ...facts, everRecorded: everRecorded(facts) };
  const ask = (rule: Rule, on: RuleDay) => runRule(rule, known, tuningOf(pack, rule), on);

  const first = rules.filter((rule) => !rule.isAfterOthers).map((rule) => ask(rule, day));
  const secondPass = { ...day, openFlags: openFlags(carryOn(previousEpisodes, first, episodeDay)) };
  const judgements = rules.map((rule) => first.find((judgement) => judgement.rule === rule) ?? ask(rule, secondPass));
  const episodes = carryOn(previousEpisodes, judgements, episodeDay);

  const outcomes: Assessment['outcomes'] = {};
  for (const { rule, outcome } of judgements) outcomes[rule.id] = outcome;

  const judgedGate = judgeGate(known, outcomes, pack, context);
  const otherTurns = [...statedHealthTurns(facts, cadence), ...entryTurns(facts), judgedGate?.turnsOn ?? null];

  return {
    assessedOn: today,
    rulePackVersion: pack.version,
    outcomes,
    episodes,
    health: assessedHealth(episodes, judgements),
    statedHealth: statedHealth(facts, cadence, today),
    gate: judgedGate?.assessment ?? null,
    reviewOn: reviewOn(judgements, episodes, facts, otherTurns, today),
  };
}

const openFlags = (episodes: readonly Episode[]): OpenFlag[] =>
  episodes
    .filter(({ status, coveredBy }) => status === 'open' && coveredBy === null)
    .map(({ ruleId, severity, isWaived, finding }) => ({ ruleId, title: finding.title, severity, isWaived }));
