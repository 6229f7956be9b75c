import type { ImportCounts, ImportNote, ImportRowProblem } from '@flightpath/domain';
import { isChange, type Plan, type PlannedRow } from './plan.ts';

const MOST_ERRORS = 500;
const MOST_CHANGES = 100;

const NOTES: Record<ImportNote, (rows: string) => string> = {
  'pilot-left-out': (rows) =>
    `Past Foundation, with the start of a pilot but not its end and outcome: ${rows}. No pilot is recorded for them.`,
  'stage-assumed': (rows) => `New, without a stage: ${rows}. They begin in Foundation; since when is not known.`,
  'stopped-in-foundation': (rows) =>
    `New and stopped: ${rows}. The file does not say how far they had come, so their phase is Foundation.`,
  'execution-date-left-out': (rows) =>
    `With the day they entered Execution, but in another stage: ${rows}. The day is not recorded.`,
};

const inRows = (count: number): string => (count === 1 ? 'one row' : `${count.toLocaleString('en-US')} rows`);

/** Everything that is wrong with a row, as one problem: the first names column and value, the others follow in words. */
export function oneProblem(problems: ImportRowProblem[]): ImportRowProblem | null {
  const [first, ...others] = problems;
  if (!first) return null;
  const reasons = others.map(
    ({ column, value, reason }) => ` Also "${column ?? 'row'}" (${value ?? 'empty'}): ${reason}`,
  );
  return { ...first, reason: first.reason + reasons.join('') };
}

/** A plan in numbers and words, as a person reads it before and after a commit. */
export function countPlan(plan: Plan, flags: ImportCounts['flags']): ImportCounts {
  const count = (outcome: PlannedRow['outcome']) => plan.rows.filter((row) => row.outcome === outcome).length;
  const errors = plan.rows.flatMap((row) => (row.outcome === 'error' ? (oneProblem(row.problems) ?? []) : []));
  const updates = plan.rows.filter(isChange).filter(({ outcome }) => outcome === 'update');
  return {
    rows: plan.rows.length,
    create: count('create'),
    update: updates.length,
    unchanged: count('unchanged'),
    error: count('error'),
    newDepartments: plan.newDepartments.map(({ path }) => path.join(' > ')),
    newPeople: plan.newPeople.map(({ name }) => name),
    repeatedIdentities: plan.repeated,
    errors: errors.slice(0, MOST_ERRORS),
    changes: updates.slice(0, MOST_CHANGES).map(({ row, after, changes }) => ({
      row,
      key: after.key,
      name: after.name,
      fields: changes,
    })),
    flags,
    remarks: [...plan.notes].map(([note, rows]) => NOTES[note](inRows(rows))),
  };
}
