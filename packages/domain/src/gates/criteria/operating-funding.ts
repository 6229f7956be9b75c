import { z } from 'zod';
import { defineCriterion, metUnless } from '../criterion.ts';
import { fundingGaps, fundingTurns } from '../funding-gaps.ts';

export const operatingFunding = defineCriterion({
  id: 'operating-funding',
  gate: 'execution-to-scale',
  title: 'Operating funding',
  asks: 'Approved operating or reinvestment funding covers every one of the next `daysAhead` days, from tomorrow on.',
  why: 'A budget that ends next month says that nothing is meant to follow, whatever the strategy says.',
  mayBeCondition: false,
  parameters: z.object({
    daysAhead: z.int().min(1).default(90).describe('Days after today that funding must cover without a hole'),
  }),
  reads: ['fundingLines'],
  subjects: [],
  evaluate: (facts, { today, parameters }) => metUnless(fundingGaps(facts.fundingLines, parameters.daysAhead, today)),
  turningPoints: (facts, { parameters }) => fundingTurns(facts.fundingLines, parameters.daysAhead),
});
