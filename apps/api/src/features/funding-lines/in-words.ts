import type { FundingLine } from '@flightpath/domain';

/** "40000.00 EUR of pilot funding": a line inside a sentence. */
export const lineInWords = ({ amount, kind }: Pick<FundingLine, 'amount' | 'kind'>): string =>
  `${amount.amount} ${amount.currency} of ${kind} funding`;
