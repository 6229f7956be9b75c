import { z } from 'zod';
import { addDays, daysBetween, type IsoDate } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { adoptionIndicators, isBehind, judgedStandings, type Standing } from '../../indicators/adoption.ts';
import { expectedProgressOn, measurementTurns, percentInWords, progressOf } from '../../indicators/progress.ts';
import type { IndicatorFact } from '../../initiatives/facts.ts';
import { defineRule } from '../rule.ts';
import { compareText, namesInWords } from '../sentences.ts';

/** The adoption indicators in use that say from where to where they should go, and from when to when; by name. */
const planned = (indicators: readonly IndicatorFact[], today: IsoDate): IndicatorFact[] =>
  adoptionIndicators(indicators, today)
    .filter((indicator) => expectedProgressOn(indicator, today) !== null && progressOf(indicator, '0') !== null)
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));

/** The first day on which so much progress is expected that a measurement can be judged. */
function judgedFrom({ baselineDate, targetDate }: IndicatorFact, percent: number): IsoDate | null {
  if (baselineDate === null || targetDate === null) return null;
  return addDays(baselineDate, Math.ceil((percent * daysBetween(baselineDate, targetDate)) / 100));
}

const inWords = ({ progress, expected }: Standing): string =>
  `${percentInWords(progress)} of the way when ${percentInWords(expected)} was expected`;

/**
 * Progress and what was expected of it are exact fractions; texts round them down to whole percent. Before anything
 * can be judged the rule does not apply; from then on it asks for two measurements.
 */
export const adoptionLags = defineRule({
  id: 'adoption-lags',
  title: 'Adoption lags',
  group: 'scale',
  severity: 'major',
  phases: ['execution', 'scale'],
  springsWhen:
    'An adoption indicator in use had made less than `minPercentOfExpected` % of the progress expected on the day, at both of its last two measurements of different dates. Progress is the share of the way from baseline to target; expected of it is the share of the days from the baseline date to the target date that had passed. An indicator is judged where `minPercentExpected` % or more was expected at both.',
  why: 'The technology works, but the organization has not changed around it; what people do not use returns nothing.',
  clearsWhen: 'Invest in training and in the change around it, and record the measurement that keeps up again.',
  clearsAt: 'indicators',
  parameters: z.object({
    minPercentOfExpected: z
      .int()
      .min(0)
      .max(100)
      .default(70)
      .describe('Less than this share of the expected progress lags, in percent'),
    minPercentExpected: z
      .int()
      .min(0)
      .max(100)
      .default(10)
      .describe('Measurements are judged where at least this much progress was expected, in percent'),
  }),
  reads: ['indicators'],
  subjects: [
    {
      record: 'Record an indicator of adoption with its baseline, its target and the dates of both.',
      isRecorded: (facts, { today }) => planned(facts.indicators, today).length > 0,
    },
  ],
  evaluate(facts, { today, parameters }) {
    const indicators = planned(facts.indicators, today);
    const judged = indicators
      .map((one) => ({ name: one.name, standings: judgedStandings(one, parameters, today) }))
      .filter(({ standings }) => standings.length > 0);
    if (judged.length === 0) {
      const isTooEarly = indicators.every((one) => today < (judgedFrom(one, parameters.minPercentExpected) ?? today));
      return isTooEarly
        ? { kind: 'not-applicable', because: 'So far too little adoption is expected to be judged.' }
        : {
            kind: 'not-enough-data',
            record: [`Measure adoption on two days on which ${parameters.minPercentExpected} % or more is expected.`],
          };
    }
    const lagging = judged.filter(({ standings }) => standings.every((standing) => isBehind(standing, parameters)));
    if (lagging.length === 0) return { kind: 'clear' };

    const clauses = lagging.flatMap(({ name, standings }) =>
      standings.slice(0, 1).map((last) => `${name} stood at ${inWords(last)}`),
    );
    return {
      kind: 'sprung',
      sentence: `Adoption lags for the second measurement in a row: ${namesInWords(clauses)}.`,
      evidence: [
        ...lagging.flatMap(({ name, standings }) =>
          standings.map((standing) => ({
            label: `${name} on ${dateInWords(standing.date)}`,
            value: inWords(standing),
            field: 'indicators',
          })),
        ),
        {
          label: 'Lags below',
          value: `${parameters.minPercentOfExpected} % of the expected progress`,
          field: 'indicators',
        },
      ],
    };
  },
  turningPoints: (facts, { parameters }) => [
    ...measurementTurns(facts.indicators),
    ...facts.indicators.map((indicator) => judgedFrom(indicator, parameters.minPercentExpected)),
  ],
});
