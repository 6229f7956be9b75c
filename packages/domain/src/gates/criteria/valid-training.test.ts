import { describe, expect, it } from '@jest/globals';
import { someEvidence } from '../../initiatives/facts-builder.ts';
import { answered, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { validTraining } from './valid-training.ts';

describe('valid-training', () => {
  it('asks for training, of the whole or of a department', () => {
    const ofClaims = readyIn('execution', { evidence: [someEvidence('training', { departmentId: 'claims' })] });
    expect(answered(validTraining, ofClaims, READY_ON)).toBe('met');
    expect(gapsOf(validTraining, readyIn('execution', { evidence: [someEvidence('runbook')] }), READY_ON)).toEqual([
      { sentence: 'No training is recorded.', field: 'evidence' },
    ]);
  });

  it('is unmet from the day after the last one ran out', () => {
    const evidence = [
      someEvidence('training', { validUntil: '2026-05-31' }),
      someEvidence('training', { id: 'again', validUntil: '2026-06-30' }),
    ];
    const facts = readyIn('execution', { evidence });
    expect(answered(validTraining, facts, '2026-06-30')).toBe('met');
    expect(nextTurn(validTraining, facts, READY_ON)).toBe('2026-07-01');
    expect(answered(validTraining, facts, '2026-07-01')).toEqual(['The last training was valid until 30 June 2026.']);
  });
});
