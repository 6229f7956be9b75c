import { z } from 'zod';
import { departmentName, distinctLines } from '../../departments/department-tree.ts';
import { counted, namesInWords } from '../../flags/sentences.ts';
import { defineCriterion, metUnless } from '../criterion.ts';

export const crossFunctionalMandate = defineCriterion({
  id: 'cross-functional-mandate',
  gate: 'foundation-to-execution',
  title: 'Cross-functional mandate',
  asks: '`minDepartments` or more departments are recorded as affected; departments on one line of the tree count once.',
  why: 'It must cross departmental boundaries before it can cross the organisation.',
  mayBeCondition: true,
  parameters: z.object({
    minDepartments: z.int().min(1).default(2).describe('Affected departments that make it cross-functional'),
  }),
  reads: ['affectedDepartmentIds', 'departments'],
  subjects: [],
  evaluate({ affectedDepartmentIds, departments }, { parameters: { minDepartments } }) {
    const lines = distinctLines(affectedDepartmentIds, departments);
    if (lines.length >= minDepartments) return metUnless([]);
    const asked = `${counted(minDepartments, 'department')} ${minDepartments === 1 ? 'is' : 'are'} asked for`;
    const names = namesInWords(lines.map((id) => departmentName(id, departments)));
    return metUnless([
      {
        sentence: names
          ? `Only ${names} ${lines.length === 1 ? 'is' : 'are'} recorded as affected: ${asked}.`
          : `No department is recorded as affected: ${asked}.`,
        field: 'affectedDepartments',
      },
    ]);
  },
  turningPoints: () => [],
});
