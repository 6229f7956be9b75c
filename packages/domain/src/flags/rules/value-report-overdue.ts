import { z } from 'zod';
import { addCadences, type Cadence } from '../../calendar/cadence.ts';
import { addDays, type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { defineRule } from '../rule.ts';
import { counted } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'lastToldOn' | 'phaseEnteredOn' | 'registeredOn'>;

/** The last value report; one that is dated after today is not there yet. */
const toldOn = ({ lastToldOn }: Facts, today: IsoDate): IsoDate | null =>
  lastToldOn !== null && lastToldOn <= today ? lastToldOn : null;

/** Where nothing was reported yet: the day on which the phase was entered, or it was registered, whichever is later. */
const begunOn = ({ phaseEnteredOn, registeredOn }: Facts): IsoDate =>
  latest(phaseEnteredOn, registeredOn) ?? registeredOn;

/** One cadence after `date`, or after a pause that ended later. */
const dueAfter = (date: IsoDate, cadence: Cadence, resumedOn: IsoDate | null): IsoDate =>
  addCadences(latest(date, resumedOn) ?? date, cadence, 1);

export const valueReportOverdue = defineRule({
  id: 'value-report-overdue',
  title: 'Value report overdue',
  group: 'value-and-reporting',
  severity: 'minor',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  states: ['embedded'],
  springsWhen:
    'A value report was due more than `maxDaysLate` days ago: one cadence after the last one, else after the phase was entered or the initiative registered, whichever is later.',
  why: 'Executives support what they hear the worth of; a program that stops telling its value is cut by those who never heard it.',
  clearsWhen: 'Tell its value upward, and record the value report.',
  clearsAt: 'valueReports',
  parameters: z.object({
    maxDaysLate: z.int().min(0).default(7).describe('More days than this after the due date are overdue'),
  }),
  risesAfterDays: 30,
  reads: ['lastToldOn', 'phaseEnteredOn', 'registeredOn', 'everRecorded'],
  subjects: [
    {
      record: "Set the reporting cadence, or the organisation's default cadence.",
      isRecorded: (_facts, { cadence }) => cadence !== null,
    },
  ],
  evaluate(facts, { today, parameters, cadence, resumedOn }) {
    if (cadence === null) return { kind: 'clear' };
    const told = toldOn(facts, today);
    const from = told ?? begunOn(facts);
    const due = dueAfter(from, cadence, resumedOn);
    if (today <= addDays(due, parameters.maxDaysLate)) return { kind: 'clear' };

    const wasRecorded = facts.everRecorded.includes('value-report');
    const sentence = () => {
      if (told)
        return `Value was last told upward on ${dateInWords(told)}; the next report was due on ${dateInWords(due)}.`;
      const since = wasRecorded
        ? `Value has not been told upward since ${dateInWords(from)}`
        : 'Value was never told upward';
      return `${since}; a report was due on ${dateInWords(due)}.`;
    };
    return {
      kind: 'sprung',
      sentence: sentence(),
      evidence: [
        {
          label: 'Last value report',
          value: told ? dateInWords(told) : `none since ${dateInWords(from)}`,
          field: 'valueReports',
          since: from,
        },
        { label: 'Due on', value: `${dateInWords(due)}, ${cadence}`, field: 'reportingCadence', since: due },
        { label: 'Overdue after', value: counted(parameters.maxDaysLate, 'day'), field: 'valueReports' },
      ],
      absence: wasRecorded ? 'lost' : 'never',
    };
  },
  turningPoints: (facts, { cadence, parameters, resumedOn }) => [
    facts.lastToldOn,
    ...[facts.lastToldOn, begunOn(facts)].map((date) =>
      date && cadence ? addDays(dueAfter(date, cadence, resumedOn), parameters.maxDaysLate + 1) : null,
    ),
  ],
});
