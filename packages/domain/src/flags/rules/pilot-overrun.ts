import { z } from 'zod';
import { addDays, type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { newestDecision } from '../../decisions/newest-decision.ts';
import type { DecisionFact, PilotFact } from '../../initiatives/facts.ts';
import { newestPilot } from '../../pilots/newest-pilot.ts';
import type { FindingFact } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { counted } from '../sentences.ts';

/**
 * The day from which a gate decision makes both counts begin anew: its `until`, else its date. Only the newest
 * decision counts, on or after the planned end or in the last `days` days: an early one fades.
 */
function restartedOn(pilot: PilotFact, decision: DecisionFact | null, days: number, today: IsoDate): IsoDate | null {
  if (!decision) return null;
  const isAfterPlannedEnd = pilot.plannedEndOn !== null && decision.date >= pilot.plannedEndOn;
  return isAfterPlannedEnd || today <= addDays(decision.date, days) ? (decision.until ?? decision.date) : null;
}

export const pilotOverrun = defineRule({
  id: 'pilot-overrun',
  title: 'Pilot overrun',
  group: 'after-the-pilot',
  severity: 'major',
  phases: ['foundation'],
  states: ['paused'],
  springsWhen:
    'The newest pilot runs and is more than `maxDaysPastPlannedEnd` days past its planned end, or started more than `maxDaysRunning` days ago. The newest gate decision restarts both counts, from its `until` or else its date, when it was taken on or after the planned end or in the last `decisionDays` days.',
  why: 'A pilot that never ends is an experiment that nobody has to decide about; meanwhile its team and its budget are tied up.',
  clearsWhen: 'End the pilot with its outcome, or let an executive decide on it at a gate.',
  clearsAt: 'pilot.endedOn',
  parameters: z.object({
    maxDaysPastPlannedEnd: z
      .int()
      .min(0)
      .default(84)
      .describe('More days than this past the planned end are an overrun'),
    maxDaysRunning: z.int().min(0).default(540).describe('More days than this since the start are an overrun'),
    decisionDays: z.int().min(0).default(84).describe('A decision before the planned end counts for this many days'),
  }),
  reads: ['pilots', 'decisions'],
  notApplicable(facts) {
    const pilot = newestPilot(facts.pilots);
    return pilot && pilot.outcome !== 'running' ? 'The pilot has ended.' : null;
  },
  subjects: [
    {
      record: 'Record the start or the planned end of the pilot.',
      isRecorded(facts) {
        const pilot = newestPilot(facts.pilots);
        return pilot !== null && (pilot.startedOn !== null || pilot.plannedEndOn !== null);
      },
    },
  ],
  evaluate(facts, { today, parameters }) {
    const pilot = newestPilot(facts.pilots);
    if (!pilot) return { kind: 'clear' };
    const decision = newestDecision(facts.decisions, today);
    const restart = restartedOn(pilot, decision, parameters.decisionDays, today);
    const { startedOn, plannedEndOn } = pilot;
    const isPast = (date: IsoDate | null, days: number) =>
      date !== null && today > addDays(latest(date, restart) ?? date, days);
    const hasRunTooLong = isPast(startedOn, parameters.maxDaysRunning);
    const isPastItsEnd = isPast(plannedEndOn, parameters.maxDaysPastPlannedEnd);
    if (!hasRunTooLong && !isPastItsEnd) return { kind: 'clear' };

    const limit = hasRunTooLong ? parameters.maxDaysRunning : parameters.maxDaysPastPlannedEnd;
    const sentence = () => {
      if (restart) {
        const held = decision?.until ? `held until ${dateInWords(restart)}` : `decided on ${dateInWords(restart)}`;
        return `The pilot was ${held} and still runs more than ${counted(limit, 'day')} later.`;
      }
      return hasRunTooLong
        ? `The pilot has run since ${dateInWords(startedOn ?? today)}, longer than the limit of ${counted(limit, 'day')}.`
        : `The pilot is more than ${counted(limit, 'day')} past its planned end of ${dateInWords(plannedEndOn ?? today)}.`;
    };
    const evidence: FindingFact[] = [];
    if (startedOn) {
      evidence.push(
        { label: 'Running since', value: dateInWords(startedOn), field: 'pilot.startedOn', since: startedOn },
        { label: 'Limit from the start', value: counted(parameters.maxDaysRunning, 'day'), field: 'pilot.startedOn' },
      );
    }
    if (plannedEndOn) {
      const since = plannedEndOn <= today ? { since: plannedEndOn } : {};
      evidence.push(
        { label: 'Planned end', value: dateInWords(plannedEndOn), field: 'pilot.plannedEndOn', ...since },
        {
          label: 'Limit past the planned end',
          value: counted(parameters.maxDaysPastPlannedEnd, 'day'),
          field: 'pilot.plannedEndOn',
        },
      );
    }
    if (restart) evidence.push({ label: 'Counted from', value: dateInWords(restart), field: 'decisions' });
    return { kind: 'sprung', sentence: sentence(), evidence };
  },
  turningPoints(facts, { parameters }) {
    const pilot = newestPilot(facts.pilots);
    const restarts = facts.decisions.map((decision) => decision.until ?? decision.date);
    const after = (days: number, ...dates: (IsoDate | null | undefined)[]) =>
      dates.map((date) => (date ? addDays(date, days + 1) : null));
    return [
      pilot?.plannedEndOn ?? null,
      ...after(parameters.maxDaysPastPlannedEnd, pilot?.plannedEndOn, ...restarts),
      ...after(parameters.maxDaysRunning, pilot?.startedOn, ...restarts),
      ...after(parameters.decisionDays, ...facts.decisions.map((decision) => decision.date)),
      ...facts.decisions.map((decision) => decision.date),
    ];
  },
});
