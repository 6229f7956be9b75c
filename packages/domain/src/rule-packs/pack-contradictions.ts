import type { Severity } from '../flags/finding.ts';
import { namesInWords } from '../flags/sentences.ts';
import type { Contradiction } from '../initiatives/contradiction.ts';
import type { PackRules } from './rule-pack.ts';
import type { Tunable } from './tuning.ts';

/** A flag rule, a gate criterion, or another thing that a rule pack tunes; only a rule has a severity. */
export interface TitledTunable extends Tunable {
  title: string;
  severity?: Severity;
}

/** A name as a part of a JSON pointer (RFC 6901). */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const severityContradictions = ({ title, severity }: TitledTunable, set: PackRules[string], at: string) =>
  set.severity === undefined || severity !== undefined
    ? []
    : [{ pointer: `${at}/severity`, detail: `"${title}" is no rule that opens flags, so it has no severity.` }];

function parameterContradictions(known: TitledTunable, set: PackRules[string], at: string): Contradiction[] {
  const names = Object.keys(known.parameters.shape);
  const isKnown = (name: string) => names.includes(name);
  const given = set.parameters ?? {};
  const offer = names.length === 0 ? 'it has none' : `it has ${namesInWords(names)}`;
  const unknown = Object.keys(given)
    .filter((name) => !isKnown(name))
    .map((name) => ({
      pointer: `${at}/parameters/${escaped(name)}`,
      detail: `"${known.title}" has no parameter ${name}; ${offer}.`,
    }));

  const parsed = known.parameters.safeParse(
    Object.fromEntries(Object.entries(given).filter(([name]) => isKnown(name))),
  );
  const refused = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0] ?? '');
    return {
      pointer: name === '' ? `${at}/parameters` : `${at}/parameters/${escaped(name)}`,
      detail: `"${known.title}" does not accept this value${name === '' ? '' : ` of ${name}`}: ${message}.`,
    };
  });
  return [...unknown, ...refused];
}

/** What is wrong with the tuning of one thing; `at` is where its tuning stands in the input. */
export const tuningContradictions = (known: TitledTunable, set: PackRules[string], at: string): Contradiction[] => [
  ...severityContradictions(known, set, at),
  ...parameterContradictions(known, set, at),
];

/** As a refusal says it. */
export const unknownTunable = (id: string): string => `There is nothing with the id "${id}" that a rule pack can tune.`;

/**
 * What a rule pack sets that nothing reads or that is refused: ids that do not exist, parameters with a wrong name or a
 * wrong value, a severity where there is none. A pack is published only without any: a rule whose parameters are wrong
 * answers `error`, and a wrong name would change nothing without a word.
 *
 * @param known All that a pack can tune: `[...ruleCatalog, ...gateCatalog]` and the read models.
 * @param at Where the rules stand in the input.
 */
export const packContradictions = (
  rules: PackRules,
  known: readonly TitledTunable[],
  at = '#/rules',
): Contradiction[] =>
  Object.entries(rules).flatMap(([id, set]): Contradiction[] => {
    const own = `${at}/${escaped(id)}`;
    const tunable = known.find((one) => one.id === id);
    return tunable ? tuningContradictions(tunable, set, own) : [{ pointer: own, detail: unknownTunable(id) }];
  });
