import { z } from 'zod';
import type { IsoDate } from '../../calendar/calendar.ts';
import { departmentName, distinctLines } from '../../departments/department-tree.ts';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { activityTurns, personName, personOf } from '../../people/is-active.ts';
import { activeSponsors } from '../../sponsors/active-sponsors.ts';
import { defineRule } from '../rule.ts';
import { compareText, namesInWords } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'sponsors' | 'people' | 'departments'>;

/** The people who sponsor today, each once, with the department they sit in. */
function sponsorSeats(facts: Facts, today: IsoDate) {
  const personIds = [...new Set(activeSponsors(facts, today).map((sponsor) => sponsor.personId))];
  return personIds
    .map((id) => ({
      name: personName(id, facts.people),
      departmentId: personOf(id, facts.people)?.departmentId ?? null,
    }))
    .sort((a, b) => compareText(a.name, b.name));
}

const linesOf = (seats: { departmentId: string | null }[], facts: Facts): string[] =>
  distinctLines(
    seats.map((seat) => seat.departmentId).filter((id) => id !== null),
    facts.departments,
  );

export const singleDepartmentSponsor = defineRule({
  id: 'single-department-sponsor',
  title: 'Single-department sponsor',
  group: 'pilot-trap',
  severity: 'major',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  trap: {
    characteristic: 'Single department sponsor',
    intendedEffect: 'Clear ownership',
    actualEffect: 'No cross-functional buy-in',
  },
  springsWhen: 'All active sponsors sit in one department; a department and those below it count as one.',
  why: 'What one department sponsors, the others neither fund nor adopt: the initiative has to cross a border that nobody on the far side opened.',
  clearsWhen: 'Win a sponsor from a department on another line of the organisation.',
  clearsAt: 'sponsors',
  parameters: z.object({}),
  reads: ['sponsors', 'people', 'departments'],
  notApplicable: (facts, { today }) =>
    activeSponsors(facts, today).length === 0 ? 'Nobody sponsors it at present.' : null,
  subjects: [
    {
      record: 'Record the department of every sponsor.',
      // Two known departments answer the question whatever a third sponsor's is.
      isRecorded(facts, { today }) {
        const seats = sponsorSeats(facts, today);
        return seats.every((seat) => seat.departmentId !== null) || linesOf(seats, facts).length > 1;
      },
    },
  ],
  evaluate(facts, { today }) {
    const seats = sponsorSeats(facts, today);
    if (linesOf(seats, facts).length > 1) return { kind: 'clear' };

    const nameOf = (id: string | null) => (id === null ? 'no department' : departmentName(id, facts.departments));
    const where = namesInWords(seats.map((seat) => nameOf(seat.departmentId)));
    const who =
      seats.length === 1
        ? `The only sponsor, ${seats[0]?.name}, sits`
        : `${seats.length === 2 ? 'Both' : `All ${seats.length}`} sponsors sit`;
    return {
      kind: 'sprung',
      sentence: `${who} in ${where}.`,
      evidence: seats.map(({ name, departmentId }) => ({
        label: 'Sponsor',
        value: `${name}, ${nameOf(departmentId)}`,
        field: 'sponsors',
      })),
    };
  },
  turningPoints: (facts) => facts.sponsors.flatMap((sponsor) => activityTurns(sponsor, facts.people)),
});
