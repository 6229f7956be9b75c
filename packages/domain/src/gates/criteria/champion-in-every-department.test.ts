import { describe, expect, it } from '@jest/globals';
import { aChampion, peopleWhere } from '../../initiatives/facts-builder.ts';
import { answered, answerOf, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { championInEveryDepartment } from './champion-in-every-department.ts';

describe('champion-in-every-department', () => {
  it('is met while each has one, and names those that lost theirs', () => {
    const facts = readyIn('foundation', { people: peopleWhere({ amir: '2026-07-01', bea: '2026-08-01' }) });
    expect(answered(championInEveryDepartment, facts, '2026-06-30')).toBe('met');
    expect(nextTurn(championInEveryDepartment, facts, READY_ON)).toBe('2026-07-01');
    expect(gapsOf(championInEveryDepartment, facts, '2026-07-31')).toEqual([
      { sentence: 'Claims has no active champion.', field: 'champions' },
    ]);
    expect(answered(championInEveryDepartment, facts, '2026-08-01')).toEqual([
      'Claims has no active champion.',
      'Finance has no active champion.',
    ]);
  });

  it('asks for one of the very department', () => {
    const facts = readyIn('foundation', {
      affectedDepartmentIds: ['intake'],
      champions: [aChampion('amir', 'claims')],
    });
    expect(answered(championInEveryDepartment, facts, READY_ON)).toEqual(['Claims Intake has no active champion.']);
  });

  it('counts the first and the last day of a champion', () => {
    const champions = [aChampion('amir', 'claims', { from: '2026-06-02', to: '2026-06-03' })];
    const facts = readyIn('foundation', { affectedDepartmentIds: ['claims'], champions });
    const days = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'];
    expect(days.map((day) => answerOf(championInEveryDepartment, facts, day).kind)).toEqual([
      'unmet',
      'met',
      'met',
      'unmet',
    ]);
  });

  it('cannot be asked where no department is affected', () => {
    expect(answerOf(championInEveryDepartment, readyIn('foundation', { affectedDepartmentIds: [] }), READY_ON)).toEqual(
      {
        kind: 'not-enough-data',
        record: ['Record the departments that are affected.'],
      },
    );
  });
});
