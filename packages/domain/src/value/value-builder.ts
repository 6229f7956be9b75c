// For tests: value indicators and funding lines, with what a story does not mention filled in.
import type { IsoDate } from '../calendar/calendar.ts';
import type { Confidence } from '../indicators/measurement.ts';
import { aFundingLine } from '../initiatives/facts-builder.ts';
import type { ValueFundingLine, ValueIndicator, ValueMeasurement } from './value-indicator.ts';

/** Claims triage, registered in Foundation. */
export const CLAIMS: ValueIndicator['initiative'] = {
  id: 'initiative-12',
  key: 'INI-12',
  name: 'Claims triage',
  phase: 'foundation',
  phaseEnteredOn: '2026-01-01',
  pastStays: [],
};

export const measured = (date: IsoDate, value: string, confidence: Confidence = 'measured'): ValueMeasurement => ({
  date,
  value,
  confidence,
  recordedOn: date,
});

/** Savings in EUR per period, lagging without a lag, from 0 to 36,500 over the 365 days of 2026: 100 a day. */
export const savings = (measurements: ValueMeasurement[], facts: Partial<ValueIndicator> = {}): ValueIndicator => ({
  initiative: CLAIMS,
  id: 'savings',
  name: 'Savings',
  anchor: 'operational-efficiency',
  unit: 'EUR',
  accrual: 'per-period',
  direction: 'increase',
  baseline: '0',
  baselineDate: '2025-12-31',
  target: '36500',
  targetDate: '2026-12-31',
  timing: 'lagging',
  lagDays: null,
  measurements,
  ...facts,
});

/** Approved operating funding of Claims triage in EUR. */
export const funding = (
  amount: string,
  from: IsoDate,
  to: IsoDate | null,
  facts: Partial<ValueFundingLine> = {},
): ValueFundingLine => ({
  ...aFundingLine({ amount: { amount, currency: 'EUR' }, kind: 'operating', from, to, approvedOn: '2025-12-01' }),
  initiative: CLAIMS,
  ...facts,
});
