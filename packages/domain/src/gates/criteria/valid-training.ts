import { z } from 'zod';
import { evidenceTurns } from '../../evidence/valid-evidence.ts';
import { defineCriterion, metUnless } from '../criterion.ts';
import { evidenceGap } from '../evidence-gap.ts';

export const validTraining = defineCriterion({
  id: 'valid-training',
  gate: 'execution-to-scale',
  title: 'Valid training',
  asks: 'Evidence of training, of the whole or of a department, is valid today.',
  why: 'Technology that people were not taught to use is not adopted, only installed.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: ['evidence'],
  subjects: [],
  evaluate: ({ evidence }, { today }) => metUnless(evidenceGap(evidence, 'training', 'training', today)),
  turningPoints: ({ evidence }) => evidenceTurns(evidence, 'training'),
});
