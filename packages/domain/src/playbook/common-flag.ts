import { compareText } from '../flags/sentences.ts';
import { compareSeverity } from '../flags/severity.ts';
import type { EntryFlag, PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { ruleTitle } from '../portfolio/rule-in-words.ts';
import type { SymptomReading } from './symptom.ts';

/** Known to be wrong: not what was never recorded, and not what another flag says already. */
const counts = ({ coveredBy, isToBeRecorded }: EntryFlag): boolean => coveredBy === null && !isToBeRecorded;

/**
 * The open flag that most of `entries` share, of two the more severe; `null` where no two share one, for one is no
 * pattern.
 *
 * @param itself The rule that the symptom is made of, which would explain it by itself.
 */
export function commonFlag(entries: readonly PortfolioEntry[], itself?: string): SymptomReading['commonFlag'] {
  const found = new Map<string, { initiatives: number; severity: EntryFlag['severity'] }>();
  for (const flag of entries.flatMap(({ flags }) => flags)) {
    if (!counts(flag) || flag.ruleId === itself) continue;
    const known = found.get(flag.ruleId) ?? { initiatives: 0, severity: flag.severity };
    const isWorse = compareSeverity(flag.severity, known.severity) < 0;
    found.set(flag.ruleId, {
      initiatives: known.initiatives + 1,
      severity: isWorse ? flag.severity : known.severity,
    });
  }
  const [first] = [...found]
    .filter(([, { initiatives }]) => initiatives > 1)
    .sort(
      ([aId, a], [bId, b]) =>
        b.initiatives - a.initiatives || compareSeverity(a.severity, b.severity) || compareText(aId, bId),
    );
  if (!first) return null;
  const [ruleId, { initiatives }] = first;
  return { ruleId, title: ruleTitle(ruleId), initiatives, of: entries.length };
}
