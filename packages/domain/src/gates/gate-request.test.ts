import { describe, expect, it } from '@jest/globals';
import { GateFunction, type GateSlot, NewGateFeedback, NewGateRequest, slotsOf } from './gate-request.ts';

const id = '0197a5e0-0000-7000-8000-000000000001';

describe('NewGateRequest', () => {
  it('has a place for each function, empty where nobody is named', () => {
    const empty = { business: null, 'it-and-operations': null, 'risk-and-compliance': null };
    expect(NewGateRequest.parse({})).toEqual({ reviewers: empty, note: null });
    expect(NewGateRequest.parse({ reviewers: { business: id }, note: 'For the board of June.' })).toEqual({
      reviewers: { ...empty, business: id },
      note: 'For the board of June.',
    });
    expect(Object.keys(empty)).toEqual(GateFunction.options);
    expect(NewGateRequest.safeParse({ reviewers: { business: 'Ann' } }).success).toBe(false);
  });
});

describe('NewGateFeedback', () => {
  it('is a verdict of one function, with or without words', () => {
    const feedback = { function: 'business', verdict: 'concern' };
    expect(NewGateFeedback.parse(feedback)).toEqual({ ...feedback, comment: null });
    expect(NewGateFeedback.safeParse({ ...feedback, verdict: 'veto' }).success).toBe(false);
    expect(NewGateFeedback.safeParse({ ...feedback, function: 'legal' }).success).toBe(false);
  });
});

describe('slotsOf', () => {
  it('gives all three places in their order, whatever is read', () => {
    const risk: GateSlot = {
      function: 'risk-and-compliance',
      reviewer: { id, name: 'Ann Lee' },
      feedback: { verdict: 'support', comment: null, givenOn: '2026-06-01' },
    };
    expect(slotsOf([risk])).toEqual([
      { function: 'business', reviewer: null, feedback: null },
      { function: 'it-and-operations', reviewer: null, feedback: null },
      risk,
    ]);
  });
});
