import { z } from 'zod';
import { addDays, type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import type { FundingLineFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { activityTurns, endedOn, hasBegun, hasLeft, isActive, personName, personOf } from '../../people/is-active.ts';
import type { Absence, FindingFact } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { compareText, counted } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'ownerId' | 'team' | 'fundingLines' | 'people' | 'everRecorded'>;

interface Gap {
  words: string;
  evidence: FindingFact[];
  /** `null`: something is recorded, but it is not approved or has yet to begin. */
  absence: Absence | null;
}

function ownerGap({ ownerId, people, everRecorded }: Facts, today: IsoDate): Gap | null {
  if (ownerId === null) {
    return {
      words: 'nobody owns it',
      evidence: [{ label: 'Owner', value: 'none', field: 'owner' }],
      absence: everRecorded.includes('owner') ? 'lost' : 'never',
    };
  }
  const leftOn = personOf(ownerId, people)?.leftOn;
  if (!leftOn || !hasLeft(ownerId, people, today)) return null;
  const words = `${personName(ownerId, people)} left on ${dateInWords(leftOn)}`;
  return {
    words: `its owner ${words}`,
    evidence: [{ label: 'Owner', value: words, field: 'owner', since: leftOn }],
    absence: 'lost',
  };
}

function runTeamGap({ team, people, everRecorded }: Facts, today: IsoDate): Gap | null {
  const runTeam = team.filter((member) => member.team === 'run');
  if (runTeam.some((member) => isActive(member, people, today))) return null;
  const last = runTeam
    .filter((member) => hasBegun(member, today))
    .map((member) => ({ name: personName(member.personId, people), on: endedOn(member, people, today) }))
    .filter((member): member is { name: string; on: IsoDate } => member.on !== null)
    .sort((a, b) => compareText(b.on, a.on) || compareText(a.name, b.name))[0];
  const since = last ? `since ${last.name} stopped on ${dateInWords(last.on)}` : null;
  const wasRecorded = everRecorded.includes('run-team');
  return {
    words: since ? `nobody has been on the run team ${since}` : 'nobody is on the run team',
    evidence: [
      {
        label: 'Active run team',
        value: since ? `nobody ${since}` : 'nobody',
        field: 'team',
        ...(last ? { since: last.on } : {}),
      },
    ],
    absence: !wasRecorded ? 'never' : last || runTeam.length === 0 ? 'lost' : null,
  };
}

const isApproved = ({ approvedOn }: FundingLineFact, today: IsoDate): boolean =>
  approvedOn !== null && approvedOn <= today;

const lineAsEvidence = ({ kind, amount, from, to, approvedOn }: FundingLineFact): FindingFact => ({
  label: kind === 'reinvestment' ? 'Reinvestment' : 'Operating funding',
  value: `${amount.amount} ${amount.currency} from ${dateInWords(from)} ${to ? `to ${dateInWords(to)}` : 'with no end'}, ${
    approvedOn ? `approved on ${dateInWords(approvedOn)}` : 'not approved'
  }`,
  field: 'fundingLines',
});

function fundingGap({ fundingLines, everRecorded }: Facts, today: IsoDate): Gap | null {
  const lines = fundingLines.filter(({ kind }) => kind !== 'pilot');
  const approved = lines.filter((line) => isApproved(line, today));
  if (approved.some(({ from, to }) => from <= today && (to === null || today <= to))) return null;
  const ended = latest(...approved.map(({ to }) => to).filter((to) => to !== null && to < today));
  const words = () => {
    if (ended) return `the approved funding to operate it ended on ${dateInWords(ended)}`;
    return lines.length > 0 ? 'no approved funding to operate it has begun' : 'no funding to operate it is recorded';
  };
  const none = { label: 'Operating funding or reinvestment', value: 'none', field: 'fundingLines' };
  const recorded = lines
    .map(lineAsEvidence)
    .sort((a, b) => compareText(a.label, b.label) || compareText(a.value, b.value));
  return {
    words: words(),
    evidence: lines.length > 0 ? recorded : [none],
    absence: !everRecorded.includes('operating-funding') ? 'never' : ended || lines.length === 0 ? 'lost' : null,
  };
}

/** `lost` as soon as one thing was there and ended; `never` only where none of them was ever recorded. */
function absenceOf(gaps: readonly Gap[]): Absence | null {
  if (gaps.some(({ absence }) => absence === 'lost')) return 'lost';
  return gaps.every(({ absence }) => absence === 'never') ? 'never' : null;
}

/**
 * The grace is a parameter here, and not the machine's, because an owner is asked for from the first day on. While it
 * waits for the rest it is `clear` only where nothing is missing.
 */
export const stillAnExperiment = defineRule({
  id: 'still-an-experiment',
  title: 'Still an experiment',
  group: 'execution',
  severity: 'major',
  phases: ['execution', 'scale', 'innovation'],
  springsWhen:
    'No owner who is still here is recorded; or, from `graceDays` days after the phase was entered, nobody is active on the run team, or no approved operating funding or reinvestment covers today.',
  why: 'Execution means an operational commitment with staffing, budget and accountability; without one of them it is a pilot under another name.',
  clearsWhen: 'Name an owner and a run team, and record approved operating funding or a reinvestment.',
  clearsAt: 'owner',
  parameters: z.object({
    graceDays: z
      .int()
      .min(0)
      .default(30)
      .describe('Days after the phase is entered before run team and funding are asked for; the owner is at once'),
  }),
  reads: ['ownerId', 'team', 'fundingLines', 'people', 'everRecorded', 'phaseEnteredOn'],
  subjects: [],
  evaluate(facts, { today, parameters }) {
    const { phaseEnteredOn } = facts;
    const isWaiting = phaseEnteredOn !== null && today < addDays(phaseEnteredOn, parameters.graceDays);
    const owner = ownerGap(facts, today);
    const others = [runTeamGap(facts, today), fundingGap(facts, today)].filter((gap) => gap !== null);
    const gaps = [...(owner ? [owner] : []), ...(isWaiting ? [] : others)];
    if (gaps.length === 0) {
      const because = `It waits ${counted(parameters.graceDays, 'day')} after the phase is entered for run team and funding.`;
      return others.length === 0 ? { kind: 'clear' } : { kind: 'not-applicable', because };
    }
    const isOwnerOnly = owner !== null && gaps.length === 1;
    return {
      kind: 'sprung',
      sentence: `It is still an experiment: ${gaps.map(({ words }) => words).join(', and ')}.`,
      evidence: gaps.flatMap(({ evidence }) => evidence),
      absence: absenceOf(gaps),
      ...(isOwnerOnly ? { coveredBy: 'orphaned' } : {}),
      clearsAt: gaps[0]?.evidence[0]?.field,
    };
  },
  turningPoints: ({ phaseEnteredOn, ownerId, people, team, fundingLines }, { parameters }) => [
    phaseEnteredOn && addDays(phaseEnteredOn, parameters.graceDays),
    (ownerId && personOf(ownerId, people)?.leftOn) || null,
    ...team.flatMap((member) => activityTurns(member, people)),
    ...fundingLines.flatMap(({ approvedOn, from, to }) => [approvedOn, from, to && addDays(to, 1)]),
  ],
});
