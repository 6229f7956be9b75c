import { z } from 'zod';
import { unretired } from '../../indicators/unretired.ts';
import type { IndicatorFact } from '../../initiatives/facts.ts';
import type { Absence } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { compareText, namesInWords } from '../sentences.ts';

/** What a lagging indicator lacks before it can show a return, in words; `null` when it has both ends. */
function gapInWords({ baseline, target }: IndicatorFact): string | null {
  if (baseline === null && target === null) return 'no baseline and no target';
  if (baseline === null) return 'no baseline';
  return target === null ? 'no target' : null;
}

export const valueUnmeasured = defineRule({
  id: 'value-unmeasured',
  title: 'Value unmeasured',
  group: 'foundation',
  severity: 'minor',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  springsWhen: 'No leading or no lagging indicator is in use, or a lagging one in use has no baseline or no target.',
  why: 'Leading indicators carry a program until its return shows, and a return that nobody can compare with the time before is an opinion.',
  clearsWhen: 'Add a leading and a lagging indicator, the lagging ones with baseline and target.',
  clearsAt: 'indicators',
  parameters: z.object({}),
  reads: ['indicators', 'everRecorded'],
  subjects: [],
  evaluate(facts, { today }) {
    const inUse = unretired(facts.indicators, today);
    const missing = (['leading', 'lagging'] as const).filter(
      (timing) => !inUse.some((indicator) => indicator.timing === timing),
    );
    const incomplete = inUse
      .filter(({ timing }) => timing === 'lagging')
      .map((indicator) => ({ name: indicator.name, gap: gapInWords(indicator) }))
      .filter((one): one is { name: string; gap: string } => one.gap !== null)
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.gap, b.gap));
    if (missing.length === 0 && incomplete.length === 0) return { kind: 'clear' };

    const clauses: string[] = [];
    const [first] = incomplete;
    if (missing.length > 0) clauses.push(`No ${missing.join(' and no ')} indicator is in use`);
    if (first) {
      const names = namesInWords(incomplete.map(({ name }) => name));
      clauses.push(incomplete.length === 1 ? `${names} has ${first.gap}` : `${names} lack a baseline or a target`);
    }
    const isLost = missing.some((timing) => facts.everRecorded.includes(`${timing}-indicator`));
    const absence: Absence | null = isLost ? 'lost' : incomplete.length > 0 ? null : 'never';
    return {
      kind: 'sprung',
      sentence: `${clauses.join(', and ')}.`,
      evidence: [
        ...missing.map((timing) => ({
          label: timing === 'leading' ? 'Leading indicators' : 'Lagging indicators',
          value: 'none in use',
          field: 'indicators',
        })),
        ...incomplete.map(({ name, gap }) => ({ label: name, value: gap, field: 'indicators' })),
      ],
      absence,
    };
  },
  turningPoints: (facts) => facts.indicators.map((indicator) => indicator.retiredOn),
});
