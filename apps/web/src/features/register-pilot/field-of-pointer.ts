import { type PilotDraft, sentMeasures } from './pilot-draft.ts';

/** Places in the request that one field of the form stands for; the longest match wins. */
const FIELDS: readonly (readonly [RegExp, (match: RegExpMatchArray, draft: PilotDraft) => string])[] = [
  [/^name$/, () => 'name'],
  [/^summary$/, () => 'summary'],
  [/^homeDepartmentId$/, () => 'homeDepartmentId'],
  [/^ownerId$/, () => 'ownerId'],
  [/^affectedDepartmentIds/, () => 'affectedDepartmentIds'],
  [/^pilot\/teamSize$/, () => 'teamSize'],
  [/^pilot\/departmentIds/, () => 'pilotDepartmentIds'],
  [/^pilot\/budget/, () => 'amount'],
  [/^pilot\/startedOn$/, () => 'startedOn'],
  [/^pilot\/plannedEndOn$/, () => 'plannedEndOn'],
  [/^pilot\/hypothesis$/, () => 'hypothesis'],
  [/^pilot\/exitCriteria$/, () => 'exitCriteria'],
  [/^fundingLines\/\d+\/amount/, () => 'amount'],
  [/^fundingLines\/\d+\/from$/, () => 'startedOn'],
  [/^fundingLines\/\d+\/to$/, () => 'fundedUntil'],
  [/^fundingLines\/\d+\/approvedOn$/, () => 'approvedOn'],
  [/^sponsors\/(\d+)/, ([, index], draft) => sponsorField(Number(index), draft)],
  [/^indicators\/(\d+)(?:\/(\w+))?/, ([, index, part], draft) => measureField(Number(index), part, draft)],
];

/**
 * The field of the form where a refusal belongs, by the JSON pointer into the request (`#/pilot/plannedEndOn`);
 * `null` for what no field of this page stands for.
 */
export function fieldOfPointer(pointer: string, draft: PilotDraft): string | null {
  const path = pointer.replace(/^#?\//, '').replaceAll('~1', '/').replaceAll('~0', '~');
  for (const [pattern, field] of FIELDS) {
    const match = path.match(pattern);
    if (match) return field(match, draft);
  }
  return null;
}

/** Refusals sorted to their fields; those without a field are for the top of the form. */
export function errorsByField(
  errors: readonly { pointer: string; detail: string }[],
  draft: PilotDraft,
): { fields: Record<string, string>; others: string[] } {
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const { pointer, detail } of errors) {
    const field = fieldOfPointer(pointer, draft);
    if (field === null) others.push(detail);
    else fields[field] ??= detail;
  }
  return { fields, others };
}

// The request lists executive sponsors first, then the secondary ones.
function sponsorField(index: number, draft: PilotDraft): string {
  return index < draft.executiveSponsorIds.length ? 'executiveSponsorIds' : 'secondarySponsorIds';
}

function measureField(index: number, part: string | undefined, draft: PilotDraft): string {
  const place = sentMeasures(draft)[index]?.place ?? index;
  const field = {
    unit: 'unit',
    baseline: 'baseline',
    baselineDate: 'baseline',
    target: 'target',
    targetDate: 'target',
    measures: 'measures',
  }[part ?? ''];
  return `measures.${place}.${field ?? 'name'}`;
}
