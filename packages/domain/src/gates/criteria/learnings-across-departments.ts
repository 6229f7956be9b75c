import { z } from 'zod';
import { departmentName, distinctLines } from '../../departments/department-tree.ts';
import { counted, namesInWords } from '../../flags/sentences.ts';
import { defineCriterion, metUnless } from '../criterion.ts';
import { isWithin, recentTurns } from '../recent.ts';

export const learningsAcrossDepartments = defineCriterion({
  id: 'learnings-across-departments',
  gate: 'scale-to-innovation',
  title: 'Learnings across departments',
  asks: '`minLearnings` or more learnings of the last `days` days, recorded here or re-used here by link, come from `minDepartments` or more departments, and one or more of them from a failure or a stop.',
  why: 'Organisations that treat failure as something to learn from, and share it, are the ones that get there.',
  mayBeCondition: true,
  parameters: z.object({
    minLearnings: z.int().min(1).default(3).describe('Learnings that are enough'),
    minDepartments: z.int().min(1).default(2).describe('Departments that they come from'),
    days: z.int().min(1).default(180).describe('Days for which a learning counts'),
  }),
  reads: ['learnings', 'departments'],
  subjects: [],
  evaluate(facts, { today, parameters: { minLearnings, minDepartments, days } }) {
    const recent = facts.learnings.filter(({ date }) => isWithin(date, days, today));
    if (recent.length === 0) {
      return metUnless([{ sentence: `No learning is dated within the last ${days} days.`, field: 'learnings' }]);
    }
    const ids = recent.map(({ departmentId }) => departmentId).filter((id) => id !== null);
    const lines = distinctLines(ids, facts.departments);
    const sentences: string[] = [];
    if (recent.length < minLearnings) {
      const only = counted(recent.length, 'learning is', 'learnings are');
      sentences.push(`Only ${only} dated within the last ${days} days: ${minLearnings} are asked for.`);
    }
    if (lines.length < minDepartments) {
      const names = namesInWords(lines.map((id) => departmentName(id, facts.departments)));
      const from = names
        ? `Learnings of the last ${days} days come from ${names} alone`
        : `No department is recorded for the learnings of the last ${days} days`;
      sentences.push(
        `${from}: ${counted(minDepartments, 'department')} ${minDepartments === 1 ? 'is' : 'are'} asked for.`,
      );
    }
    if (recent.every(({ origin }) => origin === 'experiment')) {
      sentences.push(`No learning of the last ${days} days comes from a failure or a stop.`);
    }
    return metUnless(sentences.map((sentence) => ({ sentence, field: 'learnings' })));
  },
  turningPoints: (facts, { parameters }) => facts.learnings.flatMap(({ date }) => recentTurns(date, parameters.days)),
});
