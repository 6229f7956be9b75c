import type { AuditEvent, AuditVerification } from '@flightpath/domain';

/** Whether the chain holds and what of it waits, as one line. */
export function chainInWords(
  { isIntact, checked, firstBroken, waiting }: AuditVerification,
  count: (value: number) => string,
): string {
  const waits = waiting.count === 0 ? 'none waiting' : `${count(waiting.count)} waiting`;
  if (isIntact) return `Chain verified: ${count(checked)} sealed, ${waits}`;
  return `Chain broken after ${count(checked)} sealed: ${firstBroken?.reason ?? 'it cannot be read.'}`;
}

/** What is listed, in one sentence. `hasMore`: not all of it is loaded. */
export function auditHeadline(
  events: readonly AuditEvent[],
  isFiltered: boolean,
  hasMore: boolean,
  count: (value: number) => string,
): string {
  if (events.length === 0) return isFiltered ? 'No change answers to this' : 'Nothing has been changed yet';
  const some = events.length === 1 ? 'One change' : `${hasMore ? 'The newest ' : ''}${count(events.length)} changes`;
  const names = new Set(events.map(({ actor }) => actor.name));
  return `${some}, by ${names.size === 1 ? [...names][0] : `${count(names.size)} different hands`}`;
}

const actorKinds = {
  person: null,
  'service-account': 'another system',
  operator: 'whoever runs the installation',
  job: 'by itself',
} as const satisfies Record<AuditEvent['actor']['kind'], string | null>;

/** Who acted: `Flightpath, by itself`. */
export function actorInWords({ kind, name }: AuditEvent['actor']): string {
  const note = actorKinds[kind];
  return note === null ? name : `${name}, ${note}`;
}

/** `parentId` as a reader says it: "Parent id". The labels of initiatives are words already. */
export function fieldInWords(field: string): string {
  const words = field.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ');
  return words === field ? capital(field) : capital(words.toLowerCase());
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A recorded value as text; a list has a line for each. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueInWords).join('\n');
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}

export interface ChangedField {
  field: string;
  before: string;
  after: string;
}

/** What differs, field by field. */
export function changedFields({ before, after }: Pick<AuditEvent, 'before' | 'after'>): ChangedField[] {
  return Object.keys({ ...before, ...after }).map((field) => ({
    field: fieldInWords(field),
    before: valueInWords(before?.[field]),
    after: valueInWords(after?.[field]),
  }));
}
