import { z } from 'zod';
import type { IsoDate } from '../../calendar/calendar.ts';
import { departmentName, distinctLines } from '../../departments/department-tree.ts';
import { adoptionIndicators } from '../../indicators/adoption.ts';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { defineRule } from '../rule.ts';
import { namesInWords } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'affectedDepartmentIds' | 'indicators'>;

/** The affected departments with an adoption indicator of their very own. */
function measuredIds({ affectedDepartmentIds, indicators }: Facts, today: IsoDate): string[] {
  const own = adoptionIndicators(indicators, today).map(({ departmentId }) => departmentId);
  return affectedDepartmentIds.filter((id) => own.includes(id));
}

export const siloedRollout = defineRule({
  id: 'siloed-rollout',
  title: 'Siloed rollout',
  group: 'scale',
  severity: 'minor',
  phases: ['scale'],
  springsWhen:
    'Of `minAffectedDepartments` or more affected departments, `maxMeasuredDepartments` or fewer have an adoption indicator of their own in use. A department and one below it count once; indicators of the whole count for none.',
  why: 'Siloed teams consistently underperform; a rollout that is watched in one department has reached one department.',
  clearsWhen: 'Measure adoption in a second affected department, with an indicator of its own.',
  clearsAt: 'indicators',
  parameters: z.object({
    minAffectedDepartments: z
      .int()
      .min(0)
      .default(3)
      .describe('Asked where this many departments or more are affected'),
    maxMeasuredDepartments: z.int().min(0).default(1).describe('Measured in this many of them or fewer is siloed'),
  }),
  reads: ['affectedDepartmentIds', 'indicators', 'departments'],
  subjects: [
    {
      record: 'Record an indicator of adoption.',
      isRecorded: (facts, { today }) => adoptionIndicators(facts.indicators, today).length > 0,
    },
  ],
  evaluate(facts, { today, parameters }) {
    const { affectedDepartmentIds, departments } = facts;
    const measured = measuredIds(facts, today);
    const lines = (ids: string[]) => distinctLines(ids, departments).length;
    if (lines(affectedDepartmentIds) < parameters.minAffectedDepartments) return { kind: 'clear' };
    if (lines(measured) > parameters.maxMeasuredDepartments) return { kind: 'clear' };

    const names = (ids: string[]) => namesInWords(ids.map((id) => departmentName(id, departments)));
    const unmeasured = affectedDepartmentIds.filter((id) => !measured.includes(id));
    return {
      kind: 'sprung',
      sentence:
        measured.length === 0
          ? `Adoption is measured in none of ${names(affectedDepartmentIds)}.`
          : `Adoption is measured in ${names(measured)} only, of ${names(affectedDepartmentIds)}.`,
      evidence: [
        { label: 'Affected departments', value: names(affectedDepartmentIds), field: 'affectedDepartments' },
        { label: 'Adoption is measured in', value: names(measured) || 'none of them', field: 'indicators' },
        ...(unmeasured.length > 0
          ? [{ label: 'No adoption indicator of its own', value: names(unmeasured), field: 'indicators' }]
          : []),
      ],
    };
  },
  turningPoints: (facts) => facts.indicators.map(({ retiredOn }) => retiredOn),
});
