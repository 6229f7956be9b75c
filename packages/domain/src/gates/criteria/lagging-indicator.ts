import { z } from 'zod';
import { counted } from '../../flags/sentences.ts';
import { unretired } from '../../indicators/unretired.ts';
import type { IndicatorFact } from '../../initiatives/facts.ts';
import { type CriterionGap, defineCriterion, metUnless } from '../criterion.ts';

/** What keeps an indicator from saying how far it came; `null` when nothing does. */
function missingFrom({ name, baseline, target }: IndicatorFact): string | null {
  if (baseline === null && target === null) return `${name} has neither a baseline nor a target.`;
  if (baseline === null) return `${name} has no baseline.`;
  return target === null ? `${name} has no target.` : null;
}

export const laggingIndicator = defineCriterion({
  id: 'lagging-indicator',
  gate: 'foundation-to-execution',
  title: 'Lagging indicator',
  asks: '`minIndicators` or more lagging indicators in use have a baseline and a target.',
  why: 'The return is what executives were promised; without a starting point and a goal nobody can tell it later.',
  mayBeCondition: true,
  parameters: z.object({
    minIndicators: z.int().min(1).default(1).describe('Lagging indicators with baseline and target that are enough'),
  }),
  reads: ['indicators'],
  subjects: [],
  evaluate(facts, { today, parameters: { minIndicators } }) {
    const lagging = unretired(facts.indicators, today).filter(({ timing }) => timing === 'lagging');
    const missing = lagging.map(missingFrom).filter((sentence) => sentence !== null);
    const complete = lagging.length - missing.length;
    if (complete >= minIndicators) return metUnless([]);

    const sentences = [...new Set(missing)].sort();
    if (lagging.length === 0) sentences.unshift('No lagging indicator is in use.');
    else if (complete > 0) {
      const only = counted(complete, 'lagging indicator has', 'lagging indicators have');
      sentences.unshift(`Only ${only} a baseline and a target: ${minIndicators} are asked for.`);
    }
    return metUnless(sentences.map((sentence): CriterionGap => ({ sentence, field: 'indicators' })));
  },
  turningPoints: (facts) => facts.indicators.map(({ retiredOn }) => retiredOn),
});
