import { z } from 'zod';
import { addDays, type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { newestPilot } from '../../pilots/newest-pilot.ts';
import { defineRule } from '../rule.ts';
import { counted } from '../sentences.ts';

/** The last day on which somebody moved it, the pilot's end at the earliest. */
const lastMovedOn = (facts: Pick<InitiativeFacts, 'pilots' | 'lastActivityOn'>): IsoDate | null =>
  latest(newestPilot(facts.pilots)?.endedOn, facts.lastActivityOn);

export const shelved = defineRule({
  id: 'shelved',
  title: 'Shelved',
  group: 'after-the-pilot',
  severity: 'critical',
  phases: ['foundation'],
  springsWhen:
    'The newest pilot succeeded, and both its end and the last activity of a person are more than `maxQuietDays` days ago. Imports, bulk edits, integrations and jobs are no activity, nor is recording the end of the pilot.',
  why: 'Technically sound, proven in business terms, and on a shelf: interest in a success fades within weeks if nobody carries it on.',
  clearsWhen: 'Take it up again: post an update, check in as sponsor, or decide at a gate.',
  clearsAt: 'statusUpdates',
  parameters: z.object({
    maxQuietDays: z.int().min(1).default(60).describe('More days than this without activity after a success'),
  }),
  covers: ['status-silent', 'silent-sponsor', 'stale-measurement', 'value-report-overdue'],
  reads: ['pilots', 'lastActivityOn'],
  notApplicable(facts) {
    const pilot = newestPilot(facts.pilots);
    if (!pilot || pilot.outcome === 'succeeded') return null;
    return pilot.outcome === 'running' ? 'The pilot is still running.' : 'The pilot did not succeed.';
  },
  subjects: [
    {
      record: 'Record the pilot with its outcome and end.',
      isRecorded: (facts) => newestPilot(facts.pilots) !== null && lastMovedOn(facts) !== null,
    },
  ],
  evaluate(facts, { today, parameters }) {
    const pilot = newestPilot(facts.pilots);
    const since = lastMovedOn(facts);
    if (!pilot || !since || today <= addDays(since, parameters.maxQuietDays)) return { kind: 'clear' };

    const { endedOn } = pilot;
    const succeeded = endedOn ? `succeeded on ${dateInWords(endedOn)}` : 'succeeded';
    const isQuietSinceItsEnd = endedOn === since;
    return {
      kind: 'sprung',
      sentence: `The pilot ${succeeded}, and nobody has moved it since${isQuietSinceItsEnd ? '' : ` ${dateInWords(since)}`}.`,
      evidence: [
        ...(endedOn ? [{ label: 'Succeeded on', value: dateInWords(endedOn), field: 'pilot.endedOn' }] : []),
        {
          label: 'Last activity of a person',
          value: isQuietSinceItsEnd ? 'none since then' : dateInWords(since),
          field: 'statusUpdates',
          since,
        },
        { label: 'Shelved after', value: counted(parameters.maxQuietDays, 'day'), field: 'statusUpdates' },
      ],
    };
  },
  turningPoints(facts, { parameters }) {
    const since = lastMovedOn(facts);
    return [since && addDays(since, parameters.maxQuietDays + 1)];
  },
});
