// The value side of "growth has plateaued", and what would turn its answer, in words.
import { counted } from '../flags/sentences.ts';
import { isBelowPercentOf, percentInWords, quotientOf } from '../indicators/progress.ts';
import { quarterInWords } from '../portfolio/quarter.ts';
import { excessOver, missingToReach } from './nearness.ts';
import { amountInWords, type CurrencyGrowth, type Growth } from './quarter-value.ts';
import { distanceInWords, shareInWords } from './share-in-words.ts';
import type { SymptomReading, SymptomShare } from './symptom.ts';

export interface PlateauState {
  share: SymptomShare;
  growth: Growth;
  growthBelowPercent: number;
  isPresent: boolean | null;
  /** Programs to the least number that can be judged. */
  missing: number;
}

/** Why the two quarters cannot be compared; `null`: they can. */
export function valueShortage({ hasEarlierValue, earlierQuarter, laterQuarter, currencies }: Growth): string | null {
  if (!hasEarlierValue) return `no value above 0 in ${quarterInWords(earlierQuarter)}`;
  return currencies.length === 0 ? `no value in ${quarterInWords(laterQuarter)} yet` : null;
}

/** Whether no currency grew enough; growth in one of them is growth. */
export const isFlat = ({ currencies }: Growth, growthBelowPercent: number): boolean =>
  currencies.every(({ earlier, later }) => isBelowPercentOf(later, growthBelowPercent, earlier));

const percentOf = ({ earlier, later }: CurrencyGrowth): string =>
  percentInWords(quotientOf(later, earlier) ?? { numerator: 0n, denominator: 1n });

/** `against the quarter before, the value of Q3 2026 was 101 % in EUR`, without a full stop. */
export function growthInWords(growth: Growth): string {
  const shortage = valueShortage(growth);
  if (shortage !== null) return `there is ${shortage}`;
  const parts = growth.currencies.map((one) => `${percentOf(one)} in ${one.currency}`);
  return `against the quarter before, the value of ${quarterInWords(growth.laterQuarter)} was ${parts.join(' and ')}`;
}

export const valuesBeside = ({ currencies, earlierQuarter, laterQuarter }: Growth): SymptomReading['beside'] =>
  currencies.map(({ currency, earlier, later }) => ({
    label: `Value in ${currency}, ${quarterInWords(earlierQuarter)} and ${quarterInWords(laterQuarter)}`,
    value: `${amountInWords(earlier, 'down')} and ${amountInWords(later, 'down')}`,
  }));

/** The number of initiatives alone turns the answer only where the value is flat: while it grows, none do. */
export function nearnessOf({
  share,
  growth,
  growthBelowPercent,
  isPresent,
  missing,
}: PlateauState): SymptomReading['nearness'] {
  if (isPresent === null) {
    if (missing === 0) return { initiatives: null, sentence: 'Only the value is missing to judge it.' };
    return { initiatives: missing, sentence: `${counted(missing, 'more program')} and it can be judged.` };
  }
  const { numerator, thresholdPercent, denominator } = share;
  if (!isFlat(growth, growthBelowPercent)) {
    const sentence = `${shareInWords(share)}; but the value grows to ${growthBelowPercent} % or more.`;
    return { initiatives: null, sentence };
  }
  const initiatives = isPresent
    ? excessOver(numerator, thresholdPercent, denominator)
    : missingToReach(numerator, thresholdPercent, denominator);
  return { initiatives, sentence: distanceInWords(initiatives, share) };
}

export function changesWhen({ share, growth, growthBelowPercent, isPresent, missing }: PlateauState): string {
  if (isPresent === null && missing > 0) {
    return 'Adoption can be judged once an indicator of it has a baseline, a target and their dates, and a measurement.';
  }
  const { earlierQuarter, laterQuarter } = growth;
  if (isPresent === null) {
    return `Measure the value of both ${quarterInWords(earlierQuarter)} and ${quarterInWords(laterQuarter)} in one currency.`;
  }
  if (isPresent) {
    const amounts = growth.currencies.map(({ currency, earlier }) => {
      const { numerator, denominator } = earlier;
      const needed = { numerator: numerator * BigInt(growthBelowPercent), denominator: denominator * 100n };
      return `${amountInWords(needed, 'up')} ${currency}`;
    });
    return `It ends when a quarter brings ${growthBelowPercent} % of the value of the one before: for ${quarterInWords(laterQuarter)} that was ${amounts.join(' or ')}.`;
  }
  const { numerator, thresholdPercent, denominator } = share;
  const missingToThrive = missingToReach(numerator, thresholdPercent, denominator);
  const thrive = `${missingToThrive} more ${missingToThrive === 1 ? 'program is' : 'programs are'} green with adoption on target`;
  const stall = `a quarter brings less than ${growthBelowPercent} % of the value of the one before`;
  if (missingToThrive === 0) return `It appears when ${stall}.`;
  return `It appears when ${thrive}${isFlat(growth, growthBelowPercent) ? '' : ` and ${stall}`}.`;
}
