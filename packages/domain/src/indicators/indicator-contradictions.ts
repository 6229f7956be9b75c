import type { IsoDate } from '../calendar/calendar.ts';
import { type Contradiction, notBefore, notInFuture } from '../initiatives/contradiction.ts';
import { compareDecimals } from './compare-decimals.ts';
import type { Accrual, IndicatorDirection, IndicatorMeasures, IndicatorTiming } from './indicator.ts';

/** An indicator as it would stand after the change. */
export interface IndicatorPromise {
  timing?: IndicatorTiming;
  measures?: IndicatorMeasures;
  accrual?: Accrual | null;
  lagDays?: number | null;
  leadingIndicatorIds?: readonly string[];
  direction?: IndicatorDirection;
  baseline?: string | null;
  baselineDate?: IsoDate | null;
  target?: string | null;
  targetDate?: IsoDate | null;
}

/**
 * A target that equals the baseline, lies on the wrong side of it, or is due no later than the baseline was taken; and
 * what only value indicators (accrual) or only lagging ones (a lag, leading ones that announce it) have.
 */
export function indicatorContradictions(indicator: IndicatorPromise, at = '#'): Contradiction[] {
  const { direction = 'increase', baseline, target, baselineDate, targetDate } = indicator;
  const found: Contradiction[] = [];
  if (baseline != null && target != null) {
    const order = compareDecimals(target, baseline);
    if (order === 0) {
      found.push({ pointer: `${at}/target`, detail: `The target (${target}) equals the baseline (${baseline}).` });
    } else if (order > 0 !== (direction === 'increase')) {
      const [side, verb] = direction === 'increase' ? ['below', 'increase'] : ['above', 'decrease'];
      const detail = `The target (${target}) lies ${side} the baseline (${baseline}), but the indicator should ${verb}.`;
      found.push({ pointer: `${at}/target`, detail });
    }
  }
  const { measures = 'value', accrual, timing = 'lagging', lagDays, leadingIndicatorIds = [] } = indicator;
  if (accrual != null && measures !== 'value') {
    const detail = `Only an indicator of value adds up over time ("${accrual}"), and this one measures ${measures}.`;
    found.push({ pointer: `${at}/accrual`, detail });
  }
  if (lagDays != null && timing !== 'lagging') {
    const detail = `Only a lagging indicator has days to wait (${lagDays}), and this one is leading.`;
    found.push({ pointer: `${at}/lagDays`, detail });
  }
  if (leadingIndicatorIds.length > 0 && timing !== 'lagging') {
    const detail = `Only a lagging indicator is announced by leading ones (${leadingIndicatorIds.length} named), and this one is leading itself.`;
    found.push({ pointer: `${at}/leadingIndicatorIds`, detail });
  }
  if (baselineDate && baselineDate === targetDate) {
    const detail = 'The target date equals the baseline date: leave time to get from one to the other.';
    found.push({ pointer: `${at}/targetDate`, detail });
  }
  return [
    ...found,
    ...notBefore(
      { field: 'targetDate', label: 'The target date', date: targetDate },
      { field: 'baselineDate', label: 'the baseline date', date: baselineDate },
      at,
    ),
  ];
}

/**
 * Indicators named as announcing a lagging one that the initiative does not have, that are lagging themselves, or that
 * are named twice. `indicators` are all of the initiative.
 */
export function leadingContradictions(
  ids: readonly string[],
  indicators: readonly { id: string; name: string; timing: IndicatorTiming }[],
  at = '#',
): Contradiction[] {
  const wanted = ids.map((id) => id.toLowerCase());
  return wanted.flatMap((id, index) => {
    const pointer = `${at}/leadingIndicatorIds/${index}`;
    const named = indicators.find((indicator) => indicator.id === id);
    if (!named) return [{ pointer, detail: 'The initiative has no such indicator.' }];
    if (named.timing !== 'leading') {
      return [{ pointer, detail: `Only a leading indicator announces a lagging one, and "${named.name}" is lagging.` }];
    }
    return wanted.indexOf(id) === index ? [] : [{ pointer, detail: `"${named.name}" is named twice.` }];
  });
}

/** A measurement of a day that has not come yet. */
export const measurementContradictions = (measurement: { date: IsoDate }, today: IsoDate, at = '#'): Contradiction[] =>
  notInFuture({ field: 'date', label: 'The day of the measurement', date: measurement.date }, today, at);
