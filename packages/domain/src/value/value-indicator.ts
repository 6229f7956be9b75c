import type { IsoDate } from '../calendar/calendar.ts';
import type { Accrual, IndicatorDirection, IndicatorTiming } from '../indicators/indicator.ts';
import type { Confidence } from '../indicators/measurement.ts';
import { differenceOf, type Fraction, fractionOf } from '../indicators/progress.ts';
import type { FundingLineFact, PastStayFact } from '../initiatives/facts.ts';
import type { Phase, ValueAnchor } from '../initiatives/phase.ts';

/** The initiative that a value or a cost belongs to. */
export interface ValueInitiative {
  id: string;
  key: string;
  name: string;
}

/** A measurement that no correction replaced. */
export interface ValueMeasurement {
  date: IsoDate;
  value: string;
  confidence: Confidence;
  recordedOn: IsoDate;
}

/** An indicator that measures `value`, with all its measurements, not only those that the rules look at. */
export interface ValueIndicator {
  initiative: ValueInitiative & { phase: Phase; phaseEnteredOn: IsoDate | null; pastStays: PastStayFact[] };
  id: string;
  name: string;
  /** Its own, else the initiative's main one. */
  anchor: ValueAnchor | null;
  /** Three capital letters are a currency; anything else is not money. */
  unit: string;
  accrual: Accrual | null;
  direction: IndicatorDirection;
  baseline: string | null;
  baselineDate: IsoDate | null;
  target: string | null;
  targetDate: IsoDate | null;
  timing: IndicatorTiming;
  lagDays: number | null;
  /** In the order in which they were recorded. */
  measurements: ValueMeasurement[];
}

/** A funding line and the initiative it pays for. */
export interface ValueFundingLine extends FundingLineFact {
  initiative: ValueInitiative;
}

/** Whether `unit` names a currency, so that values may be summed. */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

/**
 * What `value` brings: how far it lies on the better side of the baseline. Costs that fall from 900 to 700 bring 200;
 * a value on the wrong side of the baseline brings less than nothing.
 */
export function gainOf({ direction }: Pick<ValueIndicator, 'direction'>, baseline: string, value: string): Fraction {
  const [start, end] = [fractionOf(baseline), fractionOf(value)];
  return direction === 'increase' ? differenceOf(end, start) : differenceOf(start, end);
}
