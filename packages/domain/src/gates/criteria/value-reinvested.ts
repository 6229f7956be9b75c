import { z } from 'zod';
import { earliest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { defineCriterion, metUnless } from '../criterion.ts';

export const valueReinvested = defineCriterion({
  id: 'value-reinvested',
  gate: 'innovation-to-embedded',
  title: 'Value reinvested',
  asks: 'An approved reinvestment line, of any initiative, names a validated value of this one.',
  why: 'The flywheel turns when proven value pays for what comes next.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: ['reinvestments'],
  subjects: [],
  evaluate({ reinvestments }, { today }) {
    if (reinvestments.some(({ approvedOn }) => approvedOn <= today)) return metUnless([]);
    const countsFrom = earliest(...reinvestments.map(({ approvedOn }) => approvedOn));
    const sentence = countsFrom
      ? `The first reinvestment of a validated value of this initiative is approved as of ${dateInWords(countsFrom)}.`
      : 'No approved reinvestment names a validated value of this initiative.';
    return metUnless([{ sentence, field: 'fundingLines' }]);
  },
  turningPoints: ({ reinvestments }) => reinvestments.map(({ approvedOn }) => approvedOn),
});
