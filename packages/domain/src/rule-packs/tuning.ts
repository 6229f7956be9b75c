import type { Severity } from '../flags/finding.ts';
import type { Rule } from '../flags/rule.ts';
import type { RulePack } from './rule-pack.ts';

/** A rule's severity and parameters as one rule pack sets them. */
export interface Tuning {
  severity: Severity;
  /** `null`: the pack's parameters are not what the rule accepts; `problem` says why. */
  parameters: Record<string, unknown> | null;
  problem: string | null;
}

const known = new WeakMap<RulePack, Map<Rule, Tuning>>();

function tune(rule: Rule, pack: RulePack): Tuning {
  const set = Object.hasOwn(pack.rules, rule.id) ? pack.rules[rule.id] : undefined;
  const parsed = rule.parameters.safeParse(set?.parameters ?? {});
  return {
    severity: set?.severity ?? rule.severity,
    parameters: parsed.success ? parsed.data : null,
    problem: parsed.success ? null : parsed.error.issues.map((issue) => issue.message).join('; '),
  };
}

/** What `pack` makes of `rule`: the shipped defaults where it says nothing. Parsed once per pack object. */
export function tuningOf(pack: RulePack, rule: Rule): Tuning {
  let tunings = known.get(pack);
  if (!tunings) {
    tunings = new Map();
    known.set(pack, tunings);
  }
  let tuning = tunings.get(rule);
  if (!tuning) {
    tuning = tune(rule, pack);
    tunings.set(rule, tuning);
  }
  return tuning;
}
