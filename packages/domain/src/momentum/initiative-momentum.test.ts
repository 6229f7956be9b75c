import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/calendar.ts';
import { anEntry, anEntryGate } from '../portfolio/entry-builder.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { shippedRulePack } from '../rule-packs/rule-pack.ts';
import { momentumOf } from './initiative-momentum.ts';
import { momentumField } from './momentum-field.ts';
import { momentumParameters } from './momentum-parameters.ts';

const { parameters } = momentumParameters(shippedRulePack);
const ENTERED = '2026-01-05';
const after = (days: number, facts: Partial<PortfolioEntry> = {}) =>
  momentumOf(anEntry(1, { gate: anEntryGate(5, 5), ...facts }), parameters, addDays(ENTERED, days));

describe('speed', () => {
  it('is the expected days of the phase to the days in it', () => {
    expect(after(120).speed).toEqual({ numerator: 90, denominator: 120 });
    expect(after(120, { phase: 'execution' }).speed).toEqual({ numerator: 180, denominator: 120 });
    expect(after(400, { phase: 'scale' }).speed).toEqual({ numerator: 365, denominator: 400 });
  });

  it('is at most 2, also on the day of entry', () => {
    expect(after(46).speed).toEqual({ numerator: 90, denominator: 46 });
    expect(after(45).speed).toEqual({ numerator: 90, denominator: 45 });
    expect(after(44).speed).toEqual({ numerator: 2, denominator: 1 });
    expect(after(0).speed).toEqual({ numerator: 2, denominator: 1 });
  });

  it('leaves paused days out', () => {
    const pauses = [{ from: '2026-02-01', resumeOn: '2026-03-03' }];
    expect(after(120, { pauses })).toMatchObject({ daysInPhase: 90, speed: { numerator: 90, denominator: 90 } });
  });

  it('is not told in Innovation, nor where the entry date is unknown', () => {
    expect(after(120, { phase: 'innovation' })).toMatchObject({
      daysInPhase: 120,
      expectedDays: null,
      speed: null,
      field: null,
      notPlaced: 'Innovation is not expected to end.',
    });
    expect(after(120, { phaseEnteredOn: null })).toMatchObject({
      daysInPhase: null,
      speed: null,
      notPlaced: 'The day it entered its phase is not recorded.',
    });
  });
});

describe('rigour', () => {
  it('is the share of the criteria that are met; what cannot be judged is not met', () => {
    expect(after(90, { gate: anEntryGate(3, 4, { notEnoughData: 2 }) }).rigour).toEqual({
      numerator: 3,
      denominator: 9,
    });
  });

  it('is not told without a gate or without a criterion', () => {
    expect(after(90, { gate: null }).notPlaced).toBe('No criterion of a next gate applies.');
    expect(after(90, { gate: anEntryGate(0, 0) }).rigour).toBeNull();
  });
});

describe('the four fields', () => {
  it('give a border to the better one', () => {
    expect(after(90).field).toBe('speed-with-rigour');
    expect(after(91).field).toBe('rigour-without-speed');
    expect(after(90, { gate: anEntryGate(4, 5) }).field).toBe('speed-without-rigour');
    expect(after(91, { gate: anEntryGate(4, 5) }).field).toBe('neither');
  });

  it('never take a field away from what gets faster or readier', () => {
    const wholes = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(wholes, wholes, fc.nat(20), wholes, (days, fewer, met, more) => {
        const fieldOf = (inPhase: number, isMet: number) =>
          momentumField({ numerator: 90, denominator: inPhase }, { numerator: isMet, denominator: 500 }, parameters);
        const [slow, fast] = [fieldOf(days + fewer, met), fieldOf(days, met)];
        const ready = fieldOf(days, met + more);
        const hasSpeed = (field: string) => field.startsWith('speed');
        const hasRigour = (field: string) => field === 'speed-with-rigour' || field === 'rigour-without-speed';
        expect(hasSpeed(fast) || !hasSpeed(slow)).toBe(true);
        expect(hasRigour(ready) || !hasRigour(fast)).toBe(true);
      }),
    );
  });
});
