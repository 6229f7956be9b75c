import type { CurrencyValue } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { worthByAnchor, worthSentence } from './worth.ts';

const PERIODS = [
  { label: '2026-Q3', from: '2026-07-01', to: '2026-09-30' },
  { label: '2026-Q4', from: '2026-10-01', to: '2026-12-31' },
];
const classes = (changes: Partial<CurrencyValue['anchors'][number]['total']> = {}) => ({
  planned: '0.00',
  estimated: '0.00',
  measured: '0.00',
  validated: '0.00',
  realised: '0.00',
  ...changes,
});
const euros = (changes: Partial<CurrencyValue> = {}): CurrencyValue => ({
  currency: 'EUR',
  total: { ...classes(), cost: '0.00', net: '0.00' },
  periods: [],
  anchors: [],
  initiatives: [],
  ...changes,
});

describe('worthByAnchor', () => {
  const anchors = worthByAnchor(
    euros({
      anchors: [
        {
          anchor: 'revenue-growth',
          total: classes({ planned: '400.00', realised: '300.00' }),
          periods: [
            { period: '2026-Q3', ...classes({ planned: '400.00' }) },
            { period: '2026-Q4', ...classes({ validated: '100.00', measured: '200.00', realised: '300.00' }) },
          ],
        },
        {
          anchor: null,
          total: classes({ measured: '-50.00', realised: '-50.00' }),
          periods: [{ period: '2026-Q3', ...classes({ measured: '-50.00', realised: '-50.00' }) }],
        },
      ],
    }),
    PERIODS,
    '2026-11-27',
  );

  it('draws every anchor on one scale, a promise as high as the value that keeps it', () => {
    const [third, fourth] = anchors[0]?.quarters ?? [];
    expect(third).toMatchObject({ label: 'Q3 2026', promisedShare: 1, isRunning: false });
    expect(fourth?.shares).toEqual({ validated: 0.25, measured: 0.5, estimated: 0 });
    expect(fourth?.isRunning).toBe(true);
  });

  it('gives a loss no height, keeps its number, and shows a quarter without anything', () => {
    expect(anchors[1]?.name).toBe('Without an anchor');
    expect(anchors[1]?.quarters.map(({ realised, shares }) => [realised, shares.measured])).toEqual([
      ['-50.00', 0],
      ['0.00', 0],
    ]);
  });

  it('does not divide by nothing', () => {
    const empty = euros({ anchors: [{ anchor: null, total: classes(), periods: [] }] });
    expect(worthByAnchor(empty, PERIODS, '2026-11-27')[0]?.quarters[0]?.promisedShare).toBe(0);
  });
});

describe('worthSentence', () => {
  const words = { money: (amount: string) => `${Number(amount)} EUR`, first: 'Q3 2026', last: 'Q4 2026' };
  const sentence = (total: Partial<CurrencyValue['total']>) =>
    worthSentence(euros({ total: { ...classes(), cost: '0.00', net: '0.00', ...total } }), words);

  it('puts what was recorded beside what was promised, and says how sure it is', () => {
    const some = { planned: '400.00', realised: '300.00', measured: '200.00', validated: '100.00' };
    expect(sentence(some)).toBe(
      'From Q3 2026 to Q4 2026, 300 EUR of value was recorded against 400 EUR promised. 100 EUR of it was validated by a second person.',
    );
    expect(sentence({ ...some, validated: '0.00' })).toContain('None of it was validated');
    expect(sentence({ ...some, validated: '300.00' })).toContain('All of it was validated');
  });

  it('says plainly what is missing', () => {
    expect(sentence({})).toBe('From Q3 2026 to Q4 2026 nothing was promised or recorded in EUR.');
    expect(sentence({ planned: '400.00' })).toBe(
      'From Q3 2026 to Q4 2026 no value was recorded against 400 EUR promised.',
    );
    expect(sentence({ realised: '300.00' })).toContain('and nothing had been promised');
  });
});
