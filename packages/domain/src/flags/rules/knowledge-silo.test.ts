import { describe, expect, it } from '@jest/globals';
import {
  aMember,
  aPilot,
  buildFacts,
  peopleWhere,
  pilotInTheTrap,
  someEvidence,
} from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { knowledgeSilo } from './knowledge-silo.ts';

const today = '2026-03-10';
const ask = (facts: Parameters<typeof buildFacts>[0], on = today) => verdict(knowledgeSilo, pilotInTheTrap(facts), on);

describe('knowledge-silo', () => {
  it('springs on a small team in one department, and clears with a runbook or training', () => {
    expect(ask({})).toBe('4 people hold what Claims has learned, and no valid runbook or training passes it on.');
    expect(ask({ evidence: [someEvidence('runbook')] })).toBe('clear');
    expect(ask({ evidence: [someEvidence('training')] })).toBe('clear');
  });

  it('returns when the runbook is no longer valid', () => {
    const evidence = [someEvidence('runbook', { validUntil: '2026-03-31' })];
    expect(ask({ evidence }, '2026-03-31')).toBe('clear');
    expect(ask({ evidence }, '2026-04-01')).toContain('no valid runbook');
    expect(turnsOn(knowledgeSilo, pilotInTheTrap({ evidence }), '2026-03-31')).toBe('2026-04-01');
  });

  it('takes no other document for a runbook, nor one dated in the future', () => {
    expect(ask({ evidence: [someEvidence('process')] })).toContain('4 people');
    expect(ask({ evidence: [someEvidence('runbook', { date: '2026-03-11' })] })).toContain('4 people');
  });

  it('stays quiet beyond five people or one department', () => {
    expect(ask({ pilots: [aPilot({ teamSize: 5 })] })).toContain('5 people hold');
    expect(ask({ pilots: [aPilot({ teamSize: 6 })] })).toBe('clear');
    expect(ask({ pilots: [aPilot({ departmentIds: ['claims', 'finance'] })] })).toBe('clear');
  });

  it('counts two departments on one line of the tree once', () => {
    expect(ask({ pilots: [aPilot({ departmentIds: ['claims', 'intake'] })] })).toContain('Claims and Claims Intake');
  });

  it('counts the named people who are active, each once, rather than the recorded size', () => {
    const named = ['ann', 'amir', 'ada', 'ben', 'bea', 'ivo'].map((id) => aMember(id));
    const team = [...named, aMember('ann', 'run')];
    expect(ask({ team })).toBe('clear');
    expect(ask({ team, people: peopleWhere({ ivo: today }) })).toContain('5 people hold');
    expect(ask({ team: [aMember('ann', 'pilot', { to: '2026-03-09' })] })).toContain(
      'Nobody is left on the team in Claims',
    );
    expect(ask({ team: [aMember('ann'), aMember('ann', 'run')] })).toContain('1 person holds');
  });

  it('looks at the newest pilot', () => {
    const second = aPilot({ number: 2, departmentIds: ['claims', 'it'] });
    expect(ask({ pilots: [second, aPilot()] })).toBe('clear');
  });

  it('says what to record where team or departments never were', () => {
    expect(judge(knowledgeSilo, buildFacts(), today)).toEqual({
      kind: 'not-enough-data',
      record: ['Record the team, or the team size of the pilot.', 'Record the departments in which the pilot runs.'],
    });
    expect(ask({ pilots: [aPilot({ departmentIds: [] })] })).toBe('not-enough-data');
  });

  it('is asked in Foundation and Execution only', () => {
    expect(ask({ phase: 'execution' })).toContain('4 people');
    expect(ask({ phase: 'scale' })).toBe('not-applicable');
  });
});
