import { describe, expect, it } from '@jest/globals';
import type { PilotFact } from '../../initiatives/facts.ts';
import { aPilot } from '../../initiatives/facts-builder.ts';
import { answered, answerOf, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { pilotSucceeded } from './pilot-succeeded.ts';

const withPilots = (...pilots: PilotFact[]) => readyIn('foundation', { pilots });
const ended = (outcome: PilotFact['outcome'], facts: Partial<PilotFact> = {}) =>
  aPilot({ outcome, endedOn: '2026-05-11', ...facts });

describe('pilot-succeeded', () => {
  it('asks for a pilot that succeeded', () => {
    expect(answered(pilotSucceeded, withPilots(ended('succeeded')), READY_ON)).toBe('met');
    expect(gapsOf(pilotSucceeded, withPilots(aPilot()), READY_ON)).toEqual([
      { sentence: 'Pilot 1 is still running.', field: 'pilot.outcome' },
    ]);
    expect(answered(pilotSucceeded, withPilots(ended('failed')), READY_ON)).toEqual(['Pilot 1 failed on 11 May 2026.']);
    expect(answered(pilotSucceeded, withPilots(ended('inconclusive')), READY_ON)).toEqual([
      'Pilot 1 ended without a conclusion on 11 May 2026.',
    ]);
  });

  it('looks at the newest one only', () => {
    const again = ended('succeeded', { number: 2 });
    expect(answered(pilotSucceeded, withPilots(again, ended('failed')), READY_ON)).toBe('met');
    expect(answered(pilotSucceeded, withPilots(ended('succeeded'), aPilot({ number: 2 })), READY_ON)).toEqual([
      'Pilot 2 is still running.',
    ]);
  });

  it('counts an end from its date on', () => {
    const facts = withPilots(ended('succeeded', { endedOn: '2026-06-02' }));
    expect(answered(pilotSucceeded, facts, READY_ON)).toEqual([
      'Pilot 1 ends on 2 June 2026, and its outcome counts from then.',
    ]);
    expect(nextTurn(pilotSucceeded, facts, READY_ON)).toBe('2026-06-02');
    expect(answered(pilotSucceeded, facts, '2026-06-02')).toBe('met');
  });

  it('is left out where no pilot is recorded', () => {
    expect(answerOf(pilotSucceeded, withPilots(), READY_ON)).toEqual({
      kind: 'not-applicable',
      because: 'No pilot is recorded.',
    });
  });
});
