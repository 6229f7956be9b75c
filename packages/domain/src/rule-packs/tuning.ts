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

/** `make`, called once for each pack and thing that it tunes: a judgement asks for some sixty of them. */
function oncePerPack<Tuned extends Tunable, Made>(make: (pack: RulePack, tuned: Tuned) => Made) {
  const known = new WeakMap<RulePack, Map<Tuned, Made>>();
  return (pack: RulePack, tuned: Tuned): Made => {
    const ofPack = known.get(pack) ?? new Map<Tuned, Made>();
    known.set(pack, ofPack);
    const made = ofPack.get(tuned) ?? make(pack, tuned);
    ofPack.set(tuned, made);
    return made;
  };
}

const setBy = (pack: RulePack, id: string): RulePack['rules'][string] | undefined =>
  Object.hasOwn(pack.rules, id) ? pack.rules[id] : undefined;

function parse(pack: RulePack, { id, parameters }: Tunable): TunedParameters {
  const parsed = parameters.safeParse(setBy(pack, id)?.parameters ?? {});
  if (parsed.success) return { parameters: parsed.data, problem: null };
  return { parameters: null, problem: parsed.error.issues.map((issue) => issue.message).join('; ') };
}

/** What `pack` makes of a rule's or criterion's parameters: the shipped defaults where it says nothing. */
export const parametersOf = oncePerPack(parse);

/** What `pack` makes of `rule`: its severity as well. */
export const tuningOf = oncePerPack(
  (pack, rule: Rule): Tuning => ({
    ...parametersOf(pack, rule),
    severity: setBy(pack, rule.id)?.severity ?? rule.severity,
  }),
);
