import { z } from 'zod';
import type { IsoDate } from '../../calendar/calendar.ts';
import { departmentName, distinctLines } from '../../departments/department-tree.ts';
import { counted, namesInWords } from '../../flags/sentences.ts';
import { adoptingDepartmentIds, adoptionIndicators } from '../../indicators/adoption.ts';
import { measurementsBy, measurementTurns, progressOf } from '../../indicators/progress.ts';
import type { IndicatorFact } from '../../initiatives/facts.ts';
import { type CriterionGap, defineCriterion, metUnless } from '../criterion.ts';
import { isWithin, recentTurns } from '../recent.ts';

/** Whether it can be told if the indicator's department uses it. */
function tellsUse(indicator: IndicatorFact, today: IsoDate): boolean {
  const last = measurementsBy(indicator, today)[0];
  return indicator.departmentId !== null && last !== undefined && progressOf(indicator, last.value) !== null;
}

const gap = (sentence: string): CriterionGap => ({ sentence, field: 'ideas' });

export const organicIdeas = defineCriterion({
  id: 'organic-ideas',
  gate: 'innovation-to-embedded',
  title: 'Organic ideas',
  asks: '`minIdeas` or more unprompted ideas of the last `days` days come from `minDepartments` or more departments that use it: an adoption indicator of their own has come beyond its baseline.',
  why: 'It is a capability once new uses emerge where it is used, without anybody calling for them.',
  mayBeCondition: true,
  parameters: z.object({
    minIdeas: z.int().min(1).default(3).describe('Unprompted ideas that are enough'),
    minDepartments: z.int().min(1).default(2).describe('Using departments that they come from'),
    days: z.int().min(1).default(180).describe('Days for which an idea counts'),
  }),
  reads: ['ideas', 'indicators', 'departments'],
  subjects: [
    {
      record: 'Measure adoption in the departments that use it, with a baseline and a target.',
      isRecorded: ({ indicators }, { today }) =>
        adoptionIndicators(indicators, today).some((indicator) => tellsUse(indicator, today)),
    },
  ],
  evaluate(facts, { today, parameters: { minIdeas, minDepartments, days } }) {
    const using = adoptingDepartmentIds(facts.indicators, today);
    if (using.length === 0) {
      const sentence = 'No department uses it yet: adoption has nowhere come beyond its baseline.';
      return metUnless([{ sentence, field: 'indicators' }]);
    }
    const ideas = facts.ideas.filter(
      ({ isPrompted, departmentId, date }) =>
        !isPrompted && using.includes(departmentId) && isWithin(date, days, today),
    );
    if (ideas.length === 0) {
      return metUnless([gap(`No unprompted idea of the last ${days} days comes from a department that uses it.`)]);
    }
    const gaps: CriterionGap[] = [];
    if (ideas.length < minIdeas) {
      const only = counted(ideas.length, 'unprompted idea', 'unprompted ideas');
      const come = `${ideas.length === 1 ? 'comes from a department' : 'come from departments'} that use${ideas.length === 1 ? 's' : ''} it`;
      gaps.push(gap(`Only ${only} of the last ${days} days ${come}: ${minIdeas} are asked for.`));
    }
    const lines = distinctLines(
      ideas.map(({ departmentId }) => departmentId),
      facts.departments,
    );
    if (lines.length < minDepartments) {
      const names = namesInWords(lines.map((id) => departmentName(id, facts.departments)));
      gaps.push(
        gap(`Unprompted ideas come from ${names} alone: ${minDepartments} departments that use it are asked for.`),
      );
    }
    return metUnless(gaps);
  },
  turningPoints: (facts, { parameters: { days } }) => [
    ...facts.ideas.flatMap(({ date }) => recentTurns(date, days)),
    ...measurementTurns(facts.indicators.filter(({ measures }) => measures === 'adoption')),
  ],
});
