import { z } from 'zod';
import { defineCriterion, metUnless } from '../criterion.ts';

export const communicationPlan = defineCriterion({
  id: 'communication-plan',
  gate: 'foundation-to-execution',
  title: 'Communication plan',
  asks: 'It is written down how progress and learnings are shared.',
  why: 'Departments that hear of it first when it reaches them resist it, however good it is.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: ['communicationPlan'],
  subjects: [],
  evaluate: (facts) =>
    metUnless(
      facts.communicationPlan
        ? []
        : [{ sentence: 'It is not written down how progress and learnings are shared.', field: 'communicationPlan' }],
    ),
  turningPoints: () => [],
});
