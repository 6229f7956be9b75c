// Turns what zod refuses into sentences for the person who filled in the form.
import type { z } from 'zod';
import type { InputError } from './problems.ts';

/** The part of a request that was refused; decides how a place in it is written. */
export type InputPart = 'body' | 'querystring' | 'params' | 'headers';

/** Input that does not match its schema. `part` is set by whoever validated. */
export class InputRefused extends Error {
  readonly issues: { path: PropertyKey[]; detail: string }[];

  constructor(issues: { path: PropertyKey[]; detail: string }[]) {
    super('Some of the input is not right');
    this.name = 'InputRefused';
    this.issues = issues;
  }

  errorsIn(part: InputPart): InputError[] {
    return this.issues.map(({ path, detail }) => ({
      pointer: pointerTo(part, path),
      detail: detail.endsWith('.') ? detail : `${detail}.`,
    }));
  }
}

/**
 * `input` as `schema` reads it. Unlike plain zod it also refuses fields that the schema does not know, at any
 * depth: a misspelt field that is silently dropped looks like a success to the one who sent it.
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { error: (issue) => sentence(issue) });
  const issues = result.success
    ? surprises(input, result.data, [])
    : result.error.issues.flatMap((issue) => withUnionBranch(issue));
  if (issues.length > 0) throw new InputRefused(issues);
  return result.data as z.output<Schema>;
}

function pointerTo(part: InputPart, path: PropertyKey[]): string {
  if (part === 'querystring') return `?${path.map(String).join('.')}`;
  if (part === 'params') return `:${path.map(String).join('.')}`;
  return `#${path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

/** A union's own message says nothing; where one branch has the right shape, its complaints do. */
function withUnionBranch(issue: z.core.$ZodIssue): { path: PropertyKey[]; detail: string }[] {
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => errors.length > 0 && errors.every((error) => error.path.length > 0));
    if (branch) return branch.map((error) => ({ path: [...issue.path, ...error.path], detail: error.message }));
  }
  return [{ path: issue.path, detail: issue.message }];
}

/** Fields that parsing dropped, and characters that PostgreSQL cannot store. */
function surprises(input: unknown, parsed: unknown, path: PropertyKey[]): { path: PropertyKey[]; detail: string }[] {
  if (typeof input === 'string' && input.includes('\u0000')) {
    return [{ path, detail: 'Contains a character that cannot be stored (U+0000)' }];
  }
  if (Array.isArray(input)) {
    return input.flatMap((entry, at) =>
      surprises(entry, Array.isArray(parsed) ? parsed[at] : undefined, [...path, at]),
    );
  }
  if (typeof input !== 'object' || input === null) return [];
  const known = typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  return Object.entries(input).flatMap(([key, value]) => {
    if (key.includes('\u0000') || (value !== undefined && !Object.hasOwn(known, key))) {
      return [{ path: [...path, key], detail: 'Is not a field that can be given here' }];
    }
    return surprises(value, known[key], [...path, key]);
  });
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const FORMATS: Record<string, string> = {
  date: 'Expected a date that exists, such as 2026-03-02',
  datetime: 'Expected an instant such as 2026-03-02T09:30:00Z',
  uuid: 'Expected an id (a UUID)',
  email: 'Expected an e-mail address',
  url: 'Expected a web address such as https://example.com/page',
};

const COUNTED: Record<string, string> = { string: 'characters', array: 'entries', file: 'bytes' };

function sentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Is missing';
      return `Expected ${KINDS[issue.expected] ?? issue.expected}, got ${kindOf(issue.input)}`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'Must not be empty';
      return limit(issue.origin, issue.minimum, issue.inclusive === false ? 'more than' : 'at least');
    case 'too_big':
      return limit(issue.origin, issue.maximum, issue.inclusive === false ? 'less than' : 'at most');
    case 'invalid_format':
      return FORMATS[issue.format ?? ''] ?? 'Does not have the expected form';
    case 'invalid_value':
      return issue.input === undefined ? 'Is missing' : `Expected ${oneOf(issue.values)}`;
    case 'invalid_union':
      return issue.input === undefined ? 'Is missing' : 'Is none of the accepted forms';
    default:
      return 'Is not acceptable here';
  }
}

function limit(origin: string | undefined, bound: number | bigint | undefined, comparison: string): string {
  const counted = COUNTED[origin ?? ''];
  return counted ? `Must have ${comparison} ${bound} ${counted}` : `Must be ${comparison} ${bound}`;
}

function oneOf(values: readonly unknown[] = []): string {
  const texts = values.map(String);
  return texts.length === 1 ? `${texts[0]}` : `one of ${texts.join(', ')}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isInteger(value)) return 'a fraction';
  return KINDS[typeof value] ?? typeof value;
}
