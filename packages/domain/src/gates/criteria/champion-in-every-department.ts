import { z } from 'zod';
import { departmentsWithoutChampion } from '../../champions/departments-without-champion.ts';
import { departmentName } from '../../departments/department-tree.ts';
import { activityTurns } from '../../people/is-active.ts';
import { AFFECTED_DEPARTMENTS_ARE_NAMED } from '../affected-departments.ts';
import { defineCriterion, metUnless } from '../criterion.ts';

export const championInEveryDepartment = defineCriterion({
  id: 'champion-in-every-department',
  gate: 'foundation-to-execution',
  title: 'Champion in every department',
  asks: 'Every affected department has an active champion of its own; one in a department above or below it is none.',
  why: 'Adoption happens department by department; where no named person carries the change, it arrives as a surprise.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: ['affectedDepartmentIds', 'champions', 'people', 'departments'],
  subjects: [AFFECTED_DEPARTMENTS_ARE_NAMED],
  evaluate: (facts, { today }) =>
    metUnless(
      departmentsWithoutChampion(facts, today)
        .map((id) => departmentName(id, facts.departments))
        .sort()
        .map((name) => ({ sentence: `${name} has no active champion.`, field: 'champions' })),
    ),
  turningPoints: (facts) => facts.champions.flatMap((champion) => activityTurns(champion, facts.people)),
});
