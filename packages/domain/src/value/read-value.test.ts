import { describe, expect, it } from '@jest/globals';
import { readValue, type ValueQuestion } from './read-value.ts';
import { CLAIMS, funding, measured, savings } from './value-builder.ts';
import { ValueReading } from './value-reading.ts';

const inFirstQuarter = (question: Partial<ValueQuestion>): ValueReading =>
  readValue({
    indicators: [],
    fundingLines: [],
    from: '2026-01-01',
    to: '2026-03-31',
    grain: 'quarter',
    today: '2026-12-31',
    ...question,
  });

const eur = (reading: ValueReading) => reading.currencies.find(({ currency }) => currency === 'EUR');
const net = (question: Partial<ValueQuestion>) => eur(inFirstQuarter(question))?.total.net;
const reasons = ({ leftOut }: ValueReading) => leftOut.rows.map(({ reason, value }) => [reason, value]);

describe('readValue', () => {
  it('takes the cost from the value: 4,000 and 500 is 3,500; 1,000 and 2,000 is -1,000', () => {
    const worth = (value: string, cost: string) =>
      net({
        indicators: [savings([measured('2026-02-01', value)])],
        fundingLines: [funding(cost, '2026-01-01', '2026-03-31')],
      });
    expect(worth('4000', '500')).toBe('3500.00');
    expect(worth('1000', '2000')).toBe('-1000.00');
  });

  it('counts a period once, at the highest confidence recorded in it, and shows the rest beside', () => {
    const reading = inFirstQuarter({
      indicators: [
        savings([
          measured('2026-03-31', '900', 'estimated'),
          measured('2026-01-31', '100'),
          measured('2026-02-28', '150'),
        ]),
      ],
    });
    expect(eur(reading)?.total).toMatchObject({ estimated: '0.00', measured: '250.00', realised: '250.00' });
    expect(reasons(reading)).toEqual([['lower-confidence', '900']]);
  });

  it('takes the later recorded of two values of one day', () => {
    const reading = inFirstQuarter({
      indicators: [
        savings([
          { ...measured('2026-01-31', '120'), recordedOn: '2026-02-10' },
          { ...measured('2026-01-31', '100'), recordedOn: '2026-02-02' },
        ]),
      ],
    });
    expect(eur(reading)?.total.measured).toBe('120.00');
    expect(reasons(reading)).toEqual([['recorded-again', '100']]);
  });

  it('counts a running total by what it gained since the period before', () => {
    const reading = readValue({
      indicators: [
        savings(
          [
            measured('2026-02-10', '300'),
            measured('2026-03-20', '1000'),
            // Nothing in the second quarter: what came since shows in the third.
            measured('2026-09-30', '1600', 'validated'),
            measured('2026-12-31', '1500'),
          ],
          { accrual: 'cumulative', baseline: '200' },
        ),
      ],
      fundingLines: [],
      from: '2026-01-01',
      to: '2026-12-31',
      grain: 'quarter',
      today: '2026-12-31',
    });
    const byQuarter = eur(reading)?.periods.map(({ period, measured: m, validated: v }) => [period, m, v]);
    expect(byQuarter).toEqual([
      ['2026-Q1', '800.00', '0.00'],
      ['2026-Q2', '0.00', '0.00'],
      ['2026-Q3', '0.00', '600.00'],
      ['2026-Q4', '-100.00', '0.00'],
    ]);
  });

  it('counts what came before the days asked for into the running total, not into the answer', () => {
    const reading = inFirstQuarter({
      indicators: [savings([measured('2025-12-31', '700'), measured('2026-03-01', '1000')], { accrual: 'cumulative' })],
    });
    expect(eur(reading)?.total.measured).toBe('300.00');
  });

  it('counts a cost that falls by how far it fell', () => {
    const reading = inFirstQuarter({
      indicators: [savings([measured('2026-03-01', '700')], { direction: 'decrease', baseline: '900', target: '535' })],
    });
    expect(eur(reading)?.total).toMatchObject({ measured: '200.00', planned: '90.00' });
  });

  it('spreads the plan over its days, and says who has none', () => {
    const plan = savings([]);
    expect(eur(inFirstQuarter({ indicators: [plan] }))?.total.planned).toBe('9000.00');
    expect(eur(inFirstQuarter({ indicators: [plan], to: '2026-12-31' }))?.total.planned).toBe('36500.00');
    for (const gap of [{ target: null }, { targetDate: null }, { baselineDate: null }, { baseline: null }]) {
      expect(reasons(inFirstQuarter({ indicators: [savings([], gap)] }))).toEqual([['no-plan', null]]);
    }
  });

  it('sums neither levels, nor what is no money, nor what nobody said how to add up', () => {
    const values = [measured('2026-02-01', '80')];
    const reading = inFirstQuarter({
      indicators: [
        savings(values, { accrual: 'level' }),
        savings(values, { unit: 'hours' }),
        savings(values, { accrual: null }),
      ],
    });
    expect(reading.currencies).toEqual([]);
    expect(reading.leftOut.counts).toEqual([
      { reason: 'no-currency', count: 1 },
      { reason: 'no-accrual', count: 1 },
      { reason: 'level', count: 1 },
    ]);
  });

  it('shows beside, and does not sum, a value without baseline or of a day before the lag window ends', () => {
    const lagging = { lagDays: 90, initiative: { ...CLAIMS, phase: 'execution' as const } };
    const reading = inFirstQuarter({
      to: '2026-06-30',
      indicators: [
        savings([measured('2026-02-01', '50')], { baseline: null }),
        savings([measured('2026-03-31', '60'), measured('2026-04-01', '70')], lagging),
        savings([measured('2026-03-31', '80')], { ...lagging, timing: 'leading' }),
      ],
    });
    expect(eur(reading)?.total.measured).toBe('150.00');
    expect(reasons(reading)).toEqual([
      ['no-baseline', '50'],
      ['no-plan', null],
      ['before-lag-window', '60'],
    ]);
    expect(reading.leftOut.rows[2]?.sentence).toBe(
      'It is dated 31 March 2026, and a result cannot show before 1 April 2026.',
    );
  });

  it('leaves out what is dated, or was recorded, after today', () => {
    const indicators = [savings([measured('2026-03-02', '5')])];
    expect(eur(inFirstQuarter({ indicators, today: '2026-03-01' }))?.total.realised).toBe('0.00');
    expect(eur(inFirstQuarter({ indicators, today: '2026-03-02' }))?.total.realised).toBe('5.00');
    const late = [savings([{ ...measured('2026-03-02', '5'), recordedOn: '2026-04-01' }])];
    expect(eur(inFirstQuarter({ indicators: late, today: '2026-03-31' }))?.total.realised).toBe('0.00');
  });

  it('spreads an approved line over its days, and shows beside what is open-ended or only asked for', () => {
    const reading = inFirstQuarter({
      to: '2026-06-30',
      fundingLines: [
        funding('1000', '2026-03-22', '2026-04-10'),
        funding('70', '2026-02-01', null),
        funding('80', '2026-02-01', '2026-02-28', { approvedOn: null }),
        funding('90', '2026-02-01', '2026-02-28', { approvedOn: '2027-01-01' }),
        funding('60', '2027-02-01', null),
      ],
    });
    expect(eur(reading)?.periods.map(({ cost }) => cost)).toEqual(['500.00', '500.00']);
    expect(reasons(reading)).toEqual([
      ['open-ended', '70'],
      ['not-approved', '80'],
      ['not-approved', '90'],
    ]);
  });

  it('keeps currencies and anchors apart', () => {
    const reading = inFirstQuarter({
      indicators: [
        savings([measured('2026-02-01', '10')]),
        savings([measured('2026-02-01', '20')], { anchor: null }),
        savings([measured('2026-02-01', '40')], { unit: 'USD', anchor: 'revenue-growth' }),
      ],
      fundingLines: [funding('8', '2026-01-01', '2026-01-31', { amount: { amount: '8', currency: 'USD' } })],
    });
    expect(reading.currencies.map(({ currency, total }) => [currency, total.realised, total.net])).toEqual([
      ['EUR', '30.00', '30.00'],
      ['USD', '40.00', '32.00'],
    ]);
    expect(eur(reading)?.anchors.map(({ anchor, total }) => [anchor, total.realised])).toEqual([
      ['operational-efficiency', '10.00'],
      [null, '20.00'],
    ]);
  });

  it('lists the rows behind the totals by initiative, as the API answers them', () => {
    const id = (number: number) => `019e0000-0000-7000-8000-00000000000${number}`;
    const [early, late] = [
      { ...CLAIMS, id: id(1), key: 'INI-9', name: 'Invoice matching' },
      { ...CLAIMS, id: id(2) },
    ];
    const reading = inFirstQuarter({
      indicators: [
        savings([measured('2026-02-01', '10')], { id: id(3), initiative: late }),
        savings([measured('2026-02-01', '20')], { id: id(4), initiative: early, target: null }),
      ],
      fundingLines: [funding('31', '2026-03-01', '2026-03-31', { id: id(5), initiative: late })],
    });
    expect(ValueReading.parse(reading)).toEqual(reading);
    expect(eur(reading)?.initiatives).toMatchObject([
      { initiative: { key: 'INI-9' }, total: { net: '20.00' }, fundingLines: [] },
      {
        initiative: { key: 'INI-12', name: 'Claims triage' },
        total: { realised: '10.00', cost: '31.00', net: '-21.00' },
        indicators: [{ name: 'Savings', periods: [{ period: '2026-Q1', measured: '10.00' }] }],
        fundingLines: [{ kind: 'operating', cost: '31.00', periods: [{ period: '2026-Q1', cost: '31.00' }] }],
      },
    ]);
  });
});
