import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/calendar.ts';
import { FIRST_DAY, someDay } from '../initiatives/facts-arbitrary.ts';
import { aMeasurement, anAdoption } from '../initiatives/facts-builder.ts';
import { compareDecimals } from './compare-decimals.ts';
import {
  compareFractions,
  differenceOf,
  expectedProgressOn,
  type Fraction,
  fractionOf,
  heldToWhole,
  isBelowPercentOf,
  measurementsBy,
  measurementTurns,
  percentInWords,
  progressOf,
  quotientOf,
} from './progress.ts';

const share = (numerator: number, denominator = 100): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});
const progress = (baseline: string, target: string, value: string) => {
  const found = progressOf({ baseline, target }, value);
  return found && percentInWords(found);
};

const millionths = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
const asText = (value: number) => {
  const size = Math.abs(value);
  return `${value < 0 ? '-' : ''}${Math.floor(size / 1_000_000)}.${String(size % 1_000_000).padStart(6, '0')}`;
};
const someFraction = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 500 }));

describe('fractions', () => {
  it('read decimals exactly, whatever their sign and length', () => {
    expect(fractionOf('0.81')).toEqual({ numerator: 81n, denominator: 100n });
    expect(fractionOf('-0.5')).toEqual({ numerator: -5n, denominator: 10n });
    expect(fractionOf('-12')).toEqual({ numerator: -12n, denominator: 1n });
    expect(fractionOf('999999999999999.000001').numerator).toBe(999999999999999000001n);
    expect(compareFractions(fractionOf('0.90'), fractionOf('0.9'))).toBe(0);
  });

  it('are exact where floating point is not', () => {
    const sum = differenceOf(fractionOf('0.3'), fractionOf('0.1'));
    expect(compareFractions(sum, fractionOf('0.2'))).toBe(0);
  });

  it('order decimals as compareDecimals does', () => {
    fc.assert(
      fc.property(millionths, millionths, (a, b) => {
        const [left, right] = [asText(a), asText(b)];
        expect(compareFractions(fractionOf(left), fractionOf(right))).toBe(compareDecimals(left, right));
        expect(Math.sign(Number(differenceOf(fractionOf(left), fractionOf(right)).numerator))).toBe(
          compareDecimals(left, right),
        );
      }),
    );
  });

  it('undo a division by multiplying back, and refuse to divide by 0', () => {
    expect(quotientOf(share(1), fractionOf('0.00'))).toBeNull();
    fc.assert(
      fc.property(someFraction, someFraction, ([a, b], [c, d]) => {
        fc.pre(c !== 0);
        const quotient = quotientOf(share(a, b), share(c, d));
        expect(quotient?.denominator).toBeGreaterThan(0n);
        const back = quotient && {
          numerator: quotient.numerator * BigInt(c),
          denominator: quotient.denominator * BigInt(d),
        };
        expect(back && compareFractions(back, share(a, b))).toBe(0);
      }),
    );
  });

  it('tell a share from a threshold: exactly as much is not below', () => {
    expect(isBelowPercentOf(share(35), 70, share(50))).toBe(false);
    expect(isBelowPercentOf(share(349_999, 1_000_000), 70, share(50))).toBe(true);
    expect(isBelowPercentOf(share(0), 70, share(0))).toBe(false);
    expect(isBelowPercentOf(share(-1), 70, share(0))).toBe(true);
  });
});

describe('percentInWords', () => {
  it('rounds down, below 0 too', () => {
    const read = (text: string) => percentInWords(quotientOf(fractionOf(text), fractionOf('100')) ?? share(0));
    expect(['35.00', '34.99', '0.40', '0'].map(read)).toEqual(['35 %', '34 %', '0 %', '0 %']);
    expect(['-0.40', '-50', '-50.1', '250'].map(read)).toEqual(['-1 %', '-50 %', '-51 %', '250 %']);
  });

  it('never reads more than it is, and less than one percent too little', () => {
    fc.assert(
      fc.property(someFraction, ([numerator, denominator]) => {
        const read = Number.parseInt(percentInWords(share(numerator, denominator)), 10);
        expect(read * denominator).toBeLessThanOrEqual(100 * numerator);
        expect((read + 1) * denominator).toBeGreaterThan(100 * numerator);
      }),
    );
  });
});

