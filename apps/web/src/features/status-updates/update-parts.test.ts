import type { Indicator } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { indicatorsFor, partsOf } from './update-parts.ts';

const initiative = {
  affectedDepartments: [
    { id: 'claims', name: 'Claims' },
    { id: 'finance', name: 'Finance' },
  ],
};
const indicator = (name: string, changes: Partial<Indicator> = {}) =>
  ({
    id: name,
    name,
    isMain: false,
    department: null,
    retiredOn: null,
    lastMeasurement: null,
    ...changes,
  }) as Indicator;
const last = { value: '1' } as Indicator['lastMeasurement'];

describe('for whom an update may speak', () => {
  it('offers the owner the whole first, and every affected department', () => {
    expect(partsOf(initiative, () => undefined).map(({ label }) => label)).toEqual([
      'The whole initiative',
      'Claims',
      'Finance',
    ]);
  });

  it('offers a champion only the own department, and a reader nothing', () => {
    const onlyFinance = (id: string | null) => (id === 'finance' ? undefined : 'You are not its champion.');
    expect(partsOf(initiative, onlyFinance)).toEqual([{ departmentId: 'finance', label: 'Finance' }]);
    expect(partsOf(initiative, () => 'Only champions may.')).toEqual([]);
  });
});

describe('the number that goes with it', () => {
  const all = [
    indicator('Cost'),
    indicator('Accuracy', { lastMeasurement: last }),
    indicator('Use in Finance', { department: { id: 'finance', name: 'Finance' } }),
    indicator('Days', { isMain: true, lastMeasurement: last }),
    indicator('Old', { retiredOn: '2026-01-01', isMain: true }),
  ];
  const names = (departmentId: string | null, mayMeasure = (_: string | null) => true) =>
    indicatorsFor(all, departmentId, mayMeasure).map(({ name }) => name);

  it('is the main one of the whole, then what was measured before', () => {
    expect(names(null)).toEqual(['Days', 'Accuracy', 'Cost', 'Use in Finance']);
  });

  it('is the one of the department that speaks', () => {
    expect(names('finance')[0]).toBe('Use in Finance');
  });

  it('is never one that the reader may not measure, nor a retired one', () => {
    expect(names('finance', (id) => id === 'finance')).toEqual(['Use in Finance']);
  });
});
