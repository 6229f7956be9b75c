import { describe, expect, it } from '@jest/globals';
import type { LearningFact } from '../../initiatives/facts.ts';
import { aLearning } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { learningsAcrossDepartments } from './learnings-across-departments.ts';

const withLearnings = (...learnings: LearningFact[]) => readyIn('scale', { learnings });
const asked = (...learnings: LearningFact[]) =>
  answered(learningsAcrossDepartments, withLearnings(...learnings), READY_ON);

const failure = aLearning('2026-05-05', { origin: 'failure' });
const ofFinance = aLearning('2026-05-06', { departmentId: 'finance', isReused: true });
const ofClaims = aLearning('2026-05-07');

describe('learnings-across-departments', () => {
  it('asks for three, of two departments, one of them from a failure or a stop', () => {
    expect(asked(failure, ofFinance, ofClaims)).toBe('met');
    expect(asked({ ...failure, origin: 'stop' }, ofFinance, ofClaims)).toBe('met');
    expect(asked(failure, ofFinance)).toEqual([
      'Only 2 learnings are dated within the last 180 days: 3 are asked for.',
    ]);
    expect(asked(failure, ofClaims, aLearning('2026-05-08', { departmentId: 'intake' }))).toEqual([
      'Learnings of the last 180 days come from Claims Intake alone: 2 departments are asked for.',
    ]);
    expect(asked(ofFinance, ofClaims, aLearning('2026-05-08'))).toEqual([
      'No learning of the last 180 days comes from a failure or a stop.',
    ]);
  });

  it('says all that is missing at once', () => {
    expect(gapsOf(learningsAcrossDepartments, withLearnings({ ...ofClaims, departmentId: null }), READY_ON)).toEqual([
      { sentence: 'Only 1 learning is dated within the last 180 days: 3 are asked for.', field: 'learnings' },
      {
        sentence: 'No department is recorded for the learnings of the last 180 days: 2 departments are asked for.',
        field: 'learnings',
      },
      { sentence: 'No learning of the last 180 days comes from a failure or a stop.', field: 'learnings' },
    ]);
    expect(asked()).toEqual(['No learning is dated within the last 180 days.']);
  });

  it('counts a learning from its date to 180 days after it', () => {
    const facts = withLearnings(failure, ofFinance, ofClaims);
    expect(answered(learningsAcrossDepartments, facts, '2026-05-06')).toEqual([
      'Only 2 learnings are dated within the last 180 days: 3 are asked for.',
    ]);
    expect(nextTurn(learningsAcrossDepartments, facts, READY_ON)).toBe('2026-11-02');
    expect(answered(learningsAcrossDepartments, facts, '2026-11-01')).toBe('met');
    expect(answered(learningsAcrossDepartments, facts, '2026-11-02')).toEqual([
      'Only 2 learnings are dated within the last 180 days: 3 are asked for.',
      'No learning of the last 180 days comes from a failure or a stop.',
    ]);
  });
});
