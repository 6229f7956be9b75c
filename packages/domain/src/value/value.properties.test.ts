import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, earliest, latest } from '../calendar/calendar.ts';
import { fractionOf } from '../indicators/progress.ts';
import { FIRST_DAY, someDay } from '../initiatives/facts-arbitrary.ts';
import { toAmount, toCents } from './amount.ts';
import { quarterValues } from './quarter-values.ts';
import { readValue } from './read-value.ts';
import { spreadEvenly } from './spread-evenly.ts';
import { CLAIMS, funding, savings } from './value-builder.ts';
import type { ValueIndicator } from './value-indicator.ts';
import { valuePeriods } from './value-period.ts';
import type { ValueReading } from './value-reading.ts';

const LAST_DAY = addDays(FIRST_DAY, 729);
const someCents = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const someMoney = someCents.map(toAmount);
const someDecimal = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`);
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 });
const someInitiative = fc
  .constantFrom(1, 2, 3)
  .map((number) => ({ ...CLAIMS, id: `initiative-${number}`, key: `INI-${number}` }));

const someIndicator: fc.Arbitrary<ValueIndicator> = fc
  .record({
    initiative: someInitiative,
    unit: fc.constantFrom('EUR', 'EUR', 'USD', 'hours'),
    anchor: perhaps(fc.constantFrom('revenue-growth', 'customer-satisfaction')),
    accrual: perhaps(fc.constantFrom('per-period', 'cumulative', 'level')),
    direction: fc.constantFrom('increase', 'decrease'),
    baseline: perhaps(someDecimal),
    baselineDate: perhaps(someDay),
    target: perhaps(someDecimal),
    targetDate: perhaps(someDay),
    lagDays: perhaps(fc.integer({ min: 0, max: 200 })),
    measurements: fc.array(
      fc.record({
        date: someDay,
        value: someDecimal,
        confidence: fc.constantFrom('estimated', 'measured', 'validated'),
        recordedOn: someDay,
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ measurements, ...facts }) => savings(measurements, facts));

const someLine = fc
  .record({
    initiative: someInitiative,
    amount: fc.record({ amount: someMoney, currency: fc.constantFrom('EUR', 'USD') }),
    from: someDay,
    days: perhaps(fc.integer({ min: 0, max: 500 })),
    approvedOn: perhaps(someDay),
  })
  .map(({ from, days, ...facts }) => funding('0', from, days === null ? null : addDays(from, days), facts));

const someQuestion = fc.record({
  indicators: fc.array(someIndicator, { maxLength: 5 }),
  fundingLines: fc.array(someLine, { maxLength: 5 }),
  from: fc.constant(FIRST_DAY),
  to: fc.constant(LAST_DAY),
  grain: fc.constantFrom('month' as const, 'quarter' as const),
  today: someDay,
});

const cents = (amount: string) => toCents(fractionOf(amount));
const sum = (amounts: readonly string[]) => toAmount(amounts.reduce((total, one) => total + cents(one), 0n));
const CLASSES = ['planned', 'estimated', 'measured', 'validated', 'realised'] as const;
const COLUMNS = [...CLASSES, 'cost', 'net'] as const;

function expectTotalsToBeSums({ currencies }: ValueReading): void {
  for (const { total, periods, anchors, initiatives } of currencies) {
    for (const column of COLUMNS) {
      expect(sum(periods.map((row) => row[column]))).toBe(total[column]);
      expect(sum(initiatives.map((row) => row.total[column]))).toBe(total[column]);
      for (const one of initiatives) expect(sum(one.periods.map((row) => row[column]))).toBe(one.total[column]);
      for (const { period, [column]: amount } of periods) {
        const rows = initiatives.flatMap((one) => one.periods.filter((row) => row.period === period));
        expect(sum(rows.map((row) => row[column]))).toBe(amount);
      }
    }
    for (const column of CLASSES) {
      expect(sum(anchors.map((row) => row.total[column]))).toBe(total[column]);
      const indicators = initiatives.flatMap((one) => one.indicators);
      expect(sum(indicators.map((row) => row.total[column]))).toBe(total[column]);
    }
    expect(sum(initiatives.flatMap((one) => one.fundingLines.map(({ cost }) => cost)))).toBe(total.cost);
    expect(cents(total.realised) - cents(total.cost)).toBe(cents(total.net));
    expect(sum([total.estimated, total.measured, total.validated])).toBe(total.realised);
  }
}

describe('value', () => {
  it('has only totals that are the sums of their rows', () => {
    fc.assert(
      fc.property(someQuestion, (question) => expectTotalsToBeSums(readValue(question))),
      { numRuns: 50 },
    );
  });

  it('never mixes currencies: each reads as if the others were not there', () => {
    fc.assert(
      fc.property(someQuestion, ({ indicators, fundingLines, ...question }) => {
        const whole = readValue({ ...question, indicators, fundingLines });
        for (const currency of ['EUR', 'USD']) {
          const alone = readValue({
            ...question,
            indicators: indicators.filter(({ unit }) => unit === currency),
            fundingLines: fundingLines.filter(({ amount }) => amount.currency === currency),
          });
          expect(alone.currencies).toEqual(whole.currencies.filter((one) => one.currency === currency));
        }
      }),
    );
  });

  it('either counts a measurement of today or before, or says why not', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const perPeriod = question.indicators.filter(({ accrual }) => accrual !== 'cumulative');
        const { currencies, leftOut } = readValue({ ...question, indicators: perPeriod, fundingLines: [] });
        const known = perPeriod.flatMap(({ measurements }) =>
          measurements.filter(({ date, recordedOn }) => date <= question.today && recordedOn <= question.today),
        );
        const beside = leftOut.rows.filter(({ date }) => date !== null);
        if (beside.length < known.length) expect(currencies).not.toEqual([]);
        if (beside.length === known.length) for (const { total } of currencies) expect(total.realised).toBe('0.00');
        expect(beside.length).toBeLessThanOrEqual(known.length);
        expect(leftOut.counts.reduce((count, row) => count + row.count, 0)).toBe(leftOut.rows.length);
      }),
    );
  });

  it('puts an indicator into one confidence class of a period at most', () => {
    fc.assert(
      fc.property(someIndicator, fc.constantFrom('month' as const, 'quarter' as const), (indicator, grain) => {
        const question = { fundingLines: [], from: FIRST_DAY, to: LAST_DAY, grain, today: LAST_DAY };
        for (const { periods } of readValue({ ...question, indicators: [indicator] }).currencies) {
          for (const { estimated, measured, validated } of periods) {
            expect([estimated, measured, validated].filter((amount) => amount !== '0.00').length).toBeLessThan(2);
          }
        }
      }),
    );
  });

  it('counts of a running total in the end what was last measured, less the baseline', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someDay, { minLength: 1, maxLength: 8 }),
        someDecimal,
        someDecimal,
        (days, first, last) => {
          const inOrder = [...days].sort();
          const measurements = inOrder.map((date, index) => ({
            date,
            value: index === inOrder.length - 1 ? last : '17.123456',
            confidence: 'measured' as const,
            recordedOn: date,
          }));
          const indicator = savings(measurements, { accrual: 'cumulative', baseline: first });
          const question = {
            fundingLines: [],
            from: FIRST_DAY,
            to: LAST_DAY,
            grain: 'month' as const,
            today: LAST_DAY,
          };
          const { currencies } = readValue({ ...question, indicators: [indicator] });
          const one = savings(measurements.slice(-1), { baseline: first });
          const whole = readValue({ ...question, indicators: [one] });
          expect(currencies[0]?.total.measured).toBe(whole.currencies[0]?.total.measured);
        },
      ),
    );
  });

  it('spreads money so that the parts are the whole, and none is a cent off its share', () => {
    fc.assert(
      fc.property(someCents, someDay, fc.integer({ min: 0, max: 900 }), (money, from, length) => {
        const span = { from, to: addDays(from, length) };
        const months = valuePeriods(span.from, span.to, 'month');
        const parts = months.map((month) => spreadEvenly(money, span, month));
        expect(parts.reduce((total, part) => total + part, 0n)).toBe(money);
        months.forEach((month, index) => {
          const first = latest(month.from, span.from) ?? span.from;
          const last = earliest(month.to, span.to) ?? span.to;
          const share = money * BigInt(daysBetween(first, last) + 1);
          const off = (parts[index] ?? 0n) * BigInt(length + 1) - share;
          expect(off <= BigInt(length + 1) && off >= -BigInt(length + 1)).toBe(true);
        });
        const quarters = valuePeriods(span.from, span.to, 'quarter');
        for (const quarter of quarters) {
          const own = valuePeriods(quarter.from, quarter.to, 'month').map((month) => spreadEvenly(money, span, month));
          expect(own.reduce((total, part) => total + part, 0n)).toBe(spreadEvenly(money, span, quarter));
        }
        expect(spreadEvenly(money, { from: addDays(from, 1), to: from }, span)).toBe(0n);
      }),
    );
  });

  it('reads the same quarters for the playbook, without estimates', () => {
    fc.assert(
      fc.property(fc.array(someIndicator, { maxLength: 5 }), someDay, (indicators, today) => {
        const days = { from: FIRST_DAY, to: LAST_DAY };
        const values = quarterValues(indicators, days, today);
        const reading = readValue({ indicators, fundingLines: [], ...days, grain: 'quarter', today });
        for (const { currency, initiatives } of reading.currencies) {
          for (const { initiative, total } of initiatives) {
            const own = values.filter((row) => row.initiativeId === initiative.id && row.currency === currency);
            expect(sum(own.map(({ amount }) => amount))).toBe(sum([total.measured, total.validated]));
          }
        }
        expect(new Set(values.map((row) => `${row.initiativeId} ${row.currency} ${row.quarter}`)).size).toBe(
          values.length,
        );
      }),
    );
  });
});

describe('quarterValues', () => {
  it('lists what was measured or validated by initiative, currency and quarter', () => {
    const at = (date: string, value: string, confidence: 'estimated' | 'measured' | 'validated') => ({
      date,
      value,
      confidence,
      recordedOn: date,
    });
    const indicators = [
      savings([at('2026-02-01', '10', 'measured'), at('2026-04-01', '20', 'estimated')]),
      savings([at('2026-03-01', '5.005', 'validated'), at('2026-07-01', '0', 'measured')]),
    ];
    expect(quarterValues(indicators, { from: '2026-01-01', to: '2026-09-30' }, '2026-12-31')).toEqual([
      { initiativeId: 'initiative-12', currency: 'EUR', quarter: '2026-Q1', amount: '15.01' },
      { initiativeId: 'initiative-12', currency: 'EUR', quarter: '2026-Q3', amount: '0.00' },
    ]);
  });
});
