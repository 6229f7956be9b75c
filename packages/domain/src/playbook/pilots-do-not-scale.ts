import { daysBetween } from '../calendar/calendar.ts';
import { counted } from '../flags/sentences.ts';
import { compareKeys, refOf } from '../portfolio/entry-ref.ts';
import { firstSuccessOn } from '../portfolio/pilot-success.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { hasReached } from '../portfolio/stays.ts';
import { isBelowPercent } from '../portfolio/whole-fraction.ts';
import { commonFlag } from './common-flag.ts';
import { joinersToDilute, missingToReach } from './nearness.ts';
import type { PlaybookParameters } from './playbook-parameters.ts';
import { distanceInWords } from './share-in-words.ts';
import type { Symptom, SymptomShare } from './symptom.ts';

type Window = Pick<PlaybookParameters, 'successFromDays' | 'successToDays'>;

/** Whether the first success is old enough to have led somewhere, and not so old that it tells of another time. */
function succeededInTime(entry: PortfolioEntry, { successFromDays, successToDays }: Window, today: string): boolean {
  const succeededOn = firstSuccessOn(entry);
  if (succeededOn === null) return false;
  const age = daysBetween(succeededOn, today);
  return successFromDays <= age && age <= successToDays;
}

const pilots = (count: number): string => counted(count, 'succeeded pilot');

/** Of the initiatives in any state whose first pilot succeeded 90 to 365 days ago, few ever entered Execution. */
export const pilotsDoNotScale: Symptom = {
  number: 1,
  id: 'pilots-do-not-scale',
  title: 'Pilots succeed but nothing scales',
  problemPhases: ['foundation'],
  advice:
    'Go back to Foundation: build the executive coalition and the cross-functional mandate before attempting another pilot.',
  find(entries, { parameters, today }) {
    const { minSucceeded: minimum, scaledBelowPercent: thresholdPercent } = parameters;
    const succeeded = entries.filter((entry) => succeededInTime(entry, parameters, today)).sort(compareKeys);
    const isScaled = (entry: PortfolioEntry) => hasReached(entry, 'execution', today);
    const denominator = succeeded.length;
    const others = succeeded.filter((entry) => !isScaled(entry));
    const numerator = denominator - others.length;
    const reachedScale = succeeded.filter((entry) => hasReached(entry, 'scale', today)).length;

    const hasEnoughData = denominator >= minimum;
    const isPresent = hasEnoughData ? isBelowPercent(numerator, thresholdPercent, denominator) : null;
    const share = { numerator, denominator, thresholdPercent, presentWhen: 'below' as const };
    return {
      ...share,
      hasEnoughData,
      shortage: hasEnoughData ? null : `${denominator} of ${counted(minimum, 'pilot')}`,
      isPresent,
      minimum,
      sentence: `${numerator} of ${pilots(denominator)} reached Execution.`,
      initiatives: succeeded.map((entry) => ({ ...refOf(entry), isCounted: isScaled(entry) })),
      ...turn(share, isPresent, parameters),
      beside: [{ label: 'Of these, reached Scale', value: `${reachedScale} of ${numerator}` }],
      commonFlag: commonFlag(others),
    };
  },
};

/** How near the answer is to its opposite, and what would bring it about. */
function turn(share: SymptomShare, isPresent: boolean | null, { minSucceeded, successFromDays }: PlaybookParameters) {
  const { numerator, denominator, thresholdPercent } = share;
  if (isPresent === null) {
    const initiatives = minSucceeded - denominator;
    return {
      nearness: { initiatives, sentence: `${counted(initiatives, 'more succeeded pilot')} and it can be judged.` },
      changesWhen: `A succeeded pilot counts ${counted(successFromDays, 'day')} after its end; ${minSucceeded} are needed.`,
    };
  }
  if (isPresent) {
    const initiatives = missingToReach(numerator, thresholdPercent, denominator);
    return {
      nearness: { initiatives, sentence: distanceInWords(initiatives, share) },
      changesWhen: `It ends when ${initiatives} more of the ${denominator - numerator} others ${initiatives === 1 ? 'reaches' : 'reach'} Execution.`,
    };
  }
  const initiatives = joinersToDilute(numerator, thresholdPercent, denominator);
  const succeed = initiatives === 1 ? 'pilot succeeds and does' : 'pilots succeed and do';
  return {
    nearness: { initiatives, sentence: distanceInWords(initiatives, share) },
    changesWhen: `It appears when ${initiatives} more ${succeed} not reach Execution.`,
  };
}
