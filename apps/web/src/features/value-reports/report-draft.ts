import type { Indicator, NewValueReport } from '@flightpath/domain';

/** One number that may be told, with the value that was measured last. */
export interface QuoteDraft {
  indicatorId: string;
  name: string;
  unit: string;
  value: string;
  /** The day of that value. */
  date: string;
  isTold: boolean;
}

/** A value report as its form holds it. */
export interface ReportDraft {
  date: string;
  toldTo: string;
  periodFrom: string | null;
  periodTo: string | null;
  url: string;
  quotes: QuoteDraft[];
}

/**
 * Begins with the latest value of every indicator that is in use and was measured; those that measure value are told
 * unless the writer takes them out, others only when they put them in.
 */
export const newDraft = (indicators: readonly Indicator[], today: string): ReportDraft => ({
  date: today,
  toldTo: '',
  periodFrom: null,
  periodTo: null,
  url: '',
  quotes: indicators.flatMap(({ id, name, unit, measures, retiredOn, lastMeasurement }) =>
    retiredOn === null && lastMeasurement !== null && lastMeasurement.date <= today
      ? [
          {
            indicatorId: id,
            name,
            unit,
            value: lastMeasurement.value,
            date: lastMeasurement.date,
            isTold: measures === 'value',
          },
        ]
      : [],
  ),
});

/** The request: only the numbers that were told, a decimal comma as a point. */
export const reportBody = ({ quotes, url, toldTo, ...draft }: ReportDraft): NewValueReport => ({
  ...draft,
  toldTo: toldTo.trim(),
  reportedById: null,
  url: url.trim() || null,
  quotes: quotes
    .filter(({ isTold }) => isTold)
    .map(({ indicatorId, value, date }) => ({ indicatorId, value: value.trim().replace(',', '.'), date })),
});
