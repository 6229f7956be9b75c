import { describe, expect, it } from '@jest/globals';
import { answered, gapsOf } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { governanceModel } from './governance-model.ts';

describe('governance-model', () => {
  it('asks for decision rights and for an escalation path', () => {
    expect(answered(governanceModel, readyIn('foundation'), READY_ON)).toBe('met');
    expect(answered(governanceModel, readyIn('foundation', { escalationPath: null }), READY_ON)).toEqual([
      'It is not written down where problems are escalated to.',
    ]);
    expect(
      gapsOf(governanceModel, readyIn('foundation', { decisionRights: null, escalationPath: '' }), READY_ON),
    ).toEqual([
      { sentence: 'It is not written down who has the right to decide.', field: 'decisionRights' },
      { sentence: 'It is not written down where problems are escalated to.', field: 'escalationPath' },
    ]);
  });
});
