import type { CurrencyValue } from '@flightpath/domain';

/** One period of a chart. Amounts are numbers here: a picture may round, the table beside it does not. */
export interface PeriodBar {
  label: string;
  planned: number;
  estimated: number;
  measured: number;
  validated: number;
  /** `null`: costs belong to no anchor. */
  cost: number | null;
}

type Period = Omit<CurrencyValue['periods'][number], 'cost' | 'net'> & { cost?: string };

/** `labels` are all periods asked for: one without anything is an empty place, not a gap in time. */
export function barsOf(labels: readonly string[], periods: readonly Period[]): PeriodBar[] {
  return labels.map((label) => {
    const found = periods.find(({ period }) => period === label);
    return {
      label,
      planned: Number(found?.planned ?? 0),
      estimated: Number(found?.estimated ?? 0),
      measured: Number(found?.measured ?? 0),
      validated: Number(found?.validated ?? 0),
      cost: found?.cost === undefined ? null : Number(found.cost),
    };
  });
}

const realised = ({ estimated, measured, validated }: PeriodBar): number => estimated + measured + validated;

/** The highest and the lowest amount that any of the bars reaches; a value may be negative. */
export function rangeOf(bars: readonly PeriodBar[]): { top: number; bottom: number } {
  const all = bars.flatMap((bar) => [bar.planned, realised(bar), bar.cost ?? 0]);
  return { top: Math.max(1, ...all), bottom: Math.min(0, ...all) };
}

/** A round step that cuts `top` into two to five parts. */
export function stepOf(top: number): number {
  const power = 10 ** Math.floor(Math.log10(top / 2));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => top / step <= 4) ?? power * 10;
}
