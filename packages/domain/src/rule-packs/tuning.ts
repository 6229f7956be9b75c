import type { z } from 'zod';
import type { Severity } from '../flags/finding.ts';
import type { Rule } from '../flags/rule.ts';
import type { RulePack } from './rule-pack.ts';

/** What a rule pack sets parameters of: a flag rule or a gate criterion. Their ids share one name space. */
export interface Tunable {
  id: string;
  parameters: z.ZodObject;
}

/** The parameters of a rule or criterion as one rule pack sets them. */
export interface TunedParameters {
  /** `null`: the pack's parameters are not what the rule accepts; `problem` says why. */
  parameters: Record<string, unknown> | null;
  problem: string | null;
}

/** A rule's severity and parameters as one rule pack sets them. */
export interface Tuning extends TunedParameters {
  severity: Severity;
}

const known = new WeakMap<RulePack, Map<Tunable, TunedParameters>>();

const setBy = (pack: RulePack, id: string): RulePack['rules'][string] | undefined =>
  Object.hasOwn(pack.rules, id) ? pack.rules[id] : undefined;

function parse({ id, parameters }: Tunable, pack: RulePack): TunedParameters {
  const parsed = parameters.safeParse(setBy(pack, id)?.parameters ?? {});
  if (parsed.success) return { parameters: parsed.data, problem: null };
  return { parameters: null, problem: parsed.error.issues.map((issue) => issue.message).join('; ') };
}

/** What `pack` makes of a rule's or criterion's parameters: the shipped defaults where it says nothing. Parsed once. */
export function parametersOf(pack: RulePack, tunable: Tunable): TunedParameters {
  let tuned = known.get(pack);
  if (!tuned) {
    tuned = new Map();
    known.set(pack, tuned);
  }
  let parameters = tuned.get(tunable);
  if (!parameters) {
    parameters = parse(tunable, pack);
    tuned.set(tunable, parameters);
  }
  return parameters;
}

/** What `pack` makes of `rule`: its severity as well. */
export const tuningOf = (pack: RulePack, rule: Rule): Tuning => ({
  ...parametersOf(pack, rule),
  severity: setBy(pack, rule.id)?.severity ?? rule.severity,
});
