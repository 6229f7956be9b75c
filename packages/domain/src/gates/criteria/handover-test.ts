import { z } from 'zod';
import { addDays, daysBetween, earliest, type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { counted, namesInWords } from '../../flags/sentences.ts';
import type { EvidenceFact, InitiativeFacts, TeamMemberFact } from '../../initiatives/facts.ts';
import { activityTurns, personName, personOf } from '../../people/is-active.ts';
import { defineCriterion, metUnless } from '../criterion.ts';
import { PILOT_TEAM_IS_NAMED, pilotMembers } from '../pilot-team.ts';

type Facts = Pick<InitiativeFacts, 'evidence' | 'team' | 'people'>;

const handoverTests = ({ evidence }: Pick<Facts, 'evidence'>): EvidenceFact[] =>
  evidence.filter(({ kind }) => kind === 'handover-test');

/** The last day of the test so far. */
const lastDayOf = ({ validUntil }: EvidenceFact, today: IsoDate): IsoDate => earliest(validUntil, today) ?? today;

/** Whether the member was active on at least one day of the test so far. */
function tookPart(member: TeamMemberFact, test: EvidenceFact, { people }: Facts, today: IsoDate): boolean {
  const leftOn = personOf(member.personId, people)?.leftOn ?? null;
  const first = latest(member.from, test.date) ?? test.date;
  const last = earliest(member.to, leftOn && addDays(leftOn, -1), lastDayOf(test, today)) ?? today;
  return first <= last;
}

/** What keeps a test that has begun from showing that others can run it; empty when nothing does. */
function shortcomings(test: EvidenceFact, facts: Facts, minDays: number, today: IsoDate): string[] {
  const { date, validUntil } = test;
  const found: string[] = [];
  if (validUntil !== null && daysBetween(date, validUntil) < minDays) {
    const days = `${dateInWords(date)} to ${dateInWords(validUntil)}`;
    found.push(`The handover test from ${days} is shorter than ${counted(minDays, 'day')}.`);
  } else if (daysBetween(date, today) < minDays) {
    found.push(
      `The handover test that began on ${dateInWords(date)} has not lasted ${counted(minDays, 'day')} so far.`,
    );
  }
  const present = pilotMembers(facts).filter((member) => tookPart(member, test, facts, today));
  const ids = new Set(present.map(({ personId }) => personId));
  if (ids.size > 0) {
    const names = namesInWords([...ids].map((id) => personName(id, facts.people)));
    const were = `${names} of the pilot team ${ids.size === 1 ? 'was' : 'were'}`;
    found.push(`${were} active during the handover test that began on ${dateInWords(date)}.`);
  }
  return found;
}

/** The test lies between the date of its evidence and the day it is valid until: the days in between count. */
export const handoverTest = defineCriterion({
  id: 'handover-test',
  gate: 'execution-to-scale',
  title: 'Handover test',
  asks: 'A handover test lasted `minDays` days or more, and on none of its days a member of the pilot team was active.',
  why: 'Whether it runs without the people who built it is known only once it did.',
  mayBeCondition: true,
  parameters: z.object({
    minDays: z.int().min(1).default(14).describe('Days from the first to the last day of the test'),
  }),
  reads: ['evidence', 'pilots', 'team', 'people'],
  subjects: [PILOT_TEAM_IS_NAMED],
  evaluate(facts, { today, parameters: { minDays } }) {
    const begun = handoverTests(facts).filter(({ date }) => date <= today);
    const newest = latest(...begun.map(({ date }) => date));
    if (newest === null) {
      const beginsOn = earliest(...handoverTests(facts).map(({ date }) => date));
      const sentence = beginsOn
        ? `The handover test begins on ${dateInWords(beginsOn)}.`
        : 'No handover test is recorded.';
      return metUnless([{ sentence, field: 'evidence' }]);
    }
    const judged = begun.map((test) => ({ test, found: shortcomings(test, facts, minDays, today) }));
    if (judged.some(({ found }) => found.length === 0)) return metUnless([]);
    const ofNewest = judged.filter(({ test }) => test.date === newest).flatMap(({ found }) => found);
    return metUnless([...new Set(ofNewest)].sort().map((sentence) => ({ sentence, field: 'evidence' })));
  },
  turningPoints: (facts, { parameters }) => [
    ...handoverTests(facts).flatMap(({ date }) => [date, addDays(date, parameters.minDays)]),
    ...pilotMembers(facts).flatMap((member) => activityTurns(member, facts.people)),
  ],
});
