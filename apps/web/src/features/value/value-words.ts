import { compareDecimals, quarterInWords, type ValueLeftOutReason, type ValueReading } from '@flightpath/domain';

/** An amount as people read it in passing: without cents. Tables keep them. */
export const wholeMoney = (amount: string, currency: string): string =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
    amount as `${number}`,
  );

/** An amount where there is little room: `€1.3M`. */
export const shortMoney = (amount: string, currency: string): string =>
  new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 1,
    minimumFractionDigits: 0,
  }).format(amount as `${number}`);

const MONTHS = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `Q1 2026`, or `Mar 2026`. */
export const periodInWords = (label: string): string =>
  label.includes('Q') ? quarterInWords(label) : MONTHS.format(new Date(`${label}-01T00:00:00Z`));

export const isNothing = (amount: string): boolean => compareDecimals(amount, '0') === 0;

/** The currency to speak of first: the organisation's own, where it has any value. */
export const mainCurrency = <Currency extends { currency: string }>(
  currencies: readonly Currency[],
  own: string,
): Currency | undefined => currencies.find(({ currency }) => currency === own) ?? currencies[0];

/** What the portfolio is worth, as a sentence. */
export function valueHeadline({ currencies, periods }: ValueReading, own: string): string {
  const main = mainCurrency(currencies, own);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!main || !first || !last) return 'No value is recorded in money for this time, and no cost';
  const { planned, realised, cost } = main.total;
  const money = (amount: string) => wholeMoney(amount, main.currency);
  const when =
    first.label === last.label
      ? periodInWords(first.label)
      : `${periodInWords(first.label)} to ${periodInWords(last.label)}`;
  if (isNothing(realised) && isNothing(planned))
    return `${when}: ${money(cost)} spent, no value planned or realised yet`;
  if (isNothing(planned)) return `${when}: ${money(realised)} realised, without a plan to hold it against`;
  const some = isNothing(realised) ? 'nothing' : money(realised);
  return `${when}: ${some} realised against ${money(planned)} planned`;
}

/** How sure it is, what it cost, and in which other currencies there is something. */
export function valueLead({ currencies }: ValueReading, own: string): string {
  const main = mainCurrency(currencies, own);
  if (!main)
    return 'Value indicators with a currency, baseline and target fill this page, and approved funding its cost.';
  const { realised, validated, net } = main.total;
  const money = (amount: string) => wholeMoney(amount, main.currency);
  const sure = isNothing(realised)
    ? ''
    : isNothing(validated)
      ? 'None of it is validated by somebody other than its author. '
      : `${money(validated)} of it is validated. `;
  const others = currencies.filter((one) => one !== main).map(({ currency }) => currency);
  const beside = others.length === 0 ? '' : ` Never added up with it: ${others.join(', ')}.`;
  return `${sure}Less cost: ${money(net)}.${beside}`;
}

/** Why something is beside the totals. */
export const leftOutTitles: Record<ValueLeftOutReason, string> = {
  'no-currency': 'The unit is no currency',
  'no-accrual': 'Not known how it adds up over time',
  level: 'A level, not a sum',
  'no-baseline': 'No baseline to count from',
  'before-lag-window': 'Claimed before its lag window ended',
  'lower-confidence': 'A surer value of the same time counts',
  'recorded-again': 'Recorded again for the same time',
  'no-plan': 'No target to plan with',
  'not-approved': 'Funding that is not approved',
  'open-ended': 'Funding without an end cannot be spread',
};
