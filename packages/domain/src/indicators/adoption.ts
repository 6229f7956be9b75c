// Whether an initiative is used: the words "lags", "on target", "adopting" and "trained", each in one place.
import type { IsoDate } from '../calendar/calendar.ts';
import { hasValidEvidence } from '../evidence/valid-evidence.ts';
import type { EvidenceFact, IndicatorFact, MeasurementFact } from '../initiatives/facts.ts';
import {
  compareFractions,
  expectedProgressOn,
  type Fraction,
  isBelowPercentOf,
  measurementsBy,
  progressOf,
} from './progress.ts';
import { unretired } from './unretired.ts';

/** Where an indicator stood at one measurement, and where it should have stood on that day. */
export interface Standing {
  date: IsoDate;
  progress: Fraction;
  expected: Fraction;
}

export type AdoptionState = 'lags' | 'keeps-up' | 'not-judged';

/** Whole percents. */
export interface LagThresholds {
  /** It lags below this share of the expected progress. */
  minPercentOfExpected: number;
  /** Before so much progress is expected nothing is judged. */
  minPercentExpected: number;
}

const ALL_OF_THE_WAY: Fraction = { numerator: 1n, denominator: 1n };

/** Those of adoption that are in use. */
export const adoptionIndicators = (indicators: readonly IndicatorFact[], today: IsoDate): IndicatorFact[] =>
  unretired(indicators, today).filter(({ measures }) => measures === 'adoption');

/** `null` where baseline, target or a date of theirs is missing. */
export function standingAt(indicator: IndicatorFact, { date, value }: MeasurementFact): Standing | null {
  const expected = expectedProgressOn(indicator, date);
  const progress = expected && progressOf(indicator, value);
  return progress && { date, progress, expected };
}

/** Where the indicator stood at its last measurement; `null` where it has none or it cannot be told. */
export function lastStanding(indicator: IndicatorFact, today: IsoDate): Standing | null {
  const last = measurementsBy(indicator, today)[0];
  return last ? standingAt(indicator, last) : null;
}

/**
 * Where the indicator stood at its last two measurements of different dates, newest first; empty unless both can be
 * judged: baseline, target and their dates are recorded, and enough progress was expected on both days.
 */
export function judgedStandings(
  indicator: IndicatorFact,
  { minPercentExpected }: Pick<LagThresholds, 'minPercentExpected'>,
  today: IsoDate,
): Standing[] {
  const judged = measurementsBy(indicator, today)
    .slice(0, 2)
    .map((measurement) => standingAt(indicator, measurement))
    .filter((standing) => standing !== null)
    .filter(({ expected }) => !isBelowPercentOf(expected, minPercentExpected, ALL_OF_THE_WAY));
  return judged.length === 2 ? judged : [];
}

/** Whether it was behind at one measurement. */
export const isBehind = (
  { progress, expected }: Standing,
  { minPercentOfExpected }: Pick<LagThresholds, 'minPercentOfExpected'>,
): boolean => isBelowPercentOf(progress, minPercentOfExpected, expected);

/** An indicator lags where it was behind at both of its last two measurements; one of them alone may be chance. */
export function adoptionState(indicator: IndicatorFact, thresholds: LagThresholds, today: IsoDate): AdoptionState {
  const standings = judgedStandings(indicator, thresholds, today);
  if (standings.length === 0) return 'not-judged';
  return standings.every((standing) => isBehind(standing, thresholds)) ? 'lags' : 'keeps-up';
}

/** Whether its last measurement had come as far as expected on its own day; `null` where that cannot be told. */
export function isOnTarget(indicator: IndicatorFact, today: IsoDate): boolean | null {
  const standing = lastStanding(indicator, today);
  return standing && compareFractions(standing.progress, standing.expected) >= 0;
}

/** Whether its last measurement was better than the baseline; it needs no dates. */
function isInUse(indicator: IndicatorFact, today: IsoDate): boolean {
  const last = measurementsBy(indicator, today)[0];
  const progress = last ? progressOf(indicator, last.value) : null;
  return progress !== null && progress.numerator > 0n;
}

/** The departments that use it: an adoption indicator of their own has progress above 0. Sorted by id, each once. */
export function adoptingDepartmentIds(indicators: readonly IndicatorFact[], today: IsoDate): string[] {
  const ids = adoptionIndicators(indicators, today)
    .filter((indicator) => isInUse(indicator, today))
    .flatMap(({ departmentId }) => departmentId ?? []);
  return [...new Set(ids)].sort();
}

/** Whether training of the very department, or of the whole, is valid today. */
export const isTrained = (departmentId: string, evidence: readonly EvidenceFact[], today: IsoDate): boolean =>
  hasValidEvidence(
    evidence.filter((item) => item.departmentId === null || item.departmentId === departmentId),
    'training',
    today,
  );
