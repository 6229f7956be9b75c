import { counted } from '../flags/sentences.ts';
import { compareKeys, refOf } from '../portfolio/entry-ref.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import { leavesHealth } from '../portfolio/rule-in-words.ts';
import { isBelowPercent } from '../portfolio/whole-fraction.ts';
import { changesWhen, growthInWords, isFlat, nearnessOf, valueShortage, valuesBeside } from './plateau.ts';
import { growthOf } from './quarter-value.ts';
import type { Symptom } from './symptom.ts';

const isEstablished = ({ state, phase }: PortfolioEntry): boolean =>
  state === 'active' && (phase === 'scale' || phase === 'innovation');

/** Green also if nothing were waived: a waiver leaves the health of one initiative, and never the playbook. */
const isGreen = ({ health, flags }: PortfolioEntry): boolean =>
  health === 'green' &&
  !flags.some(
    ({ ruleId, severity, isWaived, coveredBy }) =>
      isWaived && coveredBy === null && severity !== 'minor' && !leavesHealth(ruleId),
  );

const thrives = (entry: PortfolioEntry): boolean => entry.isAdoptionOnTarget === true && isGreen(entry);

const programs = (count: number): string => counted(count, 'program');

/**
 * Of the active initiatives in Scale or Innovation whose adoption can be judged, many are green and on target, and the
 * value of all of them hardly grew from one calendar quarter to the next, in any currency.
 */
export const growthHasPlateaued: Symptom = {
  number: 3,
  id: 'growth-has-plateaued',
  title: 'Everything works but growth has plateaued',
  problemPhases: ['scale', 'innovation'],
  advice: 'The next step is not more programs: create the conditions for organic innovation.',
  find(entries, { parameters, quarterValues, today }) {
    const { minEstablished: minimum, thrivingFromPercent: thresholdPercent, growthBelowPercent } = parameters;
    const established = entries.filter(isEstablished);
    const judged = established.filter(({ isAdoptionOnTarget }) => isAdoptionOnTarget !== null).sort(compareKeys);
    const numerator = judged.filter(thrives).length;
    const denominator = judged.length;
    const growth = growthOf(quarterValues, new Set(judged.map(({ id }) => id)), today);

    const shortage = denominator < minimum ? `${denominator} of ${programs(minimum)}` : valueShortage(growth);
    const isThriving = !isBelowPercent(numerator, thresholdPercent, denominator);
    const isPresent = shortage === null ? isThriving && isFlat(growth, growthBelowPercent) : null;
    const share = { numerator, denominator, thresholdPercent, presentWhen: 'at-least' as const };
    const state = { share, growth, growthBelowPercent, isPresent, missing: Math.max(0, minimum - denominator) };
    return {
      ...share,
      hasEnoughData: shortage === null,
      shortage,
      isPresent,
      minimum,
      sentence: `${numerator} of ${programs(denominator)} in Scale or Innovation ${denominator === 1 ? 'is' : 'are'} green with adoption on target; ${growthInWords(growth)}.`,
      initiatives: judged.map((entry) => ({ ...refOf(entry), isCounted: thrives(entry) })),
      nearness: nearnessOf(state),
      changesWhen: changesWhen(state),
      beside: [
        ...valuesBeside(growth),
        { label: 'Adoption cannot be judged', value: programs(established.length - denominator) },
      ],
      commonFlag: null,
    };
  },
};
