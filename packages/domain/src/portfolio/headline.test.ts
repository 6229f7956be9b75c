import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playbook } from '../playbook/playbook.ts';
import type { QuarterValue } from '../playbook/quarter-value.ts';
import { shippedRulePack } from '../rule-packs/rule-pack.ts';
import { LOOKED_AT, somePortfolio, someQuarterValues } from './entry-arbitrary.ts';
import { anEndedPilot, anEntryFlag, entriesOf, inExecutionSince } from './entry-builder.ts';
import { headline } from './headline.ts';
import type { PortfolioEntry } from './portfolio-entry.ts';

const STUCK = { pilots: [anEndedPilot('2026-06-01')] };
const SCALED = { ...STUCK, ...inExecutionSince('2026-08-01') };
const LAGS = { phase: 'execution', adoption: 'lags' } as const;
const KEEPS_UP = { phase: 'execution', adoption: 'keeps-up' } as const;
const THRIVES = { phase: 'scale', isAdoptionOnTarget: true } as const;

const values = (later: string): QuarterValue[] =>
  [
    ['2026-Q2', '100.00'],
    ['2026-Q3', later],
  ].map(([quarter = '', amount = '']) => ({ initiativeId: 'initiative-41', currency: 'EUR', quarter, amount }));
const say = (entries: PortfolioEntry[], later = '100.00') =>
  headline(playbook(entries, values(later), shippedRulePack, '2026-11-20'));

describe('the headline', () => {
  it('says that pilots succeed but nothing scales', () => {
    expect(say([...entriesOf(9, 1, STUCK), ...entriesOf(2, 10, SCALED)])).toBe(
      'Pilots succeed but nothing scales: 2 of 11 succeeded pilots reached Execution.',
    );
  });

  it('adds what is most often in the way', () => {
    const flags = [anEntryFlag('single-department-sponsor')];
    expect(say([...entriesOf(9, 1, { ...STUCK, flags }), ...entriesOf(2, 10, SCALED)])).toBe(
      'Pilots succeed but nothing scales: 2 of 11 succeeded pilots reached Execution. Most often in the way: single-department sponsor (9 of 9).',
    );
  });

  it('says that programs launch but adoption lags, and what earlier question stays open', () => {
    expect(say([...entriesOf(2, 1, STUCK), ...entriesOf(3, 11, LAGS)])).toBe(
      'Programs launch but adoption lags: 3 of 3 programs lag behind the adoption that was promised. Whether pilots scale (2 of 3 pilots) cannot be judged yet.',
    );
  });

  it('says that everything works but growth has plateaued', () => {
    expect(say([...entriesOf(3, 1, { ...SCALED, ...KEEPS_UP }), ...entriesOf(3, 41, THRIVES)])).toBe(
      'Everything works but growth has plateaued: 3 of 3 programs in Scale or Innovation are green with adoption on target; against the quarter before, the value of Q3 2026 was 100 % in EUR.',
    );
  });

  it('is calm when nothing is wrong', () => {
    expect(say([...entriesOf(3, 1, { ...SCALED, ...KEEPS_UP }), ...entriesOf(3, 41, THRIVES)], '110.00')).toBe(
      'None of the three symptoms of a stalled portfolio shows: 3 of 3 succeeded pilots reached Execution, and 0 of 3 programs lag behind the adoption that was promised.',
    );
  });

  it('does not call it calm when something cannot be judged', () => {
    expect(say(entriesOf(3, 1, { ...SCALED, ...KEEPS_UP }))).toBe(
      'No symptom shows so far: 3 of 3 succeeded pilots reached Execution, and 0 of 3 programs lag behind the adoption that was promised. Whether growth has plateaued (0 of 3 programs) cannot be judged yet.',
    );
    expect(say(entriesOf(3, 1, SCALED))).toBe(
      'No symptom shows so far: 3 of 3 succeeded pilots reached Execution. Whether adoption keeps up (0 of 3 programs) and whether growth has plateaued (0 of 3 programs) cannot be judged yet.',
    );
  });

  it('is plain when too little is known', () => {
    expect(say([])).toBe(
      'Too little is known to judge this portfolio yet. Whether pilots scale can be told with 3 more succeeded pilots.',
    );
    expect(say(entriesOf(2, 1, STUCK))).toMatch(/with 1 more succeeded pilot\.$/);
  });

  it('is one or two whole sentences, whatever the portfolio', () => {
    fc.assert(
      fc.property(somePortfolio, someQuarterValues, (entries, some) => {
        const text = headline(playbook(entries, some, shippedRulePack, LOOKED_AT));
        expect(text).toMatch(/^[A-Z0-9].*\.$/);
        expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\./);
        expect(text.split(/\. (?=[A-Z])/).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
