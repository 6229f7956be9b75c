import { z } from 'zod';
import { addCadences } from '../../calendar/cadence.ts';
import { addDays, type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { unretired } from '../../indicators/unretired.ts';
import type { IndicatorFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { defineRule, type RuleDay } from '../rule.ts';
import { compareText, counted, namesInWords } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'indicators' | 'state'>;

const RECORD_CADENCE = 'Set a cadence for every indicator, or a reporting cadence.';

/** The indicators in use; of a capability that is only used, and no longer managed, those of its value. */
const asked = ({ indicators, state }: Facts, today: IsoDate): IndicatorFact[] =>
  unretired(indicators, today).filter(({ measures }) => state !== 'embedded' || measures === 'value');

const lastMeasuredOn = ({ measurements }: IndicatorFact, today: IsoDate): IsoDate | null =>
  latest(...measurements.map(({ date }) => date).filter((date) => date <= today));

/** One cadence after `date`, or after a pause that ended later; `null`: no cadence is set for the indicator. */
function dueAfter(date: IsoDate, indicator: IndicatorFact, { cadence, resumedOn }: RuleDay): IsoDate | null {
  const own = indicator.cadence ?? cadence;
  return own && addCadences(latest(date, resumedOn) ?? date, own, 1);
}

/** When the indicator was last measured, or begun without a measurement, and when the next one is due. */
function standing(indicator: IndicatorFact, day: RuleDay) {
  const measuredOn = lastMeasuredOn(indicator, day.today);
  const from = measuredOn ?? indicator.baselineDate ?? indicator.createdOn;
  return { name: indicator.name, measuredOn, from, dueOn: dueAfter(from, indicator, day) };
}

const standingInWords = ({ measuredOn, dueOn }: { measuredOn: IsoDate | null; dueOn: IsoDate }): string =>
  measuredOn
    ? `last measured on ${dateInWords(measuredOn)} and due again on ${dateInWords(dueOn)}`
    : `never measured, and due on ${dateInWords(dueOn)}`;

/**
 * An indicator for which no cadence is set cannot be judged; where no other one is stale, that leaves the answer open.
 * Says `never` when none of those it asks for was ever measured.
 */
export const staleMeasurement = defineRule({
  id: 'stale-measurement',
  title: 'Stale measurement',
  group: 'value-and-reporting',
  severity: 'minor',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  states: ['embedded'],
  springsWhen:
    'The last measurement of an indicator in use (else its baseline, else its creation) is older than its cadence, or else the reporting cadence, plus `maxDaysLate` days. Once embedded, only indicators of value are asked for.',
  why: 'An old number is taken for a present one; decisions on it steer by where the program was, not by where it is.',
  clearsWhen: 'Measure the indicator, or retire it when nobody needs it any more.',
  clearsAt: 'indicators',
  parameters: z.object({
    maxDaysLate: z.int().min(0).default(7).describe('More days than this after the due date make a measurement stale'),
  }),
  reads: ['indicators', 'state'],
  subjects: [
    {
      record: 'Record an indicator, and of what is embedded one that measures value.',
      isRecorded: (facts, { today }) => asked(facts, today).length > 0,
    },
    {
      record: RECORD_CADENCE,
      isRecorded: (facts, { today, cadence }) => cadence !== null || asked(facts, today).some((one) => one.cadence),
    },
  ],
  evaluate(facts, day) {
    const all = asked(facts, day.today).map((indicator) => standing(indicator, day));
    const { maxDaysLate } = day.parameters;
    const stale = all
      .filter((one): one is typeof one & { dueOn: IsoDate } => one.dueOn !== null)
      .filter(({ dueOn }) => day.today > addDays(dueOn, maxDaysLate))
      .map((one) => ({ ...one, words: standingInWords(one) }))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.words, b.words));
    const [first] = stale;
    if (!first) {
      const isUnsure = all.some(({ dueOn }) => dueOn === null);
      return isUnsure ? { kind: 'not-enough-data', record: [RECORD_CADENCE] } : { kind: 'clear' };
    }
    const names = namesInWords(stale.map(({ name }) => name));
    const is = new Set(stale.map(({ name }) => name)).size === 1 ? 'is' : 'are';
    return {
      kind: 'sprung',
      sentence: stale.length === 1 ? `${names} was ${first.words}.` : `${names} ${is} overdue for a measurement.`,
      evidence: [
        ...stale.map(({ name, words, from }) => ({ label: name, value: words, field: 'indicators', since: from })),
        { label: 'Stale after', value: `${counted(maxDaysLate, 'day')} past the due date`, field: 'indicators' },
      ],
      absence: all.every(({ measuredOn }) => measuredOn === null) ? 'never' : null,
    };
  },
  turningPoints: (facts, day) =>
    facts.indicators.flatMap((indicator) => {
      const measured = indicator.measurements.map(({ date }) => date);
      const begins = [...measured, indicator.baselineDate ?? indicator.createdOn];
      const stale = begins.map((date) => dueAfter(date, indicator, day)).filter((date) => date !== null);
      return [indicator.retiredOn, ...measured, ...stale.map((date) => addDays(date, day.parameters.maxDaysLate + 1))];
    }),
});
