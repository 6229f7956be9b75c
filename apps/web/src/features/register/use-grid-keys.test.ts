import { describe, expect, it } from '@jest/globals';
import { target } from './use-grid-keys.ts';

describe('moving through the grid by keyboard', () => {
  it.each([
    ['j', 4, 5],
    ['ArrowDown', 4, 5],
    ['k', 4, 3],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 14],
    ['PageUp', 44, 34],
    ['Home', 44, 0],
    ['End', 44, 99],
  ])('%s goes from row %i to row %i', (key, from, to) => expect(target(key, from, 100, 10)).toBe(to));

  it('stays inside the list', () => {
    expect(target('j', 99, 100, 10)).toBe(99);
    expect(target('k', 0, 100, 10)).toBe(0);
    expect(target('PageDown', 95, 100, 10)).toBe(99);
  });

  it('leaves other keys, and an empty list, alone', () => {
    expect(target('x', 4, 100, 10)).toBeNull();
    expect(target('Tab', 4, 100, 10)).toBeNull();
    expect(target('j', 0, 0, 10)).toBeNull();
  });
});
