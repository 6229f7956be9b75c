import { z } from 'zod';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { narrativeHeldOn } from '../../narratives/written-narratives.ts';
import { defineCriterion, metUnless } from '../criterion.ts';
import { mainNarrativeOn, missingNarrative } from '../main-narrative.ts';
import { isWithin, recentTurns } from '../recent.ts';

export const currentNarrative = defineCriterion({
  id: 'current-narrative',
  gate: 'scale-to-innovation',
  title: 'Current narrative',
  asks: 'The narrative of the value was written, or confirmed to still hold, within the last `days` days.',
  why: 'As a program grows its value story is diluted across departments and budget lines, unless somebody keeps it sharp.',
  mayBeCondition: true,
  parameters: z.object({
    days: z.int().min(1).default(180).describe('Days for which a narrative holds once it is written or confirmed'),
  }),
  reads: ['narratives'],
  subjects: [],
  evaluate(facts, { today, parameters: { days } }) {
    const narrative = mainNarrativeOn(facts, today);
    if (narrative === null) return metUnless([missingNarrative(facts)]);
    const heldOn = narrativeHeldOn(narrative, today);
    if (isWithin(heldOn, days, today)) return metUnless([]);
    const sentence = `The narrative of the value was last written or confirmed on ${dateInWords(heldOn)}.`;
    return metUnless([{ sentence, field: 'narratives' }]);
  },
  turningPoints: (facts, { parameters: { days } }) =>
    facts.narratives.flatMap(({ writtenOn, confirmedOn }) => [
      ...recentTurns(writtenOn, days),
      ...(confirmedOn === null ? [] : recentTurns(confirmedOn, days)),
    ]),
});
