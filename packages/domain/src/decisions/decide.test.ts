import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { someFacts } from '../initiatives/facts-arbitrary.ts';
import { buildFacts } from '../initiatives/facts-builder.ts';
import { afterDecision, type DecidedFacts } from './decide.ts';
import type { NewDecision } from './decision.ts';

const said = { date: '2026-06-01', rationale: 'As discussed.', feedback: null };
const advance: NewDecision = { outcome: 'advance', ...said };
const withConditions: NewDecision = { outcome: 'advance-with-conditions', ...said, conditions: [] };
const hold: NewDecision = { outcome: 'hold', ...said, until: '2026-07-01' };
const stepBack: NewDecision = { outcome: 'step-back', ...said, toPhase: 'foundation' };
const stop: NewDecision = {
  outcome: 'stop',
  ...said,
  learning: {
    date: null,
    departmentId: null,
    origin: 'stop',
    title: 'Too few cases',
    hypothesis: null,
    result: null,
    lesson: 'Count the cases before you build.',
  },
};

const inFoundation = buildFacts({ ownerId: 'amir', nextPhaseOwnerId: 'bea', gatePlannedOn: '2026-06-05' });
const standing = (facts: DecidedFacts): DecidedFacts => ({
  phase: facts.phase,
  state: facts.state,
  phaseEnteredOn: facts.phaseEnteredOn,
  ownerId: facts.ownerId,
  nextPhaseOwnerId: facts.nextPhaseOwnerId,
  gatePlannedOn: facts.gatePlannedOn,
});

describe('afterDecision', () => {
  it('advances to the next phase, with or without conditions, and hands over to the next owner', () => {
    const advanced = {
      phase: 'execution',
      state: 'active',
      phaseEnteredOn: '2026-06-01',
      ownerId: 'bea',
      nextPhaseOwnerId: null,
      gatePlannedOn: null,
    };
    expect(afterDecision(inFoundation, advance)).toEqual(advanced);
    expect(afterDecision(inFoundation, withConditions)).toEqual(advanced);
  });

  it('hands over only when Foundation is left', () => {
    expect(afterDecision({ ...inFoundation, phase: 'execution' }, advance)).toMatchObject({
      phase: 'scale',
      ownerId: 'amir',
      nextPhaseOwnerId: 'bea',
    });
  });

  it('embeds beyond Innovation: the phase and its stay remain', () => {
    expect(afterDecision({ ...inFoundation, phase: 'innovation' }, advance)).toMatchObject({
      phase: 'innovation',
      state: 'embedded',
      phaseEnteredOn: '2026-03-02',
      ownerId: 'amir',
      gatePlannedOn: null,
    });
  });

  it('steps back into a new stay, with the same owner', () => {
    expect(afterDecision({ ...inFoundation, phase: 'scale' }, stepBack)).toEqual({
      ...standing(inFoundation),
      phaseEnteredOn: '2026-06-01',
      gatePlannedOn: null,
    });
  });

  it('stops where it is', () => {
    expect(afterDecision(inFoundation, stop)).toEqual({
      ...standing(inFoundation),
      state: 'stopped',
      gatePlannedOn: null,
    });
  });

  it('changes nothing by a hold, and lets a pause go on through a change of phase', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(afterDecision(facts, hold)).toEqual(standing(facts));
        const paused = { ...facts, state: 'paused' as const };
        expect(afterDecision(paused, stepBack).state).toBe('paused');
        expect(afterDecision(paused, advance).state).toBe(facts.phase === 'innovation' ? 'embedded' : 'paused');
        expect(afterDecision(paused, stop).state).toBe('stopped');
      }),
    );
  });
});
