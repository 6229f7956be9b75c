import { describe, expect, it } from '@jest/globals';
import type { IndicatorFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { anAdoption, anIndicator, buildFacts } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { siloedRollout } from './siloed-rollout.ts';

const today = '2026-06-01';
const inClaims = anAdoption([]);
const of = (departmentId: string | null, facts: Partial<IndicatorFact> = {}) =>
  anAdoption([], { id: `adoption-${departmentId}`, departmentId, ...facts });
const inScale = (facts: Partial<InitiativeFacts>) =>
  buildFacts({ phase: 'scale', affectedDepartmentIds: ['it', 'finance', 'claims'], indicators: [inClaims], ...facts });
const ask = (facts: Partial<InitiativeFacts>, on = today) => verdict(siloedRollout, inScale(facts), on);

describe('siloed-rollout', () => {
  it('springs where three are affected and one is measured, and clears with a second', () => {
    expect(judge(siloedRollout, inScale({}), today)).toMatchObject({
      sentence: 'Adoption is measured in Claims only, of Claims, Finance and IT.',
      evidence: [
        { label: 'Affected departments', value: 'Claims, Finance and IT', field: 'affectedDepartments' },
        { label: 'Adoption is measured in', value: 'Claims', field: 'indicators' },
        { label: 'No adoption indicator of its own', value: 'Finance and IT', field: 'indicators' },
      ],
    });
    expect(ask({ indicators: [inClaims, of('finance')] })).toBe('clear');
  });

  it('returns when the second is retired', () => {
    const indicators = [inClaims, of('finance', { retiredOn: '2026-07-01' })];
    expect(ask({ indicators }, '2026-06-30')).toBe('clear');
    expect(turnsOn(siloedRollout, inScale({ indicators }), today)).toBe('2026-07-01');
    expect(ask({ indicators }, '2026-07-01')).toContain('Claims only');
  });

  it('is quiet below three departments; one and another below it count once', () => {
    expect(ask({ affectedDepartmentIds: ['claims', 'finance'] })).toBe('clear');
    expect(ask({ affectedDepartmentIds: ['claims', 'intake', 'finance'] })).toBe('clear');
    const four = ['claims', 'intake', 'finance', 'it'];
    expect(ask({ affectedDepartmentIds: four, indicators: [inClaims, of('intake')] })).toBe(
      'Adoption is measured in Claims and Claims Intake only, of Claims, Claims Intake, Finance and IT.',
    );
  });

  it('counts neither indicators of the whole, nor of departments that are not affected, nor of other things', () => {
    expect(ask({ indicators: [of(null)] })).toBe('Adoption is measured in none of Claims, Finance and IT.');
    expect(ask({ indicators: [inClaims, of(null), of('data')] })).toContain('Claims only');
    expect(ask({ indicators: [inClaims, anIndicator({ departmentId: 'finance' })] })).toContain('Claims only');
  });

  it('needs an adoption indicator in use, and is asked in Scale only', () => {
    const missing = { kind: 'not-enough-data', record: ['Record an indicator of adoption.'] };
    expect(judge(siloedRollout, inScale({ indicators: [anIndicator()] }), today)).toEqual(missing);
    expect(judge(siloedRollout, inScale({ indicators: [of('it', { retiredOn: today })] }), today)).toEqual(missing);
    expect(ask({ phase: 'innovation' })).toBe('not-applicable');
  });
});
