import { z } from 'zod';
import { counted } from '../../flags/sentences.ts';
import { unretired } from '../../indicators/unretired.ts';
import { defineCriterion, metUnless } from '../criterion.ts';

export const leadingIndicator = defineCriterion({
  id: 'leading-indicator',
  gate: 'foundation-to-execution',
  title: 'Leading indicator',
  asks: '`minIndicators` or more leading indicators are in use.',
  why: 'Returns take months to show; until then only leading indicators can tell whether it is on its way.',
  mayBeCondition: true,
  parameters: z.object({
    minIndicators: z.int().min(1).default(1).describe('Leading indicators in use that are enough'),
  }),
  reads: ['indicators'],
  subjects: [],
  evaluate(facts, { today, parameters: { minIndicators } }) {
    const leading = unretired(facts.indicators, today).filter(({ timing }) => timing === 'leading');
    if (leading.length >= minIndicators) return metUnless([]);
    const sentence =
      leading.length === 0
        ? 'No leading indicator is in use.'
        : `Only ${counted(leading.length, 'leading indicator is', 'leading indicators are')} in use: ${minIndicators} are asked for.`;
    return metUnless([{ sentence, field: 'indicators' }]);
  },
  turningPoints: (facts) => facts.indicators.map(({ retiredOn }) => retiredOn),
});
