import { z } from 'zod';
import { addCadences, type Cadence } from '../../calendar/cadence.ts';
import type { IsoDate } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { adoptionIndicators, isOnTarget } from '../../indicators/adoption.ts';
import {
  differenceOf,
  type Fraction,
  fractionOf,
  isBelowPercentOf,
  measurementsBy,
  measurementTurns,
} from '../../indicators/progress.ts';
import { unretired } from '../../indicators/unretired.ts';
import type { IndicatorFact, InitiativeFacts, MeasurementFact } from '../../initiatives/facts.ts';
import { defineRule } from '../rule.ts';
import { compareText, counted, namesInWords } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'indicators'>;
type LastThree = [first: MeasurementFact, middle: MeasurementFact, last: MeasurementFact];

/** An initiative has one at a time; the id decides where a what-if says otherwise. */
const mainValue = ({ indicators }: Facts, today: IsoDate): IndicatorFact | undefined =>
  unretired(indicators, today)
    .filter(({ isMain, measures }) => isMain && measures === 'value')
    .sort((a, b) => compareText(a.id, b.id))[0];

/** The last three of different dates, the earliest first; `null` when there are fewer. */
function lastThree(indicator: IndicatorFact, today: IsoDate): LastThree | null {
  const [last, middle, first] = measurementsBy(indicator, today);
  return first && middle && last ? [first, middle, last] : null;
}

function spansCadences([first, , last]: LastThree, cadence: Cadence | null, count: number): boolean {
  return cadence !== null && addCadences(first.date, cadence, count) <= last.date;
}

/** `true` where every one was on target at its last measurement, `false` where one was not, else `null`: unknown. */
function isAdoptionOnTarget({ indicators }: Facts, today: IsoDate): boolean | null {
  const answers = adoptionIndicators(indicators, today).map((indicator) => isOnTarget(indicator, today));
  if (answers.includes(false)) return false;
  return answers.length === 0 || answers.includes(null) ? null : true;
}

const sizeOf = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: numerator < 0n ? -numerator : numerator,
  denominator,
});

/** What is compared: the first and the last value, or of a running total what came to it in either half. */
function firstAndLast({ accrual }: IndicatorFact, three: LastThree): { first: Fraction; last: Fraction } {
  const [first, middle, last] = three.map(({ value }) => fractionOf(value)) as [Fraction, Fraction, Fraction];
  return accrual === 'cumulative'
    ? { first: differenceOf(middle, first), last: differenceOf(last, middle) }
    : { first, last };
}

/** Improved by less than `percent` of the first, in the indicator's direction; from 0 on, not improved at all. */
function hasPlateaued(indicator: IndicatorFact, three: LastThree, percent: number): boolean {
  const { first, last } = firstAndLast(indicator, three);
  const gain = indicator.direction === 'increase' ? differenceOf(last, first) : differenceOf(first, last);
  return first.numerator === 0n ? gain.numerator <= 0n : isBelowPercentOf(gain, percent, sizeOf(first));
}

/**
 * The facts hold the last three measurements. Of a running total (`cumulative`) they give two increments, and the later
 * one is compared with the earlier one; of any other value the last measurement is compared with the first.
 */
export const growthPlateau = defineRule({
  id: 'growth-plateau',
  title: 'Growth plateau',
  group: 'innovation',
  severity: 'minor',
  phases: ['scale', 'innovation'],
  springsWhen:
    'Every adoption indicator in use is on target (its last measurement had made the progress expected on its day), and the main value indicator improved, in its direction, by less than `minGrowthPercent` % of its first value over its last three measurements of different dates, which span `minCadences` or more of its cadences. From a first value of 0 on, it springs only when the last is not better. Of a cumulative indicator the two increments between the three measurements are compared in the same way.',
  why: 'Everything works and nothing grows: the next step is not more programs but the conditions for organic innovation.',
  clearsWhen: 'Make room for organic innovation, and record the measurement of value that grows again.',
  clearsAt: 'indicators',
  parameters: z.object({
    minGrowthPercent: z.int().min(0).default(2).describe('Less growth than this is a plateau, in percent'),
    minCadences: z.int().min(0).default(2).describe('The three measurements span this many cadences or more'),
  }),
  leavesHealth: true,
  reads: ['indicators'],
  subjects: [
    {
      record: 'Measure every adoption indicator, and record its baseline, its target and the dates of both.',
      isRecorded: (facts, { today }) => isAdoptionOnTarget(facts, today) !== null,
    },
    {
      record: 'Measure the main indicator of value on three days.',
      isRecorded(facts, { today }) {
        const indicator = mainValue(facts, today);
        return indicator !== undefined && lastThree(indicator, today) !== null;
      },
    },
    {
      record: "Set the cadence of the main indicator, of the initiative, or the organisation's default.",
      isRecorded(facts, { today, cadence }) {
        const indicator = mainValue(facts, today);
        return indicator === undefined || (indicator.cadence ?? cadence) !== null;
      },
    },
  ],
  evaluate(facts, { today, parameters: { minGrowthPercent, minCadences }, cadence }) {
    if (!isAdoptionOnTarget(facts, today)) return { kind: 'clear' };
    const indicator = mainValue(facts, today);
    const three = indicator && lastThree(indicator, today);
    if (!indicator || !three || !spansCadences(three, indicator.cadence ?? cadence, minCadences)) {
      const span = counted(minCadences, 'cadence');
      return { kind: 'not-enough-data', record: [`Measure value until the last three measurements span ${span}.`] };
    }
    if (!hasPlateaued(indicator, three, minGrowthPercent)) return { kind: 'clear' };

    const { name, unit, accrual } = indicator;
    const [first, middle, last] = three;
    const dates = three.map(({ date }) => dateInWords(date));
    const growth =
      accrual === 'cumulative'
        ? `${name} added hardly more from ${dates[1]} to ${dates[2]} than from ${dates[0]} to ${dates[1]}`
        : `${name} stood at ${first.value} ${unit} on ${dates[0]} and at ${last.value} ${unit} on ${dates[2]}`;
    const onTarget = adoptionIndicators(facts.indicators, today).map((adoption) => adoption.name);
    return {
      kind: 'sprung',
      sentence: `Adoption is on target, but growth has stalled: ${growth}.`,
      evidence: [
        { label: 'Adoption on target', value: namesInWords(onTarget), field: 'indicators' },
        ...[first, middle, last].map(({ value }, index) => ({
          label: `${name} on ${dates[index]}`,
          value: `${value} ${unit}`,
          field: 'indicators',
        })),
        {
          label: 'A plateau is growth of less than',
          value: `${minGrowthPercent} % of the first ${accrual === 'cumulative' ? 'increment' : 'value'}`,
          field: 'indicators',
        },
      ],
    };
  },
  turningPoints: (facts) => measurementTurns(facts.indicators),
});
