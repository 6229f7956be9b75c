import { z } from 'zod';
import { firstDayPast, isMoreThanCadencesAgo } from '../../calendar/age-in-cadences.ts';
import { type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { newestPilot } from '../../pilots/newest-pilot.ts';
import { lastUpdatedOn } from '../../status-updates/newest-update.ts';
import { defineRule } from '../rule.ts';
import { counted } from '../sentences.ts';

/** The day from which silence counts: a pause that ended later makes it begin anew. */
const silenceBegins = (updatedOn: IsoDate, resumedOn: IsoDate | null): IsoDate =>
  latest(updatedOn, resumedOn) ?? updatedOn;

export const statusSilent = defineRule({
  id: 'status-silent',
  title: 'Status silent',
  group: 'value-and-reporting',
  severity: 'minor',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  springsWhen:
    'The last status update, by the day it was posted (else the registration), is more than `maxCadences` cadences ago, and the newest pilot does not start in the future.',
  why: 'Silence is how a stall begins: nobody decided to stop, there was just nothing to tell, and then nobody asked.',
  clearsWhen: 'Post a status update.',
  clearsAt: 'statusUpdates',
  parameters: z.object({
    maxCadences: z.int().min(1).default(2).describe('More cadences than this without an update are silence'),
  }),
  risesAfterDays: 30,
  reads: ['statusUpdates', 'registeredOn', 'pilots', 'everRecorded'],
  notApplicable(facts, { today }) {
    const startsOn = newestPilot(facts.pilots)?.startedOn;
    return startsOn && startsOn > today ? 'The pilot has not started yet.' : null;
  },
  subjects: [
    {
      record: "Set the reporting cadence, or the organisation's default cadence.",
      isRecorded: (_facts, { cadence }) => cadence !== null,
    },
  ],
  evaluate(facts, { today, parameters, cadence, resumedOn }) {
    if (cadence === null) return { kind: 'clear' };
    const updatedOn = lastUpdatedOn(facts.statusUpdates, today);
    const heardOn = updatedOn ?? facts.registeredOn;
    const isSilent = isMoreThanCadencesAgo(silenceBegins(heardOn, resumedOn), cadence, parameters.maxCadences, today);
    if (!isSilent) return { kind: 'clear' };

    const since = dateInWords(heardOn);
    const wasUpdated = facts.everRecorded.includes('status-update');
    return {
      kind: 'sprung',
      sentence: wasUpdated
        ? `It has gone silent since ${since}.`
        : `It was never updated since it was registered on ${since}.`,
      evidence: [
        {
          label: 'Last status update',
          value: updatedOn ? since : `none since the registration on ${since}`,
          field: 'statusUpdates',
          since: heardOn,
        },
        {
          label: 'Silent after',
          value: counted(parameters.maxCadences, `${cadence} cadence`),
          field: 'reportingCadence',
        },
      ],
      absence: wasUpdated ? 'lost' : 'never',
    };
  },
  turningPoints: (facts, { cadence, parameters, resumedOn }) => [
    newestPilot(facts.pilots)?.startedOn ?? null,
    ...[facts.registeredOn, ...facts.statusUpdates.map(({ postedOn }) => postedOn)].flatMap((date) => [
      date,
      cadence && firstDayPast(silenceBegins(date, resumedOn), cadence, parameters.maxCadences),
    ]),
  ],
});
