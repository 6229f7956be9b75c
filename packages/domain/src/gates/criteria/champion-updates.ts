import { z } from 'zod';
import { firstDayPast, isMoreThanCadencesAgo } from '../../calendar/age-in-cadences.ts';
import { type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { departmentName } from '../../departments/department-tree.ts';
import type { InitiativeFacts, StatusUpdateFact } from '../../initiatives/facts.ts';
import { isActive } from '../../people/is-active.ts';
import { AFFECTED_DEPARTMENTS_ARE_NAMED } from '../affected-departments.ts';
import { defineCriterion, metUnless } from '../criterion.ts';

type Facts = Pick<InitiativeFacts, 'champions' | 'people' | 'statusUpdates'>;

/** By somebody who was a champion of the department on that day: what others post for it is no sign of its champion. */
const isByChampion = ({ authorId, departmentId, postedOn }: StatusUpdateFact, { champions, people }: Facts): boolean =>
  champions.some(
    (champion) =>
      champion.personId === authorId && champion.departmentId === departmentId && isActive(champion, people, postedOn),
  );

/** The day from which silence counts: a pause that ended later makes it begin anew. */
const countedFrom = (postedOn: IsoDate, resumedOn: IsoDate | null): IsoDate => latest(postedOn, resumedOn) ?? postedOn;

export const championUpdates = defineCriterion({
  id: 'champion-updates',
  gate: 'scale-to-innovation',
  title: 'Champion updates',
  asks: 'For every affected department a champion of its own posted an update, and that is not more than `maxCadences` cadences ago.',
  why: 'Culture shows where nobody asks: a department whose champion still speaks up has made it its own.',
  mayBeCondition: true,
  parameters: z.object({
    maxCadences: z.int().min(1).default(2).describe('Cadences for which an update speaks'),
  }),
  reads: ['affectedDepartmentIds', 'champions', 'people', 'departments', 'statusUpdates'],
  subjects: [
    AFFECTED_DEPARTMENTS_ARE_NAMED,
    {
      record: "Set the reporting cadence, or the organisation's default cadence.",
      isRecorded: (_facts, { cadence }) => cadence !== null,
    },
  ],
  evaluate(facts, { today, cadence, resumedOn, parameters: { maxCadences } }) {
    if (cadence === null) throw new Error('A cadence is one of its subjects.');
    const sentences = [...new Set(facts.affectedDepartmentIds)].flatMap((id) => {
      const name = departmentName(id, facts.departments);
      const posted = facts.statusUpdates.filter((one) => one.departmentId === id && one.postedOn <= today);
      const last = latest(...posted.filter((one) => isByChampion(one, facts)).map(({ postedOn }) => postedOn));
      if (last && !isMoreThanCadencesAgo(countedFrom(last, resumedOn), cadence, maxCadences, today)) return [];
      if (last) return [`The champion of ${name} last posted an update on ${dateInWords(last)}.`];
      return posted.length > 0
        ? [`The last update for ${name} was not posted by a champion of its own.`]
        : [`No champion of ${name} has posted an update.`];
    });
    return metUnless(sentences.sort().map((sentence) => ({ sentence, field: 'statusUpdates' })));
  },
  turningPoints: (facts, { cadence, resumedOn, parameters }) =>
    facts.statusUpdates.flatMap(({ postedOn }) => [
      postedOn,
      cadence && firstDayPast(countedFrom(postedOn, resumedOn), cadence, parameters.maxCadences),
    ]),
});
