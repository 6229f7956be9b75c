import { z } from 'zod';
import type { IsoDate } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { departmentsWithoutChampion } from '../../champions/departments-without-champion.ts';
import { departmentName } from '../../departments/department-tree.ts';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { activityTurns, endedOn, personName } from '../../people/is-active.ts';
import { defineRule } from '../rule.ts';
import { compareText, namesInWords } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'champions' | 'people'>;

/** The last champion of the department who stopped, with the first day without them; `undefined`: it had none. */
function lastChampion(departmentId: string, facts: Facts, today: IsoDate) {
  return facts.champions
    .filter((champion) => champion.departmentId === departmentId)
    .map((champion) => ({
      name: personName(champion.personId, facts.people),
      on: endedOn(champion, facts.people, today),
    }))
    .filter((champion): champion is { name: string; on: IsoDate } => champion.on !== null)
    .sort((a, b) => compareText(b.on, a.on) || compareText(a.name, b.name))[0];
}

/**
 * Says `never` when no champion was ever recorded for the initiative, `lost` when one of a listed department stopped,
 * and neither when the listed departments have simply not had one yet while others have.
 */
export const championMissing = defineRule({
  id: 'champion-missing',
  title: 'Champion missing',
  group: 'foundation',
  severity: 'major',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  springsWhen: 'An affected department has no active champion of its own.',
  why: 'Adoption happens department by department; where no named person carries the change, it arrives as a surprise.',
  clearsWhen: 'Name a champion in every affected department.',
  clearsAt: 'champions',
  parameters: z.object({}),
  reads: ['affectedDepartmentIds', 'champions', 'people', 'departments', 'everRecorded'],
  subjects: [
    {
      record: 'Record the departments that are affected.',
      isRecorded: (facts) => facts.affectedDepartmentIds.length > 0,
    },
  ],
  evaluate(facts, { today }) {
    const gaps = departmentsWithoutChampion(facts, today)
      .map((id) => ({ name: departmentName(id, facts.departments), last: lastChampion(id, facts, today) }))
      .sort((a, b) => compareText(a.name, b.name));
    if (gaps.length === 0) return { kind: 'clear' };

    const names = namesInWords(gaps.map((gap) => gap.name));
    const isLost = gaps.some((gap) => gap.last !== undefined);
    return {
      kind: 'sprung',
      sentence: `${names} ${gaps.length === 1 ? 'has' : 'have'} no champion.`,
      evidence: gaps.map(({ name, last }) => ({
        label: name,
        value: last ? `none since ${last.name} stopped on ${dateInWords(last.on)}` : 'no champion',
        field: 'champions',
        ...(last ? { since: last.on } : {}),
      })),
      absence: isLost ? 'lost' : facts.everRecorded.includes('champion') ? null : 'never',
    };
  },
  turningPoints: (facts) => facts.champions.flatMap((champion) => activityTurns(champion, facts.people)),
});
