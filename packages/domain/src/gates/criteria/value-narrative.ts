import { z } from 'zod';
import { type CriterionGap, defineCriterion, metUnless } from '../criterion.ts';
import { mainNarrativeOn, missingNarrative } from '../main-narrative.ts';

export const valueNarrative = defineCriterion({
  id: 'value-narrative',
  gate: 'foundation-to-execution',
  title: 'Value narrative',
  asks: 'The narrative of the value is written, and the main value anchor is chosen.',
  why: 'Executives support what they can retell: without one shared story every department tells its own.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: ['narratives', 'mainAnchor'],
  subjects: [],
  evaluate(facts, { today }) {
    const gaps: CriterionGap[] = [];
    if (mainNarrativeOn(facts, today) === null) gaps.push(missingNarrative(facts));
    if (facts.mainAnchor === null) gaps.push({ sentence: 'No main value anchor is chosen.', field: 'mainAnchor' });
    return metUnless(gaps);
  },
  turningPoints: (facts) => facts.narratives.map(({ writtenOn }) => writtenOn),
});
