import { z } from 'zod';
import type { IsoDate } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import type { InitiativeFacts, SponsorFact } from '../../initiatives/facts.ts';
import { activityTurns, endedOn, hasBegun, hasLeft, isActive, personName } from '../../people/is-active.ts';
import { isExecutive } from '../../sponsors/active-sponsors.ts';
import { defineRule } from '../rule.ts';
import { compareText } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'sponsors' | 'people' | 'everRecorded'>;

/** The executive sponsors who stopped, the last to stop first. */
function formerExecutives(facts: Facts, today: IsoDate) {
  return facts.sponsors
    .filter((sponsor) => isExecutive(sponsor) && hasBegun(sponsor, today))
    .map((sponsor) => ({
      sponsor,
      name: personName(sponsor.personId, facts.people),
      on: endedOn(sponsor, facts.people, today),
    }))
    .sort((a, b) => compareText(b.on ?? '', a.on ?? '') || compareText(a.name, b.name));
}

const nextExecutive = (facts: Facts, today: IsoDate): SponsorFact | undefined =>
  facts.sponsors
    .filter(
      (sponsor) => isExecutive(sponsor) && !hasBegun(sponsor, today) && !hasLeft(sponsor.personId, facts.people, today),
    )
    .sort((a, b) => compareText(a.from ?? '', b.from ?? '') || compareText(a.personId, b.personId))[0];

export const noActiveSponsor = defineRule({
  id: 'no-active-sponsor',
  title: 'No active sponsor',
  group: 'after-the-pilot',
  severity: 'critical',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  states: ['paused'],
  springsWhen: 'No executive sponsor is active.',
  why: 'When the executive who wanted it moves on to the next priority, nobody defends its budget or opens doors for it.',
  clearsWhen: 'Win an executive as sponsor and record them.',
  clearsAt: 'sponsors',
  parameters: z.object({}),
  covers: ['silent-sponsor'],
  reads: ['sponsors', 'people', 'everRecorded'],
  subjects: [],
  evaluate(facts, { today }) {
    if (facts.sponsors.some((sponsor) => isExecutive(sponsor) && isActive(sponsor, facts.people, today))) {
      return { kind: 'clear' };
    }
    const former = formerExecutives(facts, today);
    const last = former[0];
    const next = nextExecutive(facts, today);
    const wasRecorded = facts.everRecorded.includes('executive-sponsor');

    const verb = (sponsor: SponsorFact) => (hasLeft(sponsor.personId, facts.people, today) ? 'left' : 'stopped');
    const sentence = () => {
      const begins = next?.from ? dateInWords(next.from) : null;
      if (last?.on)
        return `${last.name}, the last executive sponsor, ${verb(last.sponsor)} on ${dateInWords(last.on)}.`;
      if (next && begins)
        return `${personName(next.personId, facts.people)} sponsors it from ${begins}; until then no executive does.`;
      return wasRecorded ? 'No executive sponsors it any more.' : 'No executive sponsor was ever recorded.';
    };
    return {
      kind: 'sprung',
      sentence: sentence(),
      evidence: former.map(({ sponsor, name, on }) => ({
        label: 'Former executive sponsor',
        value: on ? `${name}, ${verb(sponsor)} on ${dateInWords(on)}` : name,
        field: 'sponsors',
        ...(on ? { since: on } : {}),
      })),
      absence: !wasRecorded ? 'never' : next && !last ? null : 'lost',
    };
  },
  turningPoints: (facts) => facts.sponsors.flatMap((sponsor) => activityTurns(sponsor, facts.people)),
});
