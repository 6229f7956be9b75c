import type { IsoDate } from '../calendar/calendar.ts';
import type { FundingKind } from '../funding-lines/funding-line.ts';
import { fractionOf } from '../indicators/progress.ts';
import { toCents } from './amount.ts';
import { spreadEvenly } from './spread-evenly.ts';
import type { ReadValue } from './value-entry.ts';
import type { ValueFundingLine } from './value-indicator.ts';
import type { ValueLeftOut, ValueLeftOutReason } from './value-left-out.ts';
import type { ValuePeriod } from './value-period.ts';

/** What a funding line is called where it is listed. */
export const FUNDING_NAMES = {
  pilot: 'Pilot funding',
  operating: 'Operating funding',
  reinvestment: 'Reinvestment',
} as const satisfies Record<FundingKind, string>;

/**
 * What a funding line costs in each period: its amount spread evenly over its days, both ends included. Money that is
 * not approved by `today` costs nothing yet. An open-ended line has no number of days to be spread over: it is shown
 * beside the totals until somebody records its end.
 */
export function periodCost(line: ValueFundingLine, periods: readonly ValuePeriod[], today: IsoDate): ReadValue {
  const { initiative, amount, from, to, approvedOn } = line;
  const leftOut = (reason: ValueLeftOutReason, sentence: string): ReadValue => {
    const row: ValueLeftOut = {
      reason,
      sentence,
      initiative: { id: initiative.id, key: initiative.key, name: initiative.name },
      source: { kind: 'funding-line', id: line.id, name: FUNDING_NAMES[line.kind] },
      date: null,
      value: amount.amount,
      unit: amount.currency,
      confidence: null,
    };
    const isAsked = periods.some((period) => from <= period.to && (to === null || period.from <= to));
    return { entries: [], leftOut: isAsked ? [row] : [] };
  };
  if (approvedOn === null || approvedOn > today) return leftOut('not-approved', 'It is asked for, but not approved.');
  if (to === null) return leftOut('open-ended', 'It has no end, so it cannot be spread over its days.');

  const cents = toCents(fractionOf(amount.amount));
  const entries = periods.map((period) => ({
    column: 'cost' as const,
    period: period.label,
    cents: spreadEvenly(cents, { from, to }, period),
  }));
  return { entries: entries.filter((entry) => entry.cents !== 0n), leftOut: [] };
}
