import { dateInWords } from '@flightpath/domain';
import { conflict } from '../../contradictions.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { problem } from '../../problems.ts';
import { findReinvestableValue } from './queries.ts';

const POINTER = '#/reinvestsMeasurementId';

/**
 * Money comes from value that somebody validated: 422 where the measurement does not exist, 409 where it measures no
 * value, is not validated, or was replaced.
 */
export async function requireValidatedValue(tx: TenantTx, measurementId: string | null): Promise<void> {
  if (measurementId === null) return;
  const found = await findReinvestableValue(tx, measurementId);
  if (!found) {
    const detail = 'There is no such measurement.';
    throw problem('invalid-input', { detail, errors: [{ pointer: POINTER, detail }] });
  }
  const { reinvests, measures, confidence, isCorrected } = found;
  const { value, date, indicator, initiative } = reinvests;
  const measured = `${value} ${indicator.unit} of "${indicator.name}" (${initiative.key}, ${dateInWords(date)})`;
  if (measures !== 'value') {
    throw conflict(POINTER, `A reinvestment of what is no value: "${indicator.name}" measures ${measures}.`);
  }
  if (isCorrected) {
    throw conflict(
      POINTER,
      `A reinvestment of a value that was replaced: ${measured}. Name the measurement that corrects it.`,
    );
  }
  if (confidence !== 'validated') {
    throw conflict(
      POINTER,
      `A reinvestment of unvalidated value: ${measured} is ${confidence}. Somebody other than its author validates it first.`,
    );
  }
}
