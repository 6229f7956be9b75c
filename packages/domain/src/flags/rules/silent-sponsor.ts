import { z } from 'zod';
import { firstDayPast, isMoreThanCadencesAgo } from '../../calendar/age-in-cadences.ts';
import { type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import type { InitiativeFacts, SponsorFact } from '../../initiatives/facts.ts';
import { activityTurns, personName } from '../../people/is-active.ts';
import { activeSponsors } from '../../sponsors/active-sponsors.ts';
import { defineRule } from '../rule.ts';
import { compareText, counted, namesInWords } from '../sentences.ts';

/** The last check-in, else the begin of the sponsorship, else the registration of the initiative. */
const lastHeardOn = (sponsor: SponsorFact, facts: Pick<InitiativeFacts, 'registeredOn'>): IsoDate =>
  latest(sponsor.lastCheckInOn, sponsor.from) ?? facts.registeredOn;

/** The day from which silence counts: a pause that ended later makes it begin anew. */
const countedFrom = (heardOn: IsoDate, resumedOn: IsoDate | null): IsoDate => latest(heardOn, resumedOn) ?? heardOn;

export const silentSponsor = defineRule({
  id: 'silent-sponsor',
  title: 'Silent sponsor',
  group: 'after-the-pilot',
  severity: 'minor',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  springsWhen:
    'For every active sponsor the last check-in (else the begin of the sponsorship, else the registration) is more than `maxCadences` cadences ago.',
  why: 'A name on a slide protects nothing: a sponsor who is not heard of for two cadences has turned to other things.',
  clearsWhen: 'Have a sponsor check in: a note, feedback at a gate, or a decision.',
  clearsAt: 'checkIns',
  parameters: z.object({
    maxCadences: z.int().min(1).default(2).describe('More cadences than this without a check-in are silence'),
  }),
  risesAfterDays: 30,
  reads: ['sponsors', 'people', 'registeredOn'],
  notApplicable: (facts, { today }) =>
    activeSponsors(facts, today).length === 0 ? 'Nobody sponsors it at present.' : null,
  subjects: [
    {
      record: "Set the reporting cadence, or the organisation's default cadence.",
      isRecorded: (_facts, { cadence }) => cadence !== null,
    },
  ],
  evaluate(facts, { today, parameters, cadence, resumedOn }) {
    if (cadence === null) return { kind: 'clear' };
    const heard = activeSponsors(facts, today)
      .map((sponsor) => ({
        name: personName(sponsor.personId, facts.people),
        on: lastHeardOn(sponsor, facts),
        hasCheckedIn: sponsor.lastCheckInOn !== null,
      }))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.on, b.on));
    const isSilent = heard.every(({ on }) =>
      isMoreThanCadencesAgo(countedFrom(on, resumedOn), cadence, parameters.maxCadences, today),
    );
    if (!isSilent) return { kind: 'clear' };

    const names = namesInWords(heard.map(({ name }) => name));
    const lastCheckIn = latest(...heard.filter(({ hasCheckedIn }) => hasCheckedIn).map(({ on }) => on));
    const verb = new Set(heard.map(({ name }) => name)).size === 1 ? 'has' : 'have';
    return {
      kind: 'sprung',
      sentence: lastCheckIn
        ? `${names} ${verb} not checked in since ${dateInWords(lastCheckIn)}.`
        : `${names} ${verb} never checked in.`,
      evidence: [
        ...heard.map(({ name, on, hasCheckedIn }) => ({
          label: name,
          value: hasCheckedIn ? `last checked in on ${dateInWords(on)}` : `never, sponsoring since ${dateInWords(on)}`,
          field: 'checkIns',
          since: on,
        })),
        {
          label: 'Silent after',
          value: `${counted(parameters.maxCadences, `${cadence} cadence`)}`,
          field: 'reportingCadence',
        },
      ],
    };
  },
  turningPoints: (facts, { cadence, parameters, resumedOn }) =>
    facts.sponsors.flatMap((sponsor) => [
      ...activityTurns(sponsor, facts.people),
      cadence && firstDayPast(countedFrom(lastHeardOn(sponsor, facts), resumedOn), cadence, parameters.maxCadences),
    ]),
});
