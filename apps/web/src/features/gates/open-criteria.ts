import type { GateAssessment } from '@flightpath/domain';

export type JudgedCriterion = GateAssessment['criteria'][number];

/** Unmet, or not known to be met: what an advance waits for. */
export const openCriteria = ({ criteria }: Pick<GateAssessment, 'criteria'>): JudgedCriterion[] =>
  criteria.filter(({ outcome }) => outcome.kind !== 'met' && outcome.kind !== 'not-applicable');

/** What is missing at one criterion, as sentences. */
export function missingAt({ outcome }: JudgedCriterion): string[] {
  switch (outcome.kind) {
    case 'unmet':
      return outcome.gaps.map(({ sentence }) => sentence);
    case 'not-enough-data':
      return outcome.record;
    case 'error':
      return ['It could not be judged: something went wrong in its rule.'];
    default:
      return [];
  }
}
