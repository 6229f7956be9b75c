import { describe, expect, it } from '@jest/globals';
import type { IndicatorFact } from '../../initiatives/facts.ts';
import { aMeasurement, anAdoption } from '../../initiatives/facts-builder.ts';
import { answered, answerOf, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { adoptionOnTarget } from './adoption-on-target.ts';

// A day is a percent: on 20 February 2026 half of the way is expected.
const adoption = (departmentId: string | null, percent: string, facts: Partial<IndicatorFact> = {}) =>
  anAdoption([aMeasurement('2026-02-20', percent)], {
    id: `adoption-${departmentId}-${percent}`,
    name: `Use at ${percent}`,
    departmentId,
    ...facts,
  });
const asked = (affectedDepartmentIds: string[], indicators: IndicatorFact[], parameters = {}) =>
  answered(adoptionOnTarget, readyIn('scale', { affectedDepartmentIds, indicators }), READY_ON, { parameters });

describe('adoption-on-target', () => {
  it('asks for all that was expected at the last measurement', () => {
    expect(asked(['claims'], [adoption('claims', '50')])).toBe('met');
    const facts = readyIn('scale', { affectedDepartmentIds: ['claims'], indicators: [adoption('claims', '49.99')] });
    expect(gapsOf(adoptionOnTarget, facts, READY_ON)).toEqual([
      {
        sentence: 'Adoption is on target in 0 of 1 affected departments: 80 % of them are asked for.',
        field: 'indicators',
      },
      {
        sentence: 'On 20 February 2026 Use at 49.99 (Claims) had come 49 % of the way, where 50 % was expected.',
        field: 'indicators',
      },
    ]);
  });

  it('is met in four of five departments, not in three of four', () => {
    const onTarget = ['claims', 'intake', 'finance', 'it'].map((id) => adoption(id, '50'));
    expect(asked(['claims', 'intake', 'finance', 'it', 'data'], onTarget)).toBe('met');
    expect(asked(['claims', 'intake', 'finance', 'data'], onTarget)).toEqual([
      'Adoption is on target in 3 of 4 affected departments: 80 % of them are asked for.',
      'Data has no adoption indicator of its own.',
    ]);
    expect(asked(['claims', 'intake', 'finance', 'data'], onTarget, { minPercent: 75 })).toBe('met');
  });

  it('takes no indicator of the whole for one of a department, and every one of its own', () => {
    expect(asked(['claims'], [adoption(null, '50')])).toEqual([
      'Adoption is on target in 0 of 1 affected departments: 80 % of them are asked for.',
      'Claims has no adoption indicator of its own.',
    ]);
    expect(asked(['claims'], [adoption('claims', '50'), adoption('claims', '20')])).toHaveLength(2);
    expect(asked(['claims'], [adoption('claims', '50'), adoption('claims', '20', { retiredOn: READY_ON })])).toBe(
      'met',
    );
  });

  it('does not count one that cannot be judged', () => {
    expect(asked(['claims'], [adoption('claims', '50', { target: null })])).toEqual([
      'Adoption is on target in 0 of 1 affected departments: 80 % of them are asked for.',
      'Whether Use at 50 (Claims) is on target cannot be told: it has no measurement, or no way from a dated baseline to a dated target.',
    ]);
  });

  it('counts a measurement from its date, and needs an affected department', () => {
    const facts = readyIn('scale', { affectedDepartmentIds: ['claims'], indicators: [adoption('claims', '50')] });
    expect(answerOf(adoptionOnTarget, facts, '2026-02-19').kind).toBe('unmet');
    expect(nextTurn(adoptionOnTarget, facts, '2026-02-19')).toBe('2026-02-20');
    expect(asked([], [adoption('claims', '50')])).toBe('not-enough-data');
  });
});
