import { type CurrencyValue, type IsoDate, quarterInWords, type ValuePeriod } from '@flightpath/domain';
import { anchorWords } from '../../ui/words.ts';

/** From the surest to the least sure; a value is in one class only. */
export const CONFIDENCES = ['validated', 'measured', 'estimated'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface WorthQuarter {
  period: string;
  /** `Q3 2026` */
  label: string;
  isRunning: boolean;
  /** Decimal texts, for words and tables. */
  promised: string;
  realised: string;
  amounts: Record<Confidence, string>;
  /** Heights in the picture, as shares of the currency's tallest column; what is below 0 has none. */
  promisedShare: number;
  shares: Record<Confidence, number>;
}

export interface WorthAnchor {
  key: string;
  name: string;
  promised: string;
  realised: string;
  quarters: WorthQuarter[];
}

/** The value of one currency as small pictures, one per anchor, all on one scale, so that columns can be compared. */
export function worthByAnchor(
  { anchors }: CurrencyValue,
  periods: readonly ValuePeriod[],
  asOf: IsoDate,
): WorthAnchor[] {
  const tallest = Math.max(
    1,
    ...anchors.flatMap(({ periods: own }) =>
      own.flatMap(({ planned, ...classes }) => [Number(planned), heightOf(classes)]),
    ),
  );
  const shareOf = (amount: string) => Math.max(0, Number(amount)) / tallest;
  return anchors.map(({ anchor, total, periods: own }) => ({
    key: anchor ?? 'none',
    name: anchor ? anchorWords[anchor] : 'Without an anchor',
    promised: total.planned,
    realised: total.realised,
    quarters: periods.map(({ label: period, to }) => {
      const { planned, realised, validated, measured, estimated } = own.find((one) => one.period === period) ?? NOTHING;
      return {
        period,
        label: quarterInWords(period),
        isRunning: to > asOf,
        promised: planned,
        realised,
        amounts: { validated, measured, estimated },
        promisedShare: shareOf(planned),
        shares: { validated: shareOf(validated), measured: shareOf(measured), estimated: shareOf(estimated) },
      };
    }),
  }));
}

const ZERO = '0.00';
const NOTHING = { planned: ZERO, realised: ZERO, validated: ZERO, measured: ZERO, estimated: ZERO };

const heightOf = (classes: Record<Confidence, string>): number =>
  CONFIDENCES.reduce((sum, confidence) => sum + Math.max(0, Number(classes[confidence])), 0);

export interface WorthWords {
  money: (amount: string, currency: string) => string;
  first: string;
  last: string;
}

/** What the picture of a currency shows, in words. */
export function worthSentence({ currency, total }: CurrencyValue, { money, first, last }: WorthWords): string {
  const span = first === last ? `In ${first}` : `From ${first} to ${last}`;
  if (isZero(total.realised) && isZero(total.planned))
    return `${span} nothing was promised or recorded in ${currency}.`;
  const promised = isZero(total.planned)
    ? 'and nothing had been promised'
    : `against ${money(total.planned, currency)} promised`;
  if (isZero(total.realised)) return `${span} no value was recorded ${promised}.`;
  return `${span}, ${money(total.realised, currency)} of value was recorded ${promised}. ${sureness(total, currency, money)}`;
}

function sureness(total: CurrencyValue['total'], currency: string, money: WorthWords['money']): string {
  if (total.validated === total.realised) return 'All of it was validated by a second person.';
  if (isZero(total.validated)) return 'None of it was validated by a second person.';
  return `${money(total.validated, currency)} of it was validated by a second person.`;
}

const isZero = (amount: string): boolean => Number(amount) === 0;

/** `€1.27M` for a figure or over a column: the table has every cent. */
export const shortMoney = (amount: string, currency: string): string =>
  new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(amount as `${number}`);

/** Whole units, for sentences. */
export const wholeMoney = (amount: string, currency: string): string =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
    amount as `${number}`,
  );
