import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** How dates, counts and money read: the tenant's time zone, the reader's locale. */
export interface Format {
  /** Whole numbers with the locale's separators. */
  count: (value: number) => string;
  /** A calendar date (`YYYY-MM-DD`): 11 May 2026. */
  date: (isoDate: string) => string;
  /** An instant (ISO 8601) in the tenant's time zone, with the time. */
  instant: (iso: string) => string;
  /** A decimal text and its ISO 4217 currency, without cents where there are none. */
  money: (amount: string, currency: string) => string;
  timeZone: string;
}

const FormatContext = createContext<Format>(makeFormat('UTC'));

export function FormatProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const format = useMemo(() => makeFormat(timeZone), [timeZone]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

export const useFormat = (): Format => useContext(FormatContext);

function makeFormat(timeZone: string): Format {
  const counts = new Intl.NumberFormat();
  // A calendar date has no zone: it is read and written in UTC, so that no zone can move it to the day before.
  const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return {
    count: (value) => counts.format(value),
    date: (isoDate) => dates.format(new Date(`${isoDate}T00:00:00Z`)),
    instant: (iso) => instants.format(new Date(iso)),
    money: (amount, currency) =>
      new Intl.NumberFormat(undefined, {
        style: 'currency',
        currency,
        minimumFractionDigits: /\.0*$|^[^.]*$/.test(amount) ? 0 : 2,
        // Passed on as text: a number would lose the cents of very large amounts.
      }).format(amount as `${number}`),
    timeZone,
  };
}

/** A calendar date, or an instant in the tenant's zone. */
export function DateText({ value }: { value: string }) {
  const { date, instant, timeZone } = useFormat();
  if (value.length <= 10) return <time dateTime={value}>{date(value)}</time>;
  return (
    <time dateTime={value} title={`${value} (shown in ${timeZone})`}>
      {instant(value)}
    </time>
  );
}

export function MoneyText({ amount, currency }: { amount: string; currency: string }) {
  const { money } = useFormat();
  return <span className="fp-number">{money(amount, currency)}</span>;
}
