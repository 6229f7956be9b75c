import { counted } from '../flags/sentences.ts';
import { compareKeys, refOf } from '../portfolio/entry-ref.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { isBelowPercent } from '../portfolio/whole-fraction.ts';
import { commonFlag } from './common-flag.ts';
import { excessOver, missingToReach } from './nearness.ts';
import { distanceInWords } from './share-in-words.ts';
import type { Symptom, SymptomShare } from './symptom.ts';

const RULE = 'adoption-lags';

const isLaunched = ({ state, phase }: PortfolioEntry): boolean =>
  state === 'active' && (phase === 'execution' || phase === 'scale');

const isWaived = ({ flags }: PortfolioEntry): boolean => flags.some((flag) => flag.ruleId === RULE && flag.isWaived);

const programs = (count: number): string => counted(count, 'program');

/** Of the active initiatives in Execution or Scale whose adoption can be judged, it lags in many; waived ones too. */
export const adoptionLagsBehind: Symptom = {
  number: 2,
  id: 'adoption-lags-behind',
  title: 'Programs launch but adoption lags',
  problemPhases: ['execution', 'scale'],
  advice:
    'The technology works, but the organisation has not changed around it: invest in change management, training and cultural signals.',
  find(entries, { parameters }) {
    const { minLaunched: minimum, laggingFromPercent: thresholdPercent } = parameters;
    const launched = entries.filter(isLaunched);
    const judged = launched.filter(({ adoption }) => adoption !== null).sort(compareKeys);
    const lagging = judged.filter(({ adoption }) => adoption === 'lags');
    const numerator = lagging.length;
    const denominator = judged.length;

    const hasEnoughData = denominator >= minimum;
    const isPresent = hasEnoughData ? !isBelowPercent(numerator, thresholdPercent, denominator) : null;
    const share = { numerator, denominator, thresholdPercent, presentWhen: 'at-least' as const };
    return {
      ...share,
      hasEnoughData,
      shortage: hasEnoughData ? null : `${denominator} of ${programs(minimum)}`,
      isPresent,
      minimum,
      sentence: `${numerator} of ${programs(denominator)} ${numerator === 1 ? 'lags' : 'lag'} behind the adoption that was promised.`,
      initiatives: judged.map((entry) => ({ ...refOf(entry), isCounted: entry.adoption === 'lags' })),
      ...turn(share, isPresent, minimum),
      beside: [
        { label: 'Of these, waived', value: `${lagging.filter(isWaived).length} of ${numerator}` },
        { label: 'Adoption cannot be judged', value: programs(launched.length - denominator) },
      ],
      commonFlag: commonFlag(lagging, RULE),
    };
  },
};

/** How near the answer is to its opposite, and what would bring it about. */
function turn(share: SymptomShare, isPresent: boolean | null, minimum: number) {
  const { numerator, denominator, thresholdPercent } = share;
  if (isPresent === null) {
    const initiatives = minimum - denominator;
    return {
      nearness: { initiatives, sentence: `${counted(initiatives, 'more program')} and it can be judged.` },
      changesWhen: `Adoption can be judged once an indicator of it has a baseline, a target and two measurements; ${minimum} such programs are needed.`,
    };
  }
  const initiatives = isPresent
    ? excessOver(numerator, thresholdPercent, denominator)
    : missingToReach(numerator, thresholdPercent, denominator);
  const verb = initiatives === 1 ? 'program' : 'programs';
  return {
    nearness: { initiatives, sentence: distanceInWords(initiatives, share) },
    changesWhen: isPresent
      ? `It ends when adoption catches up in ${initiatives} of the ${numerator} that lag.`
      : `It appears when adoption begins to lag in ${initiatives} more ${verb}.`,
  };
}
