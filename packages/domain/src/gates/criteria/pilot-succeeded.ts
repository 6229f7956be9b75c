import { z } from 'zod';
import { dateInWords } from '../../calendar/date-in-words.ts';
import type { PilotFact } from '../../initiatives/facts.ts';
import { newestPilot } from '../../pilots/newest-pilot.ts';
import { defineCriterion, metUnless } from '../criterion.ts';

function inWords({ number, outcome, endedOn }: PilotFact, isOver: boolean): string {
  if (outcome === 'running') return `Pilot ${number} is still running.`;
  const on = endedOn ? ` on ${dateInWords(endedOn)}` : '';
  if (!isOver) return `Pilot ${number} ends${on}, and its outcome counts from then.`;
  return `Pilot ${number} ${outcome === 'failed' ? 'failed' : 'ended without a conclusion'}${on}.`;
}

export const pilotSucceeded = defineCriterion({
  id: 'pilot-succeeded',
  gate: 'foundation-to-execution',
  title: 'Pilot succeeded',
  asks: 'The newest pilot has ended and succeeded.',
  why: 'Execution asks "How do we do this reliably?", which has no answer before "Can we do this?" has one.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: ['pilots'],
  notApplicable: (facts) => (facts.pilots.length === 0 ? 'No pilot is recorded.' : null),
  subjects: [],
  evaluate(facts, { today }) {
    const pilot = newestPilot(facts.pilots);
    if (!pilot) return metUnless([]);
    const isOver = pilot.endedOn === null || pilot.endedOn <= today;
    if (pilot.outcome === 'succeeded' && isOver) return metUnless([]);
    return metUnless([{ sentence: inWords(pilot, isOver), field: 'pilot.outcome' }]);
  },
  turningPoints: (facts) => [newestPilot(facts.pilots)?.endedOn ?? null],
});
