import { addDays, type IsoDate, latest } from '../calendar/calendar.ts';
import type { IndicatorFact, InitiativeFacts } from '../initiatives/facts.ts';

type Stays = Pick<InitiativeFacts, 'phase' | 'phaseEnteredOn' | 'pastStays'>;

/** The day on which Execution was entered, the last time if more than once; `null`: never, or it is not known. */
function executionEnteredOn({ phase, phaseEnteredOn, pastStays }: Stays): IsoDate | null {
  if (phase === 'execution' && phaseEnteredOn) return phaseEnteredOn;
  return latest(...pastStays.filter((stay) => stay.phase === 'execution').map((stay) => stay.enteredOn));
}

/**
 * The first day on which a lagging value indicator can show what the program brings: `lagDays` after Execution was
 * entered, else after the baseline was taken. A value of an earlier day is a claim, not a result.
 *
 * @returns `null` when no lag is recorded, or no day to count it from: there is no window to wait for.
 */
export function lagWindowEndsOn(
  { lagDays, baselineDate }: Pick<IndicatorFact, 'lagDays' | 'baselineDate'>,
  stays: Stays,
): IsoDate | null {
  const from = executionEnteredOn(stays) ?? baselineDate;
  return lagDays === null || from === null ? null : addDays(from, lagDays);
}
