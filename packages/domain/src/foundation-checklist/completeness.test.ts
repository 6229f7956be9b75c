import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { aChampion, anIndicator, aSponsor, buildFacts } from '../initiatives/facts-builder.ts';
import { checklistCompleteness } from './completeness.ts';
import type { ChecklistField } from './foundation-checklist.ts';

const today = '2026-03-10';
const gapOf = (field: ChecklistField, facts: Partial<InitiativeFacts>) =>
  checklistCompleteness(buildFacts(facts), today).fields.find((one) => one.field === field)?.gap;

describe('checklistCompleteness', () => {
  it('says of an empty initiative what each of the nine fields lacks', () => {
    const { complete, of, fields } = checklistCompleteness(buildFacts(), today);
    expect([complete, of, fields.length]).toEqual([0, 9, 9]);
    for (const { isComplete, gap } of fields) {
      expect(isComplete).toBe(false);
      expect(gap).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('is complete when the conditions for scale are in place', () => {
    const facts = buildFacts({
      affectedDepartmentIds: ['claims', 'finance'],
      sponsors: [aSponsor('ann'), aSponsor('ben')],
      champions: [aChampion('amir', 'claims'), aChampion('bea', 'finance')],
      indicators: [anIndicator(), anIndicator({ id: 'i2', timing: 'leading', measures: 'adoption' })],
      narratives: [
        { id: 'n1', text: 'Faster', departmentId: null, anchor: null, writtenOn: '2026-03-02', confirmedOn: null },
      ],
      mainAnchor: 'operational-efficiency',
      decisionRights: 'The board',
      escalationPath: 'Ben Ode',
      communicationPlan: 'A page a month',
      reportingCadence: 'monthly',
    });
    const { complete, fields } = checklistCompleteness(facts, today);
    expect(fields.filter(({ isComplete }) => !isComplete)).toEqual([]);
    expect(complete).toBe(9);
  });

  it('wants executives of two departments, not of one line', () => {
    expect(gapOf('sponsors', { sponsors: [aSponsor('ann'), aSponsor('ada')] })).toBe(
      'Executives of Claims Intake alone sponsor it: win one from another department.',
    );
    expect(gapOf('sponsors', { sponsors: [aSponsor('ann'), aSponsor('ben', { kind: 'secondary' })] })).toBe(
      'Executives of Claims alone sponsor it: win one from another department.',
    );
    expect(gapOf('sponsors', { sponsors: [aSponsor('noa')] })).toContain('None of the sponsors is an executive');
  });

  it('names the departments without a champion', () => {
    const champions = [aChampion('amir', 'claims')];
    expect(gapOf('changeChampions', { affectedDepartmentIds: ['claims'], champions })).toBeNull();
    expect(gapOf('changeChampions', { affectedDepartmentIds: ['claims', 'it', 'finance'], champions })).toBe(
      'Finance and IT have no champion.',
    );
  });

  it('asks for the second department and for the half that is missing', () => {
    expect(gapOf('departments', { affectedDepartmentIds: ['claims', 'intake'] })).toBe(
      'Only Claims Intake is listed: name every department that will be affected.',
    );
    expect(gapOf('valueNarrative', { mainAnchor: 'revenue-growth' })).toBe('Record the narrative.');
    expect(gapOf('governanceModel', { decisionRights: 'The board' })).toBe(
      'Write down where problems are escalated to.',
    );
  });

  it('wants a lagging indicator with baseline and target', () => {
    expect(gapOf('laggingIndicators', { indicators: [anIndicator({ target: null })] })).toBe(
      'Model accuracy lacks a baseline or a target.',
    );
    expect(
      gapOf('laggingIndicators', { indicators: [anIndicator({ target: null }), anIndicator({ id: 'i2' })] }),
    ).toBeNull();
  });
});
