import { compareText } from '../flags/sentences.ts';
import type { AssessmentDifference, DifferenceCounts, DifferentFlag } from './difference.ts';

const isCounted = ({ coveredBy }: DifferentFlag): boolean => coveredBy === null;

/** How many flags open, clear and lapse in all, and by rule. */
export function countDifferences(differences: readonly AssessmentDifference[]): DifferenceCounts {
  const byRule = new Map<string, DifferenceCounts['byRule'][number]>();
  const count = (column: 'opens' | 'clears' | 'lapses') => {
    const flags = differences.flatMap((difference) => difference[column]).filter(isCounted);
    for (const { ruleId, title } of flags) {
      const row = byRule.get(ruleId) ?? { ruleId, title, opens: 0, clears: 0, lapses: 0 };
      byRule.set(ruleId, { ...row, [column]: row[column] + 1 });
    }
    return flags.length;
  };
  const counts = { opens: count('opens'), clears: count('clears'), lapses: count('lapses') };
  return { ...counts, byRule: [...byRule.values()].sort((a, b) => compareText(a.ruleId, b.ruleId)) };
}
