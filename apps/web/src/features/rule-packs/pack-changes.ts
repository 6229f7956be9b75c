import { type PackRules, packDifference, type Severity, type StoredRulePack, tunables } from '@flightpath/domain';
import type { Tunable } from '../../api/rule-packs.ts';

/** One thing that a pack sets otherwise than the one before it. */
export interface PackChange {
  key: string;
  /** The rule, criterion or read model. */
  title: string;
  /** What of it: "Severity", or the meaning of the parameter. */
  what: string;
  before: string;
  after: string;
}

/** What `after` changes against `before`, each thing by its meaning rather than by its name in the pack. */
export function packChanges(before: PackRules, after: PackRules, known: readonly Tunable[]): PackChange[] {
  return packDifference(before, after, tunables).map(({ ruleId, title, what, before: was, after: is }) => {
    const parameters = known.find(({ id }) => id === ruleId)?.parameters ?? [];
    const meaning = what === 'severity' ? 'Severity' : parameters.find(({ name }) => name === what)?.meaning;
    return { key: `${ruleId} ${what}`, title, what: meaning ?? what, before: was, after: is };
  });
}

/** The pack that stood before this one; of the shipped one there is none. */
export const packBefore = (packs: readonly StoredRulePack[], version: number): StoredRulePack | undefined =>
  packs
    .filter((pack) => pack.status === 'published' && pack.version < version)
    .toSorted((a, b) => b.version - a.version)[0];

/** What is set of one rule; a value that is left out is the shipped one. */
export interface TuningChange {
  severity?: Severity | null;
  /** `null`: as shipped. */
  parameters?: Record<string, number | null>;
}

/** The rules with one of them tuned otherwise. Only what differs from the product's own values is kept. */
export function withTuning(rules: PackRules, { id, severity, parameters }: Tunable, change: TuningChange): PackRules {
  const { [id]: before, ...others } = rules;
  const wanted = { ...before?.parameters, ...change.parameters };
  const kept = Object.entries(wanted).filter(
    ([name, value]) => value !== null && value !== parameters.find((parameter) => parameter.name === name)?.default,
  );
  const grade = change.severity === undefined ? before?.severity : change.severity;
  const set = {
    ...(grade && grade !== severity && { severity: grade }),
    ...(kept.length > 0 && { parameters: Object.fromEntries(kept) }),
  };
  return Object.keys(set).length === 0 ? others : { ...others, [id]: set };
}
