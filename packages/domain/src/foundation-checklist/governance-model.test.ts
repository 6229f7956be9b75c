import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joinGovernanceModel, splitGovernanceModel } from './governance-model.ts';

describe('the governance model', () => {
  it('is one text of two labelled parts', () => {
    const model = { decisionRights: 'The steering board decides.', escalationPath: 'Ben Ode, then the board.' };
    const text = 'Decision rights: The steering board decides.\nEscalation path: Ben Ode, then the board.';
    expect(joinGovernanceModel(model)).toBe(text);
    expect(splitGovernanceModel(text)).toEqual(model);
  });

  it('leaves out what is empty', () => {
    expect(joinGovernanceModel({ decisionRights: null, escalationPath: 'Ben' })).toBe('Escalation path: Ben');
    expect(splitGovernanceModel('Escalation path: Ben')).toEqual({ decisionRights: null, escalationPath: 'Ben' });
    expect(splitGovernanceModel('Decision rights: Ann\n')).toEqual({ decisionRights: 'Ann', escalationPath: null });
    expect(splitGovernanceModel(' ')).toEqual({ decisionRights: null, escalationPath: null });
  });

  it('cannot tell what an unlabelled text is', () => {
    expect(splitGovernanceModel('The board decides.')).toBeNull();
    expect(splitGovernanceModel('The board decides.\nEscalation path: Ben')).toBeNull();
  });

  it('splits again into what it was joined from, whatever the texts', () => {
    const text = fc
      .string({ minLength: 1 })
      .map((value) => value.trim())
      .filter((value) => value !== '' && !value.includes('Escalation path:'));
    const part = fc.option(text, { nil: null });
    fc.assert(
      fc.property(part, part, (decisionRights, escalationPath) => {
        const model = { decisionRights, escalationPath };
        expect(splitGovernanceModel(joinGovernanceModel(model))).toEqual(model);
      }),
    );
  });
});
