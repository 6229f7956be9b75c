import { z } from 'zod';
import { defineCriterion, metUnless } from '../criterion.ts';

const RULE_ID = 'growth-plateau';

export const growthContinues = defineCriterion({
  id: 'growth-continues',
  gate: 'innovation-to-embedded',
  title: 'Growth continues',
  asks: 'The flag rule `growth-plateau` answers `clear`; a waiver of its flag changes nothing.',
  why: 'What has stopped growing still needs to be managed; only what grows by itself can be left to those who use it.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: [],
  subjects: [],
  evaluate(_facts, { ruleOutcomes }) {
    const outcome = ruleOutcomes[RULE_ID];
    if (!outcome) return { kind: 'error', message: `The rule ${RULE_ID} was not asked.` };
    switch (outcome.kind) {
      case 'clear':
        return metUnless([]);
      case 'sprung':
        return metUnless([{ sentence: outcome.sentence, field: 'indicators' }]);
      case 'not-applicable':
        // Not asked is not clear: an initiative that rests proves nothing about growth.
        return metUnless([
          { sentence: `Whether growth continues is not judged now. ${outcome.because}`, field: 'indicators' },
        ]);
      default:
        return outcome;
    }
  },
  turningPoints: () => [],
});
