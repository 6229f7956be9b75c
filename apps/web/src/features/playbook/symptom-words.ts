import type { SymptomId, SymptomReading } from '@flightpath/domain';
import type { HealthTone } from '../../ui/health-shape.tsx';
import { phaseWords } from '../../ui/words.ts';

/** What an initiative behind a symptom is counted for, and what the others are. */
export const countedWords: Record<SymptomId, { counted: string; others: string }> = {
  'pilots-do-not-scale': { counted: 'reached Execution', others: 'did not' },
  'adoption-lags-behind': { counted: 'adoption lags', others: 'keeps up' },
  'growth-has-plateaued': { counted: 'green with adoption on target', others: 'not both' },
};

/** The answer as a word and a shape: trouble is a square, calm a circle, what is not known a hollow one. */
export function answerOf({ isPresent }: Pick<SymptomReading, 'isPresent'>): { word: string; tone: HealthTone } {
  if (isPresent === null) return { word: 'Cannot be judged yet', tone: 'unknown' };
  return isPresent ? { word: 'Present', tone: 'off-track' } : { word: 'Not present', tone: 'on-track' };
}

/** `Foundation`, or `Execution and Scale`. */
export const phasesInWords = ({ problemPhases }: Pick<SymptomReading, 'problemPhases'>): string =>
  problemPhases.map((phase) => phaseWords[phase]).join(' and ');

/** `Present below 25 %`. */
export const thresholdInWords = ({ presentWhen, thresholdPercent }: SymptomReading): string =>
  `Present ${presentWhen === 'below' ? 'below' : 'from'} ${thresholdPercent}\u00a0%`;

/** A sentence of the API in the reader's locale: amounts with separators, and no percent sign alone on a line. */
export const readable = (text: string): string =>
  text
    .replace(/\d{4,}\.\d{2}/g, (amount) =>
      new Intl.NumberFormat(undefined, { minimumFractionDigits: 2 }).format(amount as `${number}`),
    )
    .replace(/(\d) %/g, '$1\u00a0%');