describe('progressOf', () => {
  it('is the share of the way made, for both directions, and may lie outside of it', () => {
    expect(progress('50', '60', '45')).toBe('-50 %');
    expect(progress('0.81', '0.9', '0.9')).toBe('100 %');
    expect(progress('0.81', '0.9', '0.81')).toBe('0 %');
    expect(progress('100', '20', '60')).toBe('50 %');
    expect(progress('100', '20', '120')).toBe('-25 %');
    expect(progress('0', '10', '25')).toBe('250 %');
  });

  it('is nothing without a way to go', () => {
    expect(progressOf({ baseline: null, target: '1' }, '1')).toBeNull();
    expect(progressOf({ baseline: '1', target: null }, '1')).toBeNull();
    expect(progress('1', '1.0', '1')).toBeNull();
  });

  it('does not depend on the unit, nor on which way is up', () => {
    fc.assert(
      fc.property(millionths, millionths, millionths, (baseline, target, value) => {
        fc.pre(baseline !== target);
        const made = (factor: number) => {
          const [from, to, at] = [baseline, target, value].map((number) => `${factor * number}`);
          return progressOf({ baseline: from ?? null, target: to ?? null }, at ?? '') ?? share(0);
        };
        expect(compareFractions(made(1), made(1000))).toBe(0);
        expect(compareFractions(made(1), made(-1))).toBe(0);
      }),
    );
  });
});

describe('expectedProgressOn', () => {
  const year = { baselineDate: FIRST_DAY, targetDate: addDays(FIRST_DAY, 200) };

  it('grows by the day and is held to the way itself', () => {
    const days = [-1, 0, 20, 100, 200, 201].map((count) => expectedProgressOn(year, addDays(FIRST_DAY, count)));
    expect(days.map((fraction) => fraction && percentInWords(fraction))).toEqual([
      '0 %',
      '0 %',
      '10 %',
      '50 %',
      '100 %',
      '100 %',
    ]);
  });

  it('is nothing without two dates and time between them', () => {
    expect(expectedProgressOn({ ...year, baselineDate: null }, FIRST_DAY)).toBeNull();
    expect(expectedProgressOn({ ...year, targetDate: null }, FIRST_DAY)).toBeNull();
    expect(expectedProgressOn({ baselineDate: FIRST_DAY, targetDate: FIRST_DAY }, FIRST_DAY)).toBeNull();
  });

  it('never falls, and never leaves 0..1', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const before = expectedProgressOn(year, earlier) ?? share(0);
        const after = expectedProgressOn(year, later) ?? share(0);
        expect(compareFractions(before, after)).toBeLessThanOrEqual(0);
        expect(compareFractions(heldToWhole(after), after)).toBe(0);
      }),
    );
  });
});

describe('measurementsBy', () => {
  const indicator = anAdoption([
    aMeasurement('2026-03-03', '5'),
    aMeasurement('2026-03-01', '4'),
    aMeasurement('2026-03-01', '3'),
  ]);

  it('leaves out tomorrow, and takes the later recorded of one date', () => {
    expect(measurementsBy(indicator, '2026-03-02').map(({ value }) => value)).toEqual(['4']);
    expect(measurementsBy(indicator, '2026-03-03').map(({ value }) => value)).toEqual(['5', '4']);
    expect(measurementsBy(indicator, '2026-02-28')).toEqual([]);
  });

  it('turns on the days of measurements and on retirement', () => {
    expect(measurementTurns([{ ...indicator, retiredOn: '2026-05-01' }])).toEqual([
      '2026-05-01',
      '2026-03-03',
      '2026-03-01',
      '2026-03-01',
    ]);
  });
});
