import { describe, expect, it } from '@jest/globals';
import { decisionAct, decisionBody, decisionDone, emptyDraft, phasesBefore } from './decision-draft.ts';
import type { JudgedCriterion } from './open-criteria.ts';
import { meanwhile } from './use-decide.ts';

const open: JudgedCriterion[] = ['valid-training', 'handover-test'].map((id) => ({
  id,
  title: id,
  mayBeCondition: true,
  outcome: { kind: 'unmet', gaps: [] },
}));
const draft = {
  ...emptyDraft('execution', 'owner', open),
  rationale: 'The numbers hold.',
  feedback: ' ',
  until: '2026-07-31',
};
const at = { open, date: '2026-03-10' };
const said = { date: '2026-03-10', rationale: 'The numbers hold.', feedback: null };

describe('a decision before it is sent', () => {
  it('holds only what its outcome needs', () => {
    expect(decisionBody('advance', draft, at)).toEqual({ outcome: 'advance', ...said });
    expect(decisionBody('hold', draft, at)).toEqual({ outcome: 'hold', ...said, until: '2026-07-31' });
    expect(decisionBody('step-back', draft, at)).toEqual({ outcome: 'step-back', ...said, toPhase: 'foundation' });
    expect(decisionBody('stop', { ...draft, learning: { ...draft.learning, lesson: 'Ask first.' } }, at)).toMatchObject(
      {
        outcome: 'stop',
        learning: { lesson: 'Ask first.', hypothesis: null, origin: 'stop', date: null },
      },
    );
  });

  it('has one condition for each open criterion, by its owner unless another is named', () => {
    const conditions = {
      ...draft.conditions,
      'handover-test': { text: 'Two weeks', ownerId: 'b', dueOn: '2026-04-01' },
    };
    expect(decisionBody('advance-with-conditions', { ...draft, conditions }, at)).toMatchObject({
      conditions: [
        { criterionId: 'valid-training', text: '', ownerId: 'owner', dueOn: '' },
        { criterionId: 'handover-test', text: 'Two weeks', ownerId: 'b', dueOn: '2026-04-01' },
      ],
    });
  });

  it('steps back to any phase before, the one just before it unless another is chosen', () => {
    expect(phasesBefore('foundation')).toEqual([]);
    expect(phasesBefore('innovation')).toEqual(['foundation', 'execution', 'scale']);
    expect(emptyDraft('innovation', null, []).toPhase).toBe('scale');
  });

  it('says what it does, and what it did', () => {
    const to = { to: 'execution-to-scale', phase: 'execution', toPhase: 'foundation' } as const;
    expect(decisionAct('advance-with-conditions', { ...to, conditions: 1 })).toBe(
      'Advance to Scale with one condition',
    );
    expect(decisionAct('hold', { ...to, conditions: 0 })).toBe('Hold it in Execution');
    expect(decisionDone('advance', { ...to, to: 'innovation-to-embedded' })).toBe('It is embedded');
    expect(decisionDone('step-back', to)).toBe('It is back in Foundation');
  });
});

describe('somebody who was faster', () => {
  const change = (field: string) => [{ changes: [{ field, label: field, before: null, after: 'x' }] }];

  it('is never decided over', () => {
    expect(meanwhile('Amara Okafor', change('decisions'))).toMatchObject({
      title: 'Amara Okafor decided meanwhile',
      save: null,
    });
  });

  it('may be decided on where they changed a fact', () => {
    expect(meanwhile('Lena Fischer', change('owner'))).toMatchObject({
      title: 'Lena Fischer changed it while you were deciding',
      save: 'Decide all the same',
    });
  });
});
