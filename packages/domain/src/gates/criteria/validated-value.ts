import { z } from 'zod';
import { namesInWords } from '../../flags/sentences.ts';
import { measurementTurns } from '../../indicators/progress.ts';
import { unretired } from '../../indicators/unretired.ts';
import type { IndicatorFact, MeasurementFact } from '../../initiatives/facts.ts';
import { defineCriterion, metUnless } from '../criterion.ts';

/** The last three, and the last validated one, which may be older. */
const valuesOf = ({ measurements, lastValidated }: IndicatorFact): MeasurementFact[] =>
  lastValidated ? [...measurements, lastValidated] : measurements;

export const validatedValue = defineCriterion({
  id: 'validated-value',
  gate: 'scale-to-innovation',
  title: 'Validated value',
  asks: 'An indicator of value in use has a value that somebody other than its author validated.',
  why: 'A number that only its author believes wins no support when it is needed.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: ['indicators'],
  subjects: [],
  evaluate(facts, { today }) {
    const ofValue = unretired(facts.indicators, today).filter(({ measures }) => measures === 'value');
    const values = ofValue.flatMap(valuesOf).filter(({ date }) => date <= today);
    if (values.some(({ confidence }) => confidence === 'validated')) return metUnless([]);
    const names = namesInWords(ofValue.map(({ name }) => name));
    const sentence = () => {
      if (ofValue.length === 0) return 'No indicator of value is in use.';
      return values.length === 0 ? `No value is measured for ${names}.` : `No value of ${names} is validated.`;
    };
    return metUnless([{ sentence: sentence(), field: 'indicators' }]);
  },
  turningPoints: (facts) => {
    const ofValue = facts.indicators.filter(({ measures }) => measures === 'value');
    return [...measurementTurns(ofValue), ...ofValue.flatMap(valuesOf).map(({ date }) => date)];
  },
});
