import type { GateAssessment, GateReview } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { decisionRefusals } from './decision-refusals.ts';
import type { JudgedCriterion } from './open-criteria.ts';

const criterion = (id: string, kind: 'met' | 'unmet', mayBeCondition = true): JudgedCriterion => ({
  id,
  title: id,
  mayBeCondition,
  outcome: kind === 'met' ? { kind } : { kind, gaps: [] },
});
const gate = (criteria: JudgedCriterion[]): GateAssessment => ({
  gate: 'execution-to-scale',
  assessedOn: '2026-03-10',
  criteria,
  met: 0,
  unmet: 0,
  notEnoughData: 0,
  isReady: criteria.every(({ outcome }) => outcome.kind === 'met'),
});
const request = {
  ...{ id: 'r', gate: 'execution-to-scale', status: 'open', note: null, requestedOn: '2026-03-09' },
  ...{ requestedBy: { id: 'pmo', name: 'Lena Fischer' }, revisionNumber: 3, slots: [] },
} as GateReview['request'];

const executive = { role: 'executive', userId: 'u', personId: 'amara' } as const;
const refusals = (
  criteria: JudgedCriterion[] | null,
  { asked = request, decider = executive as Parameters<typeof decisionRefusals>[0]['decider'] } = {},
) =>
  decisionRefusals({
    review: { assessment: criteria && gate(criteria), request: asked } as GateReview,
    initiative: { phase: 'execution', state: criteria ? 'active' : 'stopped', phaseEnteredOn: '2026-01-01' },
    decider,
    today: '2026-03-10',
  });

describe('why a gate cannot be decided', () => {
  it('lets an executive advance what is ready and asked for', () => {
    const { advance, ...rest } = refusals([criterion('a', 'met')]);
    expect(advance).toBeUndefined();
    expect(rest['advance-with-conditions']).toBe('Every criterion is met: it can advance without conditions.');
    expect([rest.hold, rest['step-back'], rest.stop]).toEqual([undefined, undefined, undefined]);
  });

  it('lets at most three criteria be left open, and none that must be met first', () => {
    const open = (count: number) => Array.from({ length: count }, (_, at) => criterion(`c${at}`, 'unmet'));
    expect(refusals(open(3))['advance-with-conditions']).toBeUndefined();
    expect(refusals(open(3)).advance).toContain('3 criteria are not');
    expect(refusals(open(4))['advance-with-conditions']).toContain('at most 3');
    expect(refusals([criterion('Accountable owner', 'unmet', false)])['advance-with-conditions']).toBe(
      'Accountable owner must be met first: no condition can stand for it.',
    );
  });

  it('wants the way on to be asked for, not the way back or out', () => {
    const unasked = refusals([criterion('a', 'met')], { asked: null });
    expect(unasked.advance).toContain('PMO staff ask first');
    expect([unasked.hold, unasked['step-back'], unasked.stop]).toEqual([undefined, undefined, undefined]);
    const withdrawn = refusals([criterion('a', 'met')], { asked: { ...request, status: 'withdrawn' } as never });
    expect(withdrawn.advance).toBe(unasked.advance);
  });

  it('keeps four eyes on it', () => {
    const pmo = refusals([criterion('a', 'met')], { decider: { ...executive, role: 'pmo' } });
    expect(new Set(Object.values(pmo)).size).toBe(1);
    expect(pmo.hold).toContain('executives');
    const own = { ...request, requestedBy: { id: 'amara', name: 'Amara Okafor' } } as GateReview['request'];
    expect(refusals([criterion('a', 'met')], { asked: own }).advance).toContain('Who asked for a gate does not decide');
  });

  it('has nothing to decide where no gate lies ahead', () => {
    expect(refusals(null).hold).toBe('The initiative is stopped: there is nothing left to decide.');
  });
});
