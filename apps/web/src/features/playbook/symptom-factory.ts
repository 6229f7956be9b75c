import type { SymptomReading } from '@flightpath/domain';

/** A symptom for tests: pilots do not scale, two of eleven did, unless said otherwise. */
export const symptomWith = (changes: Partial<SymptomReading> = {}): SymptomReading => ({
  number: 1,
  id: 'pilots-do-not-scale',
  title: 'Pilots succeed but nothing scales',
  problemPhases: ['foundation'],
  advice: 'Go back to Foundation.',
  hasEnoughData: true,
  shortage: null,
  isPresent: true,
  numerator: 2,
  denominator: 11,
  thresholdPercent: 25,
  presentWhen: 'below',
  minimum: 3,
  sentence: '2 of 11 succeeded pilots reached Execution.',
  initiatives: [
    { key: 'INI-1', name: 'Claims triage', isCounted: true },
    { key: 'INI-2', name: 'Call summaries', isCounted: false },
  ],
  nearness: { initiatives: 1, sentence: '1 initiative away: 2 of 11 is 18 %, and it is present below 25 %.' },
  changesWhen: 'It ends when 1 more of the 9 others reaches Execution.',
  beside: [],
  commonFlag: null,
  ...changes,
});
