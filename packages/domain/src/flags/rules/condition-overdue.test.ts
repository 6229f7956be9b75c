import { describe, expect, it } from '@jest/globals';
import type { ConditionFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { aDecision, buildFacts } from '../../initiatives/facts-builder.ts';
import { assessOn, judge, openEpisode, turnsOn, verdict } from '../judge.ts';
import { conditionOverdue } from './condition-overdue.ts';

const aCondition = (facts: Partial<ConditionFact> = {}): ConditionFact => ({
  id: 'condition-1',
  criterionId: 'communication-plan',
  text: 'Write the communication plan',
  ownerId: 'ben',
  dueOn: '2026-06-30',
  metOn: null,
  ...facts,
});

/** Let into Execution on 2026-05-04 under the conditions. */
const underConditions = (...conditions: ConditionFact[]): InitiativeFacts =>
  buildFacts({
    phase: 'execution',
    phaseEnteredOn: '2026-05-04',
    decisions: [aDecision('2026-05-04', { outcome: 'advance-with-conditions', conditions })],
  });

describe('condition-overdue', () => {
  it('is quiet up to the due date, springs the day after, and clears when the condition is met', () => {
    const facts = underConditions(aCondition());
    expect(verdict(conditionOverdue, facts, '2026-06-30')).toBe('clear');
    expect(turnsOn(conditionOverdue, facts, '2026-06-30')).toBe('2026-07-01');
    expect(judge(conditionOverdue, facts, '2026-07-01')).toMatchObject({
      sentence: 'The condition "Write the communication plan", owned by Ben Ode, was due on 30 June 2026.',
      evidence: [
        {
          label: 'Write the communication plan',
          value: 'owned by Ben Ode, was due on 30 June 2026',
          field: 'conditions',
          since: '2026-06-30',
        },
      ],
    });
    expect(verdict(conditionOverdue, underConditions(aCondition({ metOn: '2026-07-02' })), '2026-07-01')).toContain(
      'Ben',
    );
    expect(verdict(conditionOverdue, underConditions(aCondition({ metOn: '2026-07-02' })), '2026-07-02')).toBe('clear');
  });

  it('lists several, the one due first at the top', () => {
    const facts = underConditions(
      aCondition({ id: 'c', text: 'Fund a year of operation', dueOn: '2026-07-10' }),
      aCondition({ id: 'b', text: 'Train the intake desk' }),
      aCondition({ id: 'a', metOn: '2026-06-01' }),
    );
    expect(verdict(conditionOverdue, facts, '2026-07-10')).toContain('"Train the intake desk"');
    expect(judge(conditionOverdue, facts, '2026-07-11')).toMatchObject({
      sentence: '2 conditions are past their due dates, the first since 30 June 2026.',
      evidence: [{ label: 'Train the intake desk' }, { label: 'Fund a year of operation' }],
    });
  });

  it('is critical in every phase, and nothing is overdue of other decisions or before the decision', () => {
    const assessment = assessOn(underConditions(aCondition()), '2026-07-01', [], [conditionOverdue]);
    expect(openEpisode(assessment, 'condition-overdue')).toMatchObject({ severity: 'critical' });
    expect(verdict(conditionOverdue, buildFacts(), '2026-07-01')).toBe('clear');
    const held = buildFacts({ decisions: [aDecision('2026-05-04', { conditions: [aCondition()] })] });
    expect(verdict(conditionOverdue, held, '2026-07-01')).toBe('clear');
    const later = aDecision('2026-08-01', { outcome: 'advance-with-conditions', conditions: [aCondition()] });
    expect(verdict(conditionOverdue, buildFacts({ decisions: [later] }), '2026-07-31')).toBe('clear');
    expect(verdict(conditionOverdue, buildFacts({ decisions: [later] }), '2026-08-01')).toContain('was due');
  });

  it('is asked again after a later decision, until the condition is met', () => {
    const facts = underConditions(aCondition());
    const decisions = [...facts.decisions, aDecision('2026-07-15', { outcome: 'step-back' })];
    expect(verdict(conditionOverdue, { ...facts, phase: 'foundation', decisions }, '2026-07-16')).toContain('Ben Ode');
  });
});
