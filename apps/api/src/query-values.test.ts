import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { InputRefused, readInput } from './input-errors.ts';
import { readQueryValues } from './query-values.ts';

const Query = z.object({
  limit: z.number().int().optional(),
  isOpen: z.boolean().optional(),
  q: z.string().optional(),
  ids: z.array(z.string()).optional(),
});

const read = (query: Record<string, string | string[]>) => readInput(Query, readQueryValues(Query, query));

describe('the values of a query', () => {
  it('are of the kinds that the schema declares; a list is written with commas or by repetition', () => {
    expect(read({ limit: '20', isOpen: 'false', q: '007', ids: ['a,b', 'c'] })).toEqual({
      limit: 20,
      isOpen: false,
      q: '007',
      ids: ['a', 'b', 'c'],
    });
  });

  it('that are empty were not given', () => {
    expect(read({ limit: '', q: '', ids: ',' })).toEqual({});
  });

  it.each(['1e3', '0x10', 'ten', '-'])('are no number by a guess: %s', (limit) => {
    expect(() => read({ limit })).toThrow(InputRefused);
  });

  it('refuses a parameter that comes twice', () => {
    for (const name of ['limit', 'isOpen', 'q']) {
      expect(() => read({ [name]: ['1', 'true'] })).toThrow(InputRefused);
    }
  });
});
