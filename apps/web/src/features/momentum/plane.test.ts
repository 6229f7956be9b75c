import type { InitiativeMomentum } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { placeLabels } from './place-labels.ts';
import { dividers, dotsOf } from './plane.ts';

const size = { width: 432, height: 332 };

const initiative = (key: string, changes: Partial<InitiativeMomentum>): InitiativeMomentum => ({
  key,
  name: `Name of ${key}`,
  phase: 'execution',
  enteredOn: '2026-01-01',
  daysInPhase: 180,
  expectedDays: 180,
  speed: { numerator: 1, denominator: 1 },
  rigour: { numerator: 1, denominator: 2 },
  field: 'speed-with-rigour',
  notPlaced: null,
  ...changes,
});

describe('the plane', () => {
  it('puts what is exactly on a border on the dividing lines', () => {
    const parameters = {
      foundationDays: 90,
      executionDays: 180,
      scaleDays: 365,
      speedFromPercent: 100,
      rigourFromPercent: 50,
    };
    const cross = dividers({ parameters }, size);
    const [dot] = dotsOf([initiative('INI-1', {})], size);
    expect({ x: dot?.x, y: dot?.y }).toEqual(cross);
  });

  it('has the fast at the right and the ready at the top, and leaves out what has no place', () => {
    const dots = dotsOf(
      [
        initiative('INI-1', { speed: { numerator: 2, denominator: 1 }, rigour: { numerator: 5, denominator: 5 } }),
        initiative('INI-2', { speed: { numerator: 0, denominator: 9 }, rigour: { numerator: 0, denominator: 5 } }),
        initiative('INI-3', { speed: null }),
      ],
      size,
    );
    expect(dots.map(({ key, x, y }) => [key, x, y])).toEqual([
      ['INI-1', 416, 16],
      ['INI-2', 16, 316],
    ]);
  });

  it('shows two in one place beside each other', () => {
    const [first, second] = dotsOf([initiative('INI-1', {}), initiative('INI-2', {})], size);
    expect(second?.x).not.toBe(first?.x);
    expect(second?.y).toBe(first?.y);
  });
});

describe('placeLabels', () => {
  const dot = (key: string, x: number, y: number) => ({ key, name: `Name of ${key}`, x, y, step: 1, label: null });

  it('writes the name beside a dot that stands alone, at its other side near the edge', () => {
    const [alone] = placeLabels([dot('INI-1', 100, 100)], size, []);
    expect(alone?.label).toMatchObject({ text: 'Name of INI-1', anchor: 'start' });
    const [atEdge] = placeLabels([dot('INI-1', 420, 100)], size, []);
    expect(atEdge?.label?.anchor).toBe('end');
  });

  it('falls back to the key, and to nothing, rather than to cover something', () => {
    const narrow = { width: 90, height: 60 };
    expect(placeLabels([dot('INI-1', 20, 30)], narrow, [])[0]?.label?.text).toBe('INI-1');
    const everything = { left: 0, top: 0, right: 90, bottom: 60 };
    expect(placeLabels([dot('INI-1', 20, 30)], narrow, [everything])[0]?.label).toBeNull();
  });
});
