import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { type Fraction, heldToWhole, measurementsBy, progressOf } from '../indicators/progress.ts';
import type { IndicatorFact } from '../initiatives/facts.ts';
import { Decimal, Id } from '../initiatives/identifiers.ts';
import { divideRounded } from './amount.ts';

/** How far one indicator, or several together, have come from baseline to target. */
export const WeightedProgress = z
  .object({
    asOf: IsoDate,
    /** 0 to 100, to one decimal, a half rounded up: `28` or `28.5`. `null`: none of them can be told. */
    percent: Decimal.nullable(),
    /** Of how many indicators. */
    counted: z.int(),
    /** Those that nobody can tell the progress of. */
    leftOut: z.array(
      z.object({
        indicatorId: Id,
        name: z.string(),
        reason: z.enum(['no-baseline', 'no-target', 'no-way-to-go', 'not-measured']),
      }),
    ),
  })
  .meta({ id: 'WeightedProgress' });
export type WeightedProgress = z.infer<typeof WeightedProgress>;

type MeasuredIndicator = Pick<IndicatorFact, 'id' | 'name' | 'baseline' | 'target' | 'weight' | 'measurements'>;
type LeftOutReason = WeightedProgress['leftOut'][number]['reason'];

/** The progress at the last measurement of today or before, held to 0..1, or why there is none. */
function progressAt(indicator: MeasuredIndicator, today: IsoDate): Fraction | LeftOutReason {
  if (indicator.baseline === null) return 'no-baseline';
  if (indicator.target === null) return 'no-target';
  const last = measurementsBy(indicator, today)[0];
  if (!last) return 'not-measured';
  const progress = progressOf(indicator, last.value);
  // The target equals the baseline: no form accepts it, an old import may hold it.
  return progress === null ? 'no-way-to-go' : heldToWhole(progress);
}

/** Whole tenths of a percent as text: `28`, `28.5`. */
function inPercent({ numerator, denominator }: Fraction): string {
  const tenths = divideRounded(1000n * numerator, denominator);
  return tenths % 10n === 0n ? `${tenths / 10n}` : `${tenths / 10n}.${tenths % 10n}`;
}

/**
 * The weighted mean of the progress of `indicators` at their last measurements, each held to 0..100 %: 40 % with weight
 * 2 and 20 % with weight 3 is 28 %. Those that lack baseline, target or a measurement are left out and listed beside.
 *
 * @param indicators With their measurements newest first, as `IndicatorFact` has them.
 */
export function weightedProgress(indicators: readonly MeasuredIndicator[], today: IsoDate): WeightedProgress {
  const leftOut: WeightedProgress['leftOut'] = [];
  let sum: Fraction = { numerator: 0n, denominator: 1n };
  let weights = 0n;
  for (const indicator of indicators) {
    const progress = progressAt(indicator, today);
    if (typeof progress === 'string') {
      leftOut.push({ indicatorId: indicator.id, name: indicator.name, reason: progress });
      continue;
    }
    const weight = BigInt(indicator.weight);
    weights += weight;
    sum = {
      numerator: sum.numerator * progress.denominator + weight * progress.numerator * sum.denominator,
      denominator: sum.denominator * progress.denominator,
    };
  }
  const counted = indicators.length - leftOut.length;
  const mean = weights === 0n ? null : { ...sum, denominator: sum.denominator * weights };
  return { asOf: today, percent: mean && inPercent(mean), counted, leftOut };
}
