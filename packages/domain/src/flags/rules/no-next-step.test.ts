import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aDecision, aPilot, buildFacts, changed, peopleWhere } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { noNextStep } from './no-next-step.ts';

const ask = (facts: Partial<InitiativeFacts>, on: string) =>
  verdict(noNextStep, buildFacts({ pilots: [aPilot()], ...facts }), on);
const succeeded = [aPilot({ endedOn: '2026-05-11', outcome: 'succeeded' })];
const planned = { nextPhaseOwnerId: 'ben', gatePlannedOn: '2026-05-20' };

describe('no-next-step', () => {
  it('is quiet until 30 days before the end, springs, and clears with an owner and a gate', () => {
    expect(ask({}, '2026-04-10')).toBe('clear');
    expect(ask({}, '2026-04-11')).toBe(
      'The pilot ends on 11 May 2026, and nobody is named to own the next phase and no gate is planned.',
    );
    expect(turnsOn(noNextStep, buildFacts({ pilots: [aPilot()] }), '2026-04-10')).toBe('2026-04-11');
    expect(ask(planned, '2026-04-11')).toBe('clear');
  });

  it('returns when the planned gate passes without a decision, and clears with one', () => {
    const facts = { ...planned, pilots: succeeded };
    expect(ask(facts, '2026-05-20')).toBe('clear');
    expect(ask(facts, '2026-05-21')).toBe(
      'The pilot succeeded on 11 May 2026, and the gate planned for 20 May 2026 has passed.',
    );
    expect(ask({ ...facts, decisions: [aDecision('2026-05-21')] }, '2026-05-21')).toBe('clear');
  });

  it('returns when the person named leaves', () => {
    const facts = { ...planned, people: peopleWhere({ ben: '2026-05-01' }) };
    expect(ask(facts, '2026-04-30')).toBe('clear');
    expect(ask(facts, '2026-05-01')).toBe(
      'The pilot ends on 11 May 2026, and Ben Ode, named to own the next phase, left on 1 May 2026.',
    );
  });

  it('counts only decisions on or after the end', () => {
    expect(ask({ pilots: succeeded, decisions: [aDecision('2026-05-10')] }, '2026-05-12')).toContain('succeeded');
    expect(ask({ pilots: succeeded, decisions: [aDecision('2026-05-11')] }, '2026-05-12')).toBe('clear');
    expect(ask({ pilots: succeeded, decisions: [aDecision('2026-05-13')] }, '2026-05-12')).toContain('succeeded');
  });

  it('speaks of the planned end once it has passed', () => {
    expect(ask({}, '2026-05-11')).toContain('ends on 11 May 2026');
    expect(ask({}, '2026-05-12')).toContain('was planned to end on 11 May 2026');
  });

  it.each([
    ['failed', 'The pilot failed on 11 May 2026, and no decision has followed.'],
    ['inconclusive', 'The pilot ended without a conclusion on 11 May 2026, and no decision has followed.'],
  ] as const)('leaves 14 days to decide on a pilot that %s, whoever is named', (outcome, sentence) => {
    const facts = { ...planned, pilots: [aPilot({ endedOn: '2026-05-11', outcome })] };
    expect(ask(facts, '2026-05-25')).toBe('clear');
    expect(ask(facts, '2026-05-26')).toBe(sentence);
    expect(judge(noNextStep, buildFacts(facts), '2026-05-26')).toMatchObject({ clearsAt: 'decisions' });
    expect(ask({ ...facts, decisions: [aDecision('2026-05-26', { outcome: 'stop' })] }, '2026-05-26')).toBe('clear');
  });

  it('says `never` only where neither an owner nor a gate was ever recorded, and points to the gap', () => {
    const without = buildFacts({ pilots: succeeded });
    expect(judge(noNextStep, without, '2026-05-12')).toMatchObject({ absence: 'never', clearsAt: 'nextPhaseOwner' });
    const withOwner = buildFacts({ pilots: succeeded, nextPhaseOwnerId: 'ben' });
    expect(judge(noNextStep, withOwner, '2026-05-12')).toMatchObject({ absence: null, clearsAt: 'gatePlannedOn' });
    const gone = changed(withOwner, { nextPhaseOwnerId: null });
    expect(judge(noNextStep, gone, '2026-05-12')).toMatchObject({ kind: 'sprung', absence: null });
  });

  it('needs an end, planned or actual, and is asked in Foundation only', () => {
    expect(judge(noNextStep, buildFacts({ pilots: [aPilot({ plannedEndOn: null })] }), '2026-04-11')).toEqual({
      kind: 'not-enough-data',
      record: ['Record the planned or actual end of the pilot.'],
    });
    expect(ask({ phase: 'execution' }, '2026-05-12')).toBe('not-applicable');
  });
});
