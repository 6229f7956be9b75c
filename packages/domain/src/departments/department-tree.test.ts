import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEPARTMENTS } from '../initiatives/facts-builder.ts';
import { departmentsAbove, distinctLines } from './department-tree.ts';

/** Any forest of ten departments: each has one with a lower number above it, or none. */
const someForest = fc
  .tuple(...Array.from({ length: 10 }, (_, index) => fc.integer({ min: -1, max: index - 1 })))
  .map((parents) =>
    parents.map((parent, index) => ({
      id: `d${index}`,
      name: `D${index}`,
      parentId: parent < 0 ? null : `d${parent}`,
    })),
  );
const someIds = fc.uniqueArray(
  fc.integer({ min: 0, max: 9 }).map((index) => `d${index}`),
  { maxLength: 6 },
);

describe('the department tree', () => {
  it('counts two departments on one line once, siblings twice', () => {
    expect(distinctLines(['claims', 'intake'], DEPARTMENTS)).toEqual(['intake']);
    expect(distinctLines(['claims', 'finance', 'claims'], DEPARTMENTS)).toEqual(['claims', 'finance']);
    expect(distinctLines([], DEPARTMENTS)).toEqual([]);
  });

  it('lists those above, nearest first, and survives a circle', () => {
    expect(departmentsAbove('intake', DEPARTMENTS)).toEqual(['claims']);
    const circle = [
      { id: 'a', name: 'A', parentId: 'b' },
      { id: 'b', name: 'B', parentId: 'a' },
    ];
    expect(departmentsAbove('a', circle)).toEqual(['b']);
    expect(departmentsAbove('nowhere', DEPARTMENTS)).toEqual([]);
  });

  it('never counts fewer lines when a department joins', () => {
    fc.assert(
      fc.property(someForest, someIds, fc.integer({ min: 0, max: 9 }), (forest, ids, joining) => {
        const before = distinctLines(ids, forest).length;
        expect(distinctLines([...ids, `d${joining}`], forest).length).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('leaves no two on one line, and loses no line', () => {
    fc.assert(
      fc.property(someForest, someIds, (forest, ids) => {
        const lines = distinctLines(ids, forest);
        for (const line of lines) {
          for (const other of lines) expect(departmentsAbove(line, forest)).not.toContain(other);
        }
        for (const id of ids) {
          expect(lines.some((line) => line === id || departmentsAbove(line, forest).includes(id))).toBe(true);
        }
      }),
    );
  });
});
