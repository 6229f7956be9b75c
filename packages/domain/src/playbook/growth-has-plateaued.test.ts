import { describe, expect, it } from '@jest/globals';
import { anEntry, anEntryFlag, entriesOf } from '../portfolio/entry-builder.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { shippedRulePack } from '../rule-packs/rule-pack.ts';
import { growthHasPlateaued } from './growth-has-plateaued.ts';
import { playbookParameters } from './playbook-parameters.ts';
import { amountInWords, type QuarterValue } from './quarter-value.ts';
import { readSymptom } from './symptom.ts';

/** Q3 is the last complete quarter. */
const TODAY = '2026-11-20';
const THRIVES = { phase: 'scale', isAdoptionOnTarget: true } as const;
const STRUGGLES = { ...THRIVES, isAdoptionOnTarget: false };

const value = (quarter: string, amount: string, currency = 'EUR', number = 1): QuarterValue => ({
  initiativeId: `initiative-${number}`,
  currency,
  quarter,
  amount,
});
const FLAT = [value('2026-Q2', '100000.00'), value('2026-Q3', '101000.00')];
const GROWING = [value('2026-Q2', '100000.00'), value('2026-Q3', '102000.00')];

const { parameters } = playbookParameters(shippedRulePack);
const read = (entries: PortfolioEntry[], quarterValues = FLAT, today = TODAY) =>
  readSymptom(growthHasPlateaued, entries, { parameters, quarterValues, today });

