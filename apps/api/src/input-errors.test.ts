import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { InputRefused, readInput } from './input-errors.ts';

/** What is refused, as a form shows it. */
function refusals(schema: z.ZodType, input: unknown) {
  try {
    readInput(schema, input);
    return [];
  } catch (error) {
    if (error instanceof InputRefused) return error.errorsIn('body');
    throw error;
  }
}

describe('reading input', () => {
  it.each([
    [z.object({ a: z.string() }), {}, '#/a', 'Is missing.'],
    [z.object({ a: z.string() }), { a: 7 }, '#/a', 'Expected a text, got a number.'],
    [z.object({ a: z.int() }), { a: 1.5 }, '#/a', 'Expected a whole number, got a fraction.'],
    [z.object({ a: z.string().max(3) }), { a: 'long' }, '#/a', 'Must have at most 3 characters.'],
    [z.object({ a: z.array(z.int()).min(2) }), { a: [1] }, '#/a', 'Must have at least 2 entries.'],
    [z.object({ a: z.enum(['x', 'y']) }), { a: 'z' }, '#/a', 'Expected one of x, y.'],
    [z.object({ a: z.iso.date() }), { a: '2026-02-30' }, '#/a', 'Expected a date that exists, such as 2026-03-02.'],
    [z.object({ a: z.string().regex(/^x/, 'Begin with x') }), { a: 'y' }, '#/a', 'Begin with x.'],
    [z.object({ a: z.boolean() }), { a: null }, '#/a', 'Expected true or false, got null.'],
    [z.object({ a: z.union([z.int(), z.null()]) }), { a: 'no' }, '#/a', 'Is none of the accepted forms.'],
    [z.object({ a: z.string() }), [], '#', 'Expected an object, got a list.'],
    [z.object({ 'a/b~': z.string() }), { 'a/b~': 1 }, '#/a~1b~0', 'Expected a text, got a number.'],
  ])('%# says what is wrong, and where', (schema, input, pointer, detail) => {
    expect(refusals(schema, input)).toEqual([{ pointer, detail }]);
  });

  it('refuses fields that the schema does not know, at any depth', () => {
    const schema = z.object({
      list: z.array(z.object({ a: z.int().optional() })),
      open: z.record(z.string(), z.int()),
    });
    expect(refusals(schema, { list: [{ a: 1, b: 2 }], open: { anything: 1 }, c: undefined, d: 3 })).toEqual([
      { pointer: '#/list/0/b', detail: 'Is not a field that can be given here.' },
      { pointer: '#/d', detail: 'Is not a field that can be given here.' },
    ]);
  });

  it('refuses __proto__ as a field, and characters that cannot be stored', () => {
    const schema = z.object({ a: z.string() });
    expect(refusals(schema, { a: 'x\u0000y' })).toEqual([
      { pointer: '#/a', detail: 'Contains a character that cannot be stored (U+0000).' },
    ]);
    expect(refusals(schema, JSON.parse('{"a":"x","__proto__":{"admin":true}}'))).toHaveLength(1);
  });
});
