import { z } from 'zod';
import type { IsoDate } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { measurementTurns } from '../../indicators/progress.ts';
import { unretired } from '../../indicators/unretired.ts';
import type { IndicatorFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { lagWindowEndsOn } from '../../value/lag-window.ts';
import { defineCriterion, metUnless } from '../criterion.ts';

type Facts = Pick<InitiativeFacts, 'indicators' | 'phase' | 'phaseEnteredOn' | 'pastStays'>;

const isLaggingValue = ({ timing, measures }: IndicatorFact): boolean => timing === 'lagging' && measures === 'value';

/** Why the indicator shows no value yet; `null` when it does. An estimate shows nothing. */
function missingFrom(indicator: IndicatorFact, facts: Facts, today: IsoDate): string | null {
  const { name, measurements, lastValidated } = indicator;
  const endsOn = lagWindowEndsOn(indicator, facts);
  // The validated one may be older than the last three.
  const counts = [...measurements, ...(lastValidated ? [lastValidated] : [])].some(
    ({ date, confidence }) => confidence !== 'estimated' && date <= today && (endsOn === null || date >= endsOn),
  );
  if (counts) return null;
  if (endsOn === null) return `${name} has no measured or validated value.`;
  return endsOn > today
    ? `${name} can show value from ${dateInWords(endsOn)} on, when its lag window is over.`
    : `${name} has no measured or validated value of ${dateInWords(endsOn)} or later, after its lag window.`;
}

export const valueAfterLag = defineCriterion({
  id: 'value-after-lag',
  gate: 'execution-to-scale',
  title: 'Value after lag',
  asks: 'A lagging indicator of value in use has a measured or validated value of a day after its lag window, or of any day where it has none.',
  why: 'Scaling multiplies what is there: before the return had time to show, nobody knows what that is.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: ['indicators', 'phase', 'phaseEnteredOn', 'pastStays'],
  subjects: [],
  evaluate(facts, { today }) {
    const lagging = unretired(facts.indicators, today).filter(isLaggingValue);
    const missing = lagging.map((indicator) => missingFrom(indicator, facts, today));
    if (missing.includes(null)) return metUnless([]);
    const sentences = lagging.length === 0 ? ['No lagging indicator of value is in use.'] : missing;
    return metUnless(
      [...new Set(sentences.filter((sentence) => sentence !== null))]
        .sort()
        .map((sentence) => ({ sentence, field: 'indicators' })),
    );
  },
  turningPoints(facts) {
    const lagging = facts.indicators.filter(isLaggingValue);
    return [
      ...measurementTurns(lagging),
      ...lagging.flatMap((indicator) => [lagWindowEndsOn(indicator, facts), indicator.lastValidated?.date ?? null]),
    ];
  },
});
