import { healthWords } from '../../ui/health-shape.tsx';
import { assessedTone, phaseWords, stateWords } from '../../ui/words.ts';
import { NO_FILTERS, type RegisterFilters } from './register-search.ts';

/** What people say of an initiative, in the words of the filters. */
export const statedWords = {
  'on-track': healthWords['on-track'],
  'at-risk': healthWords['at-risk'],
  'off-track': healthWords['off-track'],
  'not-stated': 'Not stated',
} as const;

/** Names for the ids that filters carry; an unknown one is shown as what it is. */
export interface FilterNames {
  rules: ReadonlyMap<string, string>;
  departments: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
  date: (isoDate: string) => string;
}

export interface SentencePart {
  field: keyof RegisterFilters;
  joint: string;
  value: string;
}

/** The filters in force as parts that read on from "412 initiatives": `in` Foundation, `flagged` Pilot overrun. */
export function filterSentence(filters: RegisterFilters, names: FilterNames): SentencePart[] {
  const parts: (SentencePart | null)[] = [
    listPart('state', 'that are', filters.state, (state) => stateWords[state].toLowerCase()),
    listPart('phase', 'in', filters.phase, (phase) => phaseWords[phase]),
    listPart('health', 'assessed', filters.health, (health) => healthWords[assessedTone[health]].toLowerCase()),
    listPart('statedHealth', 'stated', filters.statedHealth, (health) => statedWords[health].toLowerCase()),
    listPart('flag', 'with the flag', filters.flag, (rule) => names.rules.get(rule) ?? rule),
    toBeRecordedPart(filters.toBeRecorded),
    one('department', 'in', filters.department, (id) => names.departments.get(id) ?? 'a department not known here'),
    one('owner', 'owned by', filters.owner, (id) => names.people.get(id) ?? 'a person not known here'),
    one('updatedSince', 'changed since', filters.updatedSince, names.date),
    one('q', 'matching', filters.q.trim() || null, (text) => `“${text}”`),
  ];
  return parts.filter((part) => part !== null);
}

/** The filters without one of them. */
export function without(filters: RegisterFilters, field: keyof RegisterFilters): RegisterFilters {
  return { ...filters, [field]: NO_FILTERS[field] };
}

/** "412 of 2,133 initiatives"; only one number where nothing is left out. */
export function countSentence(count: number, total: number | null, format: (value: number) => string): string {
  const noun = (total ?? count) === 1 ? 'initiative' : 'initiatives';
  return total === null || total === count
    ? `${format(count)} ${noun}`
    : `${format(count)} of ${format(total)} ${noun}`;
}

function listPart<Value>(
  field: keyof RegisterFilters,
  joint: string,
  values: readonly Value[],
  word: (value: Value) => string,
): SentencePart | null {
  if (values.length === 0) return null;
  const words = values.map(word);
  const last = words.pop() as string;
  return { field, joint, value: words.length > 0 ? `${words.join(', ')} or ${last}` : last };
}

function one(
  field: keyof RegisterFilters,
  joint: string,
  value: string | null,
  word: (value: string) => string,
): SentencePart | null {
  return value === null ? null : { field, joint, value: word(value) };
}

function toBeRecordedPart(value: boolean | null): SentencePart | null {
  if (value === null) return null;
  return { field: 'toBeRecorded', joint: 'where', value: value ? 'it was never recorded' : 'it is known to be wrong' };
}
