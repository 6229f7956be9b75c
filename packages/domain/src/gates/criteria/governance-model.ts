import { z } from 'zod';
import { type CriterionGap, defineCriterion, metUnless } from '../criterion.ts';

export const governanceModel = defineCriterion({
  id: 'governance-model',
  gate: 'foundation-to-execution',
  title: 'Governance model',
  asks: 'It is written down who has the right to decide, and where problems are escalated to.',
  why: 'A program asks every week what a pilot never asked: who decides, and who is told when it goes wrong.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: ['decisionRights', 'escalationPath'],
  subjects: [],
  evaluate(facts) {
    const gaps: CriterionGap[] = [];
    if (!facts.decisionRights) {
      gaps.push({ sentence: 'It is not written down who has the right to decide.', field: 'decisionRights' });
    }
    if (!facts.escalationPath) {
      gaps.push({ sentence: 'It is not written down where problems are escalated to.', field: 'escalationPath' });
    }
    return metUnless(gaps);
  },
  turningPoints: () => [],
});
