import { z } from 'zod';
import { compareText } from '../flags/sentences.ts';
import type { TitledTunable } from './pack-contradictions.ts';
import type { PackRules } from './rule-pack.ts';

/** One thing that two rule packs set differently. */
export const PackDifference = z
  .object({
    ruleId: z.string(),
    /** Of the rule or criterion; its id where it exists no more. */
    title: z.string(),
    /** `severity`, or the name of the parameter. */
    what: z.string(),
    /** As text; `not set` where neither the pack nor the product says anything. */
    before: z.string(),
    after: z.string(),
    /** "No next step: endsWithinDays was 30 and becomes 45." */
    sentence: z.string(),
  })
  .meta({ id: 'PackDifference' });
export type PackDifference = z.infer<typeof PackDifference>;

/** All that counts for one id, under one pack. */
type Effective = Record<string, unknown>;

/** The shipped defaults, with what the pack sets over them; what the pack sets raw where nobody knows the id. */
function effective(set: PackRules[string] | undefined, known: TitledTunable | undefined): Effective {
  const shipped = known?.parameters.safeParse({}).data ?? {};
  const severity = set?.severity ?? known?.severity;
  return { ...(severity && { severity }), ...shipped, ...set?.parameters };
}

function inWords(value: unknown): string {
  if (value === undefined) return 'not set';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const ownRule = (rules: PackRules, id: string): PackRules[string] | undefined =>
  Object.hasOwn(rules, id) ? rules[id] : undefined;

/**
 * What `after` changes against `before`, in words, by id and then by name. A value that equals the shipped default is
 * the default, whether a pack repeats it or not.
 */
export function packDifference(before: PackRules, after: PackRules, known: readonly TitledTunable[]): PackDifference[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareText);
  return ids.flatMap((ruleId) => {
    const tunable = known.find(({ id }) => id === ruleId);
    const title = tunable?.title ?? ruleId;
    const [was, is] = [effective(ownRule(before, ruleId), tunable), effective(ownRule(after, ruleId), tunable)];
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort(compareText);
    return names
      .map((what) => ({ what, before: inWords(was[what]), after: inWords(is[what]) }))
      .filter((row) => row.before !== row.after)
      .map((row) => ({
        ruleId,
        title,
        ...row,
        sentence: `${title}: ${row.what} was ${row.before} and becomes ${row.after}.`,
      }));
  });
}
