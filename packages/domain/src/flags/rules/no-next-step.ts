import { z } from 'zod';
import { addDays, type IsoDate } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { newestDecision } from '../../decisions/newest-decision.ts';
import type { InitiativeFacts, PilotFact } from '../../initiatives/facts.ts';
import { hasLeft, personName, personOf } from '../../people/is-active.ts';
import { newestPilot } from '../../pilots/newest-pilot.ts';
import { defineRule } from '../rule.ts';

type Facts = Pick<InitiativeFacts, 'pilots' | 'nextPhaseOwnerId' | 'gatePlannedOn' | 'people'>;

const endOf = (pilot: PilotFact | null): IsoDate | null => pilot?.endedOn ?? pilot?.plannedEndOn ?? null;

const cameToNothing = (pilot: PilotFact): boolean => pilot.outcome === 'failed' || pilot.outcome === 'inconclusive';

/** What is missing for the way on, in words; empty when an owner and a gate are in sight. */
function missingSteps(facts: Facts, today: IsoDate): { words: string; field: string }[] {
  const { nextPhaseOwnerId: ownerId, gatePlannedOn, people } = facts;
  const missing: { words: string; field: string }[] = [];
  if (ownerId === null) missing.push({ words: 'nobody is named to own the next phase', field: 'nextPhaseOwner' });
  else if (hasLeft(ownerId, people, today)) {
    const leftOn = dateInWords(personOf(ownerId, people)?.leftOn ?? today);
    const name = personName(ownerId, people);
    missing.push({ words: `${name}, named to own the next phase, left on ${leftOn}`, field: 'nextPhaseOwner' });
  }
  if (gatePlannedOn === null) missing.push({ words: 'no gate is planned', field: 'gatePlannedOn' });
  else if (gatePlannedOn < today) {
    missing.push({ words: `the gate planned for ${dateInWords(gatePlannedOn)} has passed`, field: 'gatePlannedOn' });
  }
  return missing;
}

function pilotInWords(pilot: PilotFact, end: IsoDate, today: IsoDate): string {
  const when = dateInWords(end);
  if (pilot.outcome === 'running') return end < today ? `was planned to end on ${when}` : `ends on ${when}`;
  return `${pilot.outcome === 'inconclusive' ? 'ended without a conclusion' : pilot.outcome} on ${when}`;
}

/**
 * The end is the actual one, else the planned one. A failed or inconclusive pilot asks for a decision only; one that
 * runs or succeeded asks for somebody to own the next phase and for a date to decide on it.
 */
export const noNextStep = defineRule({
  id: 'no-next-step',
  title: 'No next step',
  group: 'after-the-pilot',
  severity: 'critical',
  phases: ['foundation'],
  springsWhen:
    'The newest pilot has ended, ends within `daysBeforeEnd` days or is past its planned end, and no decision was taken on or after its end; and it runs or succeeded while nobody here is named to own the next phase or no gate is planned for today or later, or it failed or was inconclusive more than `daysToDecide` days ago.',
  why: 'Most initiatives stall here: the demo went well, and nobody planned for what comes after it.',
  clearsWhen: 'Name an owner for the next phase and plan the gate, or record a decision.',
  clearsAt: 'nextPhaseOwner',
  parameters: z.object({
    daysBeforeEnd: z.int().min(0).default(30).describe('Asked from this many days before the pilot ends'),
    daysToDecide: z.int().min(0).default(14).describe('Days for a decision after a failed or inconclusive pilot'),
  }),
  reads: ['pilots', 'nextPhaseOwnerId', 'gatePlannedOn', 'decisions', 'people', 'everRecorded'],
  subjects: [
    {
      record: 'Record the planned or actual end of the pilot.',
      isRecorded: (facts) => endOf(newestPilot(facts.pilots)) !== null,
    },
  ],
  evaluate(facts, { today, parameters }) {
    const pilot = newestPilot(facts.pilots);
    const end = endOf(pilot);
    if (!pilot || !end || today < addDays(end, -parameters.daysBeforeEnd)) return { kind: 'clear' };
    const decision = newestDecision(facts.decisions, today);
    if (decision && decision.date >= end) return { kind: 'clear' };

    const says = `The pilot ${pilotInWords(pilot, end, today)}`;
    const endFact = {
      label: pilot.endedOn ? 'End of the pilot' : 'Planned end of the pilot',
      value: dateInWords(end),
      field: pilot.endedOn ? 'pilot.endedOn' : 'pilot.plannedEndOn',
      since: end,
    };
    if (cameToNothing(pilot)) {
      if (today <= addDays(end, parameters.daysToDecide)) return { kind: 'clear' };
      return {
        kind: 'sprung',
        sentence: `${says}, and no decision has followed.`,
        evidence: [endFact, { label: 'Decision since then', value: 'none', field: 'decisions' }],
        clearsAt: 'decisions',
      };
    }
    const missing = missingSteps(facts, today);
    if (missing.length === 0) return { kind: 'clear' };
    const wasPlanned = facts.everRecorded.includes('next-phase-owner') || facts.everRecorded.includes('gate-plan');
    return {
      kind: 'sprung',
      sentence: `${says}, and ${missing.map(({ words }) => words).join(' and ')}.`,
      evidence: [endFact, ...missing.map(({ words, field }) => ({ label: 'Missing', value: words, field }))],
      absence: wasPlanned ? null : 'never',
      clearsAt: missing[0]?.field,
    };
  },
  turningPoints(facts, { parameters }) {
    const end = endOf(newestPilot(facts.pilots));
    const { nextPhaseOwnerId, gatePlannedOn, people } = facts;
    return [
      end && addDays(end, -parameters.daysBeforeEnd),
      end && addDays(end, 1),
      end && addDays(end, parameters.daysToDecide + 1),
      gatePlannedOn && addDays(gatePlannedOn, 1),
      (nextPhaseOwnerId && personOf(nextPhaseOwnerId, people)?.leftOn) ?? null,
      ...facts.decisions.map((decision) => decision.date),
    ];
  },
});
