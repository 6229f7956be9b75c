import type { ChecklistField, FoundationChecklist } from '@flightpath/domain';

export interface ChecklistPart {
  title: string;
  fields: readonly ChecklistField[];
}

/** The document's three parts and nine fields, in its own order. */
export const CHECKLIST_PARTS: readonly ChecklistPart[] = [
  { title: 'Executive alignment', fields: ['sponsors', 'valueNarrative', 'governanceModel'] },
  { title: 'Cross-functional mandate', fields: ['departments', 'changeChampions', 'communicationPlan'] },
  { title: 'Value measurement', fields: ['leadingIndicators', 'laggingIndicators', 'reportingCadence'] },
];

export const CHECKLIST_WORDS: Record<ChecklistField, string> = {
  sponsors: 'Sponsors',
  valueNarrative: 'Value narrative',
  governanceModel: 'Governance',
  departments: 'Departments',
  changeChampions: 'Change champions',
  communicationPlan: 'Communication plan',
  leadingIndicators: 'Leading indicators',
  laggingIndicators: 'Lagging indicators',
  reportingCadence: 'Reporting cadence',
};

/**
 * Where each field is filled in: the place of another editor on the page, or this panel's own (`checklist.*`). A view
 * of the records has no editor of its own for what is recorded one by one.
 */
export const CHECKLIST_EDITORS: Record<ChecklistField, string> = {
  sponsors: 'sponsors',
  valueNarrative: 'checklist.valueNarrative',
  governanceModel: 'checklist.governanceModel',
  departments: 'affectedDepartments',
  changeChampions: 'champions',
  communicationPlan: 'checklist.communicationPlan',
  leadingIndicators: 'indicators',
  laggingIndicators: 'indicators',
  reportingCadence: 'reportingCadence',
};

/** The facts that the panel's own editors change: findings and gaps lead to them by these names. */
export const CHECKLIST_FACTS: Partial<Record<ChecklistField, readonly string[]>> = {
  governanceModel: ['decisionRights', 'escalationPath'],
  communicationPlan: ['communicationPlan'],
};

/** What the document holds at a field, as lines. */
export function linesOf(
  { executiveAlignment, crossFunctional, valueMeasurement }: FoundationChecklist,
  field: ChecklistField,
): string[] {
  const all: Record<ChecklistField, string | string[]> = {
    ...executiveAlignment,
    ...crossFunctional,
    ...valueMeasurement,
  };
  const value = all[field];
  return (Array.isArray(value) ? value : value.split('\n')).filter((line) => line.trim() !== '');
}
