import { describe, expect, it } from '@jest/globals';
import { answered, gapsOf } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { crossFunctionalMandate } from './cross-functional-mandate.ts';

const asked = (affectedDepartmentIds: string[], parameters: Record<string, unknown> = {}) =>
  answered(crossFunctionalMandate, readyIn('foundation', { affectedDepartmentIds }), READY_ON, { parameters });

describe('cross-functional-mandate', () => {
  it('asks for two affected departments', () => {
    expect(asked(['claims', 'finance'])).toBe('met');
    expect(asked(['claims'])).toEqual(['Only Claims is recorded as affected: 2 departments are asked for.']);
    expect(gapsOf(crossFunctionalMandate, readyIn('foundation', { affectedDepartmentIds: [] }), READY_ON)).toEqual([
      { sentence: 'No department is recorded as affected: 2 departments are asked for.', field: 'affectedDepartments' },
    ]);
  });

  it('counts a department and one below it once, and siblings as two', () => {
    expect(asked(['claims', 'intake'])).toEqual([
      'Only Claims Intake is recorded as affected: 2 departments are asked for.',
    ]);
    expect(asked(['claims', 'intake', 'data'])).toBe('met');
  });

  it('asks for as many as the rule pack says', () => {
    expect(asked(['claims', 'finance'], { minDepartments: 3 })).toEqual([
      'Only Claims and Finance are recorded as affected: 3 departments are asked for.',
    ]);
    expect(asked([], { minDepartments: 1 })).toEqual([
      'No department is recorded as affected: 1 department is asked for.',
    ]);
  });
});
