import { z } from 'zod';
import { addDays, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { defineRule } from '../rule.ts';
import { counted } from '../sentences.ts';

/** A learning of another initiative that is re-used here counts from the day it was linked: that is learning, too. */
export const noLearningLoop = defineRule({
  id: 'no-learning-loop',
  title: 'No learning loop',
  group: 'scale',
  severity: 'minor',
  phases: ['scale', 'innovation'],
  springsWhen: 'No learning, recorded here or re-used here, is dated within the last `withinDays` days.',
  why: 'Organizations that treat failure as a learning input reach enterprise-wide adoption; silence about what went wrong means that it goes wrong again elsewhere.',
  clearsWhen: 'Record what an experiment or a failure taught, or re-use a learning of another initiative.',
  clearsAt: 'learnings',
  parameters: z.object({
    withinDays: z.int().min(0).default(90).describe('A learning counts for this many days'),
  }),
  graceDays: 90,
  reads: ['learnings', 'everRecorded'],
  subjects: [],
  evaluate({ learnings, everRecorded }, { today, parameters: { withinDays } }) {
    const last = latest(...learnings.map(({ date }) => date).filter((date) => date <= today));
    if (last && today <= addDays(last, withinDays)) return { kind: 'clear' };

    const wasRecorded = everRecorded.includes('learning');
    const sentence = () => {
      if (last) return `The last learning is of ${dateInWords(last)}.`;
      return wasRecorded ? 'No learning counts today.' : 'No learning was ever recorded.';
    };
    return {
      kind: 'sprung',
      sentence: sentence(),
      evidence: [
        {
          label: 'Last learning',
          value: last ? dateInWords(last) : 'none',
          field: 'learnings',
          ...(last ? { since: last } : {}),
        },
        { label: 'A learning counts for', value: counted(withinDays, 'day'), field: 'learnings' },
      ],
      absence: !wasRecorded ? 'never' : last || learnings.length === 0 ? 'lost' : null,
    };
  },
  turningPoints: ({ learnings }, { parameters }) =>
    learnings.flatMap(({ date }) => [date, addDays(date, parameters.withinDays + 1)]),
});
