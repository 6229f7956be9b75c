import { z } from 'zod';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { hasLeft, personName, personOf } from '../../people/is-active.ts';
import { defineRule } from '../rule.ts';

export const orphaned = defineRule({
  id: 'orphaned',
  title: 'Orphaned',
  group: 'after-the-pilot',
  severity: 'critical',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  states: ['paused', 'embedded'],
  springsWhen: "No owner is recorded, or the owner's first day away has come.",
  why: 'What nobody answers for does not move: questions, budgets and failures have no address.',
  clearsWhen: 'Name one accountable owner who is still here.',
  clearsAt: 'owner',
  parameters: z.object({}),
  reads: ['ownerId', 'people', 'everRecorded'],
  subjects: [],
  evaluate({ ownerId, people, everRecorded }, { today }) {
    if (ownerId === null) {
      const wasRecorded = everRecorded.includes('owner');
      return {
        kind: 'sprung',
        sentence: wasRecorded ? 'Nobody owns it any more.' : 'No owner was ever recorded.',
        evidence: [{ label: 'Owner', value: 'none', field: 'owner' }],
        absence: wasRecorded ? 'lost' : 'never',
      };
    }
    const leftOn = personOf(ownerId, people)?.leftOn;
    if (!leftOn || !hasLeft(ownerId, people, today)) return { kind: 'clear' };
    const name = personName(ownerId, people);
    return {
      kind: 'sprung',
      sentence: `${name}, who owns it, left on ${dateInWords(leftOn)}.`,
      evidence: [{ label: 'Owner', value: `${name}, left on ${dateInWords(leftOn)}`, field: 'owner', since: leftOn }],
      absence: 'lost',
    };
  },
  turningPoints: ({ ownerId, people }) => [(ownerId && personOf(ownerId, people)?.leftOn) || null],
});
