import { z } from 'zod';
import { unretired } from '../../indicators/unretired.ts';
import { defineRule } from '../rule.ts';
import { namesInWords } from '../sentences.ts';

export const technicalSuccessOnly = defineRule({
  id: 'technical-success-only',
  title: 'Technical success only',
  group: 'pilot-trap',
  severity: 'minor',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  trap: {
    characteristic: 'Success measured by technical accuracy',
    intendedEffect: 'Prove the technology works',
    actualEffect: 'Ignores adoption and change management',
  },
  springsWhen: 'At least one indicator in use measures the technology, and none measures adoption or change.',
  why: 'An accurate model that nobody uses changes nothing; what is not measured from the start is not managed later.',
  clearsWhen: 'Add an indicator that measures adoption or change.',
  clearsAt: 'indicators',
  parameters: z.object({}),
  reads: ['indicators'],
  subjects: [
    {
      record: 'Record an indicator.',
      isRecorded: (facts, { today }) => unretired(facts.indicators, today).length > 0,
    },
  ],
  evaluate(facts, { today }) {
    const inUse = unretired(facts.indicators, today);
    const technical = inUse.filter((indicator) => indicator.measures === 'technical');
    const looksBeyond = inUse.some(({ measures }) => measures === 'adoption' || measures === 'change');
    if (technical.length === 0 || looksBeyond) return { kind: 'clear' };

    const names = technical.map((indicator) => indicator.name).sort();
    const verb = names.length === 1 ? 'measures' : 'measure';
    return {
      kind: 'sprung',
      sentence: `${namesInWords(names)} ${verb} the technology, and nothing measures adoption or change.`,
      evidence: [
        ...names.map((name) => ({ label: 'Technical indicator', value: name, field: 'indicators' })),
        { label: 'Indicators of adoption or change', value: 'none', field: 'indicators' },
      ],
    };
  },
  turningPoints: (facts) => facts.indicators.map((indicator) => indicator.retiredOn),
});
