import type { CriterionSubject } from './criterion.ts';

/** What is asked of every affected department cannot be asked while none is named: nothing would be missing. */
export const AFFECTED_DEPARTMENTS_ARE_NAMED: CriterionSubject<'affectedDepartmentIds'> = {
  record: 'Record the departments that are affected.',
  isRecorded: (facts) => facts.affectedDepartmentIds.length > 0,
};
