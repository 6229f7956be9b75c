import { z } from 'zod';
import { evidenceTurns } from '../../evidence/valid-evidence.ts';
import { defineCriterion, metUnless } from '../criterion.ts';
import { evidenceGap } from '../evidence-gap.ts';

export const processAndRunbook = defineCriterion({
  id: 'process-and-runbook',
  gate: 'execution-to-scale',
  title: 'Process and runbook',
  asks: 'Evidence of the process and evidence of a runbook are valid today.',
  why: 'What is repeated must be written down: a program runs on its process, a pilot ran on its people.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: ['evidence'],
  subjects: [],
  evaluate: ({ evidence }, { today }) =>
    metUnless([
      ...evidenceGap(evidence, 'process', 'process description', today),
      ...evidenceGap(evidence, 'runbook', 'runbook', today),
    ]),
  turningPoints: ({ evidence }) => evidenceTurns(evidence, 'process', 'runbook'),
});