describe('everything works but growth has plateaued', () => {
  const three = entriesOf(3, 1, THRIVES);

  it('is present when most thrive and the value stands still', () => {
    expect(read(three)).toMatchObject({
      hasEnoughData: true,
      isPresent: true,
      numerator: 3,
      denominator: 3,
      sentence:
        '3 of 3 programs in Scale or Innovation are green with adoption on target; against the quarter before, the value of Q3 2026 was 101 % in EUR.',
      nearness: { initiatives: 2, sentence: '2 initiatives away: 3 of 3 is 100 %, and it is present from 60 %.' },
      changesWhen:
        'It ends when a quarter brings 102 % of the value of the one before: for Q3 2026 that was 102000.00 EUR.',
      beside: [
        { label: 'Value in EUR, Q2 2026 and Q3 2026', value: '100000.00 and 101000.00' },
        { label: 'Adoption cannot be judged', value: '0 programs' },
      ],
    });
  });

  it('is absent at exactly 102 %, and present a cent below', () => {
    expect(read(three, GROWING)).toMatchObject({
      isPresent: false,
      nearness: { initiatives: null },
      changesWhen: 'It appears when a quarter brings less than 102 % of the value of the one before.',
    });
    const aCentLess = [value('2026-Q2', '100000.00'), value('2026-Q3', '101999.99')];
    expect(read(three, aCentLess).isPresent).toBe(true);
  });

  it('is present from exactly 60 % of them on', () => {
    expect(read([...three, ...entriesOf(2, 4, STRUGGLES)]).isPresent).toBe(true);
    expect(read([...entriesOf(4, 1, THRIVES), ...entriesOf(3, 5, STRUGGLES)])).toMatchObject({
      isPresent: false,
      nearness: { initiatives: 1, sentence: '1 initiative away: 4 of 7 is 57 %, and it is present from 60 %.' },
      changesWhen: 'It appears when 1 more program is green with adoption on target.',
    });
    expect(read([...three, ...entriesOf(4, 4, STRUGGLES)], GROWING).changesWhen).toBe(
      'It appears when 2 more programs are green with adoption on target and a quarter brings less than 102 % of the value of the one before.',
    );
  });

  it('asks for green health, also as if nothing were waived', () => {
    const thriving = (facts: Partial<PortfolioEntry>) => read([anEntry(1, { ...THRIVES, ...facts })]).numerator;
    const waived = (severity: 'critical' | 'major' | 'minor', facts = {}) => ({
      flags: [anEntryFlag('champion-missing', { severity, isWaived: true, ...facts })],
    });
    expect(thriving({})).toBe(1);
    expect(thriving({ health: 'amber' })).toBe(0);
    expect(thriving({ health: 'unknown' })).toBe(0);
    expect(thriving(waived('major'))).toBe(0);
    expect(thriving(waived('critical'))).toBe(0);
    expect(thriving(waived('minor'))).toBe(1);
    expect(thriving(waived('major', { coveredBy: 'shelved' }))).toBe(1);
  });

  it('looks at active initiatives in Scale or Innovation whose adoption can be judged', () => {
    const others = [
      anEntry(4, { ...THRIVES, phase: 'execution' }),
      anEntry(5, { ...THRIVES, state: 'paused' }),
      anEntry(6, { phase: 'innovation' }),
    ];
    expect(read([...three, ...others, anEntry(7, { ...THRIVES, phase: 'innovation' })])).toMatchObject({
      denominator: 4,
      beside: [{}, { label: 'Adoption cannot be judged', value: '1 program' }],
    });
  });

  it('cannot be judged on two programs, nor without a value in both quarters', () => {
    expect(read(three.slice(1))).toMatchObject({
      isPresent: null,
      shortage: '2 of 3 programs',
      nearness: { initiatives: 1, sentence: '1 more program and it can be judged.' },
    });
    expect(read(three, [])).toMatchObject({
      isPresent: null,
      shortage: 'no value above 0 in Q2 2026',
      nearness: { initiatives: null, sentence: 'Only the value is missing to judge it.' },
      changesWhen: 'Measure the value of both Q2 2026 and Q3 2026 in one currency.',
    });
    expect(read(three, [value('2026-Q2', '0'), value('2026-Q3', '5')]).shortage).toBe('no value above 0 in Q2 2026');
    expect(read(three, [value('2026-Q2', '5')])).toMatchObject({
      isPresent: null,
      shortage: 'no value in Q3 2026 yet',
    });
  });

  it('takes the value of its own programs only, and of the last complete quarter', () => {
    const foreign = value('2026-Q3', '999999.00', 'EUR', 9);
    expect(read(three, [...FLAT, foreign]).isPresent).toBe(true);
    expect(read(three, [...FLAT, value('2026-Q4', '999999.00')]).isPresent).toBe(true);
    expect(read(three, FLAT, '2026-09-30').shortage).toBe('no value above 0 in Q1 2026');
  });

  it('adds up several values, exactly', () => {
    const tenths = Array.from({ length: 10 }, (_, index) => value('2026-Q2', '0.1', 'EUR', (index % 3) + 1));
    expect(read(three, [...tenths, value('2026-Q3', '1.02')]).isPresent).toBe(false);
    expect(read(three, [...tenths, value('2026-Q3', '1.019999')]).isPresent).toBe(true);
  });

  it('needs every currency with a value in both quarters to stand still', () => {
    const dollars = (later: string) => [value('2026-Q2', '10', 'USD'), value('2026-Q3', later, 'USD')];
    expect(read(three, [...FLAT, ...dollars('20')]).isPresent).toBe(false);
    const both = read(three, [...FLAT, ...dollars('10')]);
    expect(both.isPresent).toBe(true);
    expect(both.sentence).toMatch(/was 101 % in EUR and 100 % in USD\.$/);
    expect(both.changesWhen).toMatch(/102000\.00 EUR or 10\.20 USD\.$/);
    expect(read(three, [...FLAT, value('2026-Q3', '9', 'USD')]).isPresent).toBe(true);
  });
});

describe('amountInWords', () => {
  it('rounds to cents as told, below 0 too', () => {
    const thirds = { numerator: 10n, denominator: 3n };
    expect([amountInWords(thirds, 'down'), amountInWords(thirds, 'up')]).toEqual(['3.33', '3.34']);
    const debt = { numerator: -10n, denominator: 3n };
    expect([amountInWords(debt, 'down'), amountInWords(debt, 'up')]).toEqual(['-3.34', '-3.33']);
    expect(amountInWords({ numerator: 5n, denominator: 100n }, 'up')).toBe('0.05');
    expect(amountInWords({ numerator: 102000n, denominator: 1n }, 'up')).toBe('102000.00');
  });
});
