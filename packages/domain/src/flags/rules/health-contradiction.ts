import { z } from 'zod';
import { statedHealth, statedHealthTurns } from '../health.ts';
import { defineRule, type OpenFlag } from '../rule.ts';
import { compareText, namesInWords } from '../sentences.ts';

// Flags that contradict "on track" however severe they are: nobody can know what nobody is told.
const SILENCES = ['status-silent', 'value-report-overdue'];

/** A waived flag contradicts nothing: an executive accepted it. */
const contradicts = ({ ruleId, severity, isWaived }: OpenFlag): boolean =>
  !isWaived && (severity === 'critical' || SILENCES.includes(ruleId));

export const healthContradiction = defineRule({
  id: 'health-contradiction',
  title: 'Health contradiction',
  group: 'value-and-reporting',
  severity: 'minor',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  springsWhen:
    'The stated health is on track while a critical flag, `status-silent` or `value-report-overdue` is open and not waived.',
  why: 'When the words say on track and the facts say otherwise, executives learn the truth late, and trust neither afterwards.',
  clearsWhen: 'Clear the flags, or post an update that states the health as it is.',
  clearsAt: 'statusUpdates',
  parameters: z.object({}),
  isAfterOthers: true,
  leavesHealth: true,
  reads: ['statusUpdates', 'affectedDepartmentIds'],
  subjects: [
    {
      record: 'Post a status update that states the health.',
      isRecorded: (facts, { cadence, today }) => statedHealth(facts, cadence, today) !== null,
    },
  ],
  evaluate(facts, { cadence, today, openFlags }) {
    const against = openFlags.filter(contradicts).sort((a, b) => compareText(a.title, b.title));
    if (statedHealth(facts, cadence, today) !== 'on-track' || against.length === 0) return { kind: 'clear' };

    const titles = namesInWords(against.map(({ title }) => `"${title}"`));
    return {
      kind: 'sprung',
      sentence: `The stated health is on track while ${titles} ${against.length === 1 ? 'is' : 'are'} open.`,
      evidence: [
        { label: 'Stated health', value: 'on track', field: 'statusUpdates' },
        ...against.map(({ title, severity }) => ({ label: title, value: `open, ${severity}`, field: 'statusUpdates' })),
      ],
    };
  },
  turningPoints: (facts, { cadence }) => statedHealthTurns(facts, cadence),
});
