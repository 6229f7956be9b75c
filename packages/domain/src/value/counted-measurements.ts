import type { IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import { compareText } from '../flags/sentences.ts';
import { Confidence } from '../indicators/measurement.ts';
import { lagWindowEndsOn } from './lag-window.ts';
import { isCurrency, type ValueIndicator, type ValueMeasurement } from './value-indicator.ts';
import type { ValueLeftOutReason } from './value-left-out.ts';
import { type ValueGrain, valuePeriodOf } from './value-period.ts';

/** Why one measurement is in no total. */
export interface NotCounted {
  measurement: ValueMeasurement;
  reason: ValueLeftOutReason;
  sentence: string;
}

/** The measurements that count in one period, all of one confidence, by date. */
export interface CountedPeriod {
  /** The label of the period. */
  period: string;
  confidence: Confidence;
  measurements: ValueMeasurement[];
}

const RANK: readonly Confidence[] = Confidence.options;

/** Why nothing of the indicator can be summed; `null` when it can. */
export function notSummedBecause({ unit, accrual }: ValueIndicator): Pick<NotCounted, 'reason' | 'sentence'> | null {
  if (!isCurrency(unit)) return { reason: 'no-currency', sentence: `Its unit is "${unit}", which is no currency.` };
  if (accrual === null) return { reason: 'no-accrual', sentence: 'Nobody has said how its values add up over time.' };
  if (accrual === 'level') return { reason: 'level', sentence: 'It is a level, and levels are not summed.' };
  return null;
}

function tooEarlyBecause(indicator: ValueIndicator, date: IsoDate): Pick<NotCounted, 'reason' | 'sentence'> | null {
  if (indicator.baseline === null) {
    return { reason: 'no-baseline', sentence: 'It has no baseline, so nobody can tell what is new about the value.' };
  }
  const windowEnds = indicator.timing === 'lagging' ? lagWindowEndsOn(indicator, indicator.initiative) : null;
  if (windowEnds === null || date >= windowEnds) return null;
  const sentence = `It is dated ${dateInWords(date)}, and a result cannot show before ${dateInWords(windowEnds)}.`;
  return { reason: 'before-lag-window', sentence };
}

/** Of those in one period: the ones of the highest confidence, and of several on one day the later recorded. */
function countInPeriod(period: string, all: readonly ValueMeasurement[]): [CountedPeriod, NotCounted[]] {
  const confidence = RANK[Math.max(...all.map((one) => RANK.indexOf(one.confidence)))] ?? 'estimated';
  const counted: ValueMeasurement[] = [];
  const notCounted: NotCounted[] = [];
  all.forEach((measurement, index) => {
    const isReplaced = all
      .slice(index + 1)
      .some((later) => later.date === measurement.date && later.confidence === confidence);
    if (measurement.confidence !== confidence) {
      const sentence = `It is ${measurement.confidence}, and in the same period a ${confidence} value counts.`;
      notCounted.push({ measurement, reason: 'lower-confidence', sentence });
    } else if (isReplaced) {
      const sentence = `Another value of ${dateInWords(measurement.date)} was recorded later and counts instead.`;
      notCounted.push({ measurement, reason: 'recorded-again', sentence });
    } else counted.push(measurement);
  });
  return [{ period, confidence, measurements: counted }, notCounted];
}

/** By date, and of one date by when they were recorded; equal ones stay in the order they are listed in. */
const byDate = (a: ValueMeasurement, b: ValueMeasurement): number =>
  compareText(a.date, b.date) || compareText(a.recordedOn, b.recordedOn);

/**
 * Which measurements of an indicator count: in each period those of the highest confidence recorded in it. Where one
 * month is only estimated and the other two are measured, the quarter counts the two and shows the third beside them:
 * a period is counted once, with one confidence, and never twice.
 *
 * @returns The counted periods, the earliest first; what is dated or was recorded after `today` is in neither list.
 */
export function countedMeasurements(
  indicator: ValueIndicator,
  grain: ValueGrain,
  today: IsoDate,
): { counted: CountedPeriod[]; notCounted: NotCounted[] } {
  const notSummed = notSummedBecause(indicator);
  const notCounted: NotCounted[] = [];
  const byPeriod = new Map<string, ValueMeasurement[]>();
  for (const measurement of [...indicator.measurements].sort(byDate)) {
    if (measurement.date > today || measurement.recordedOn > today) continue;
    const because = notSummed ?? tooEarlyBecause(indicator, measurement.date);
    const period = valuePeriodOf(measurement.date, grain).label;
    if (because) notCounted.push({ measurement, ...because });
    else byPeriod.set(period, [...(byPeriod.get(period) ?? []), measurement]);
  }
  const read = [...byPeriod].map(([period, all]) => countInPeriod(period, all));
  return {
    counted: read.map(([counted]) => counted),
    notCounted: [...notCounted, ...read.flatMap(([, beside]) => beside)],
  };
}
