import type { Champion, Evidence, FundingLine, Sponsor, TeamMember } from '@flightpath/domain';
import { choices, evidenceWords, fundingWords, sponsorWords } from '../../ui/words.ts';
import type { ListName } from './queries.ts';

export type RecordValues = Record<string, string | null>;

/** One field of a record's form; its name is the one in the request. */
export interface FieldSpec {
  name: string;
  label: string;
  input: 'person' | 'department' | 'date' | 'text' | 'choice' | 'amount' | 'validated-value';
  choices?: { value: string; label: string }[];
  description?: string;
  /** Chosen when the record is made and never changed: another one is another record. */
  isFixed?: boolean;
  /** Asked for, and sent, only where another field has this value. */
  onlyIf?: { name: string; value: string };
}

export interface RecordKind<Item> {
  list: ListName;
  /** In the middle of a sentence: "sponsor". */
  noun: string;
  fields: readonly FieldSpec[];
  empty: RecordValues;
  /** The record as its form holds it, and as it would have to be recorded again after an undo. */
  valuesOf: (item: Item) => RecordValues;
}

const from: FieldSpec = { name: 'from', label: 'From', input: 'date', description: 'Empty: always' };
const to: FieldSpec = { name: 'to', label: 'Until', input: 'date', description: 'Empty: open' };
const person: FieldSpec = { name: 'personId', label: 'Person', input: 'person', isFixed: true };

export const sponsorKind: RecordKind<Sponsor> = {
  list: 'sponsors',
  noun: 'sponsor',
  fields: [person, { name: 'kind', label: 'Kind', input: 'choice', choices: choices(sponsorWords) }, from, to],
  empty: { personId: null, kind: 'executive', from: null, to: null },
  valuesOf: (item) => ({ personId: item.person.id, kind: item.kind, from: item.from, to: item.to }),
};

export const championKind: RecordKind<Champion> = {
  list: 'champions',
  noun: 'champion',
  fields: [person, { name: 'departmentId', label: 'Department', input: 'department', isFixed: true }, from, to],
  empty: { personId: null, departmentId: null, from: null, to: null },
  valuesOf: (item) => ({ personId: item.person.id, departmentId: item.department.id, from: item.from, to: item.to }),
};

export const teamKind: RecordKind<TeamMember> = {
  list: 'team',
  noun: 'team member',
  fields: [
    person,
    {
      name: 'team',
      label: 'Team',
      input: 'choice',
      choices: choices({ pilot: 'Pilot team', run: 'Run team' }),
      isFixed: true,
    },
    { name: 'role', label: 'Role', input: 'text' },
    from,
    to,
  ],
  empty: { personId: null, team: 'pilot', role: null, from: null, to: null },
  valuesOf: (item) => ({ personId: item.person.id, team: item.team, role: item.role, from: item.from, to: item.to }),
};

export const fundingKind: RecordKind<FundingLine> = {
  list: 'funding-lines',
  noun: 'funding line',
  fields: [
    { name: 'amount', label: 'Amount', input: 'amount' },
    { name: 'kind', label: 'Kind', input: 'choice', choices: choices(fundingWords), isFixed: true },
    {
      name: 'reinvestsMeasurementId',
      label: 'The validated value it came from',
      input: 'validated-value',
      isFixed: true,
      onlyIf: { name: 'kind', value: 'reinvestment' },
    },
    { name: 'from', label: 'From', input: 'date' },
    { ...to, description: 'Empty: open-ended' },
    { name: 'approvedOn', label: 'Approved on', input: 'date', description: 'Empty: only asked for' },
  ],
  empty: { amount: null, kind: 'operating', reinvestsMeasurementId: null, from: null, to: null, approvedOn: null },
  valuesOf: ({ amount, kind, reinvests, ...item }) => ({
    amount: amount.amount,
    kind,
    reinvestsMeasurementId: reinvests?.measurementId ?? null,
    from: item.from,
    to: item.to,
    approvedOn: item.approvedOn,
  }),
};

export const evidenceKind: RecordKind<Evidence> = {
  list: 'evidence',
  noun: 'document',
  fields: [
    { name: 'kind', label: 'Kind', input: 'choice', choices: choices(evidenceWords), isFixed: true },
    { name: 'title', label: 'Title', input: 'text' },
    { name: 'url', label: 'Link', input: 'text', description: 'https://…' },
    { name: 'date', label: 'Dated', input: 'date', isFixed: true },
    { name: 'validUntil', label: 'Valid until', input: 'date', description: 'Empty: no end' },
    { name: 'departmentId', label: 'Department', input: 'department', description: 'Empty: the whole', isFixed: true },
  ],
  empty: { kind: 'runbook', title: null, url: null, date: null, validUntil: null, departmentId: null },
  valuesOf: ({ kind, title, url, date, validUntil, department }) => ({
    kind,
    title,
    url,
    date,
    validUntil,
    departmentId: department?.id ?? null,
  }),
};

/** The fields that are asked for beside these values. */
export const askedFields = (fields: readonly FieldSpec[], values: RecordValues): FieldSpec[] =>
  fields.filter(({ onlyIf }) => !onlyIf || values[onlyIf.name] === onlyIf.value);

/** The request for `values`: a changed record sends only what may change. */
export function bodyOfRecord(
  fields: readonly FieldSpec[],
  values: RecordValues,
  currency: string,
  isNew: boolean,
): object {
  return Object.fromEntries(
    askedFields(fields, values)
      .filter(({ isFixed }) => isNew || !isFixed)
      .map(({ name, input }) => {
        const value = values[name] ?? null;
        if (input === 'amount')
          return [name, value === null ? null : { amount: value.replace(/[\s']/g, ''), currency }];
        return [name, value?.trim() || null];
      }),
  );
}
