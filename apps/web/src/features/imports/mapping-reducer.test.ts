import { type ImportColumn, type ImportMapping, unfinishedMapping } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { columnOf, type MappingAction, mappingReducer, meaningOf } from './mapping-reducer.ts';

const column = (name: string, changes: Partial<ImportColumn> = {}): ImportColumn => ({
  name,
  filled: 10,
  distinct: 10,
  samples: ['a', 'b'],
  values: null,
  dateFormat: null,
  unreadableDates: [],
  ...changes,
});
const columns = [
  column('Use Case Name'),
  column('Stage of Development', {
    distinct: 3,
    values: [
      { value: 'Operation and Maintenance', count: 6 },
      { value: 'Ideation', count: 3 },
      { value: 'Purple', count: 1 },
    ],
  }),
  column('Date Initiated', { dateFormat: 'MM/DD/YYYY', unreadableDates: [{ value: 'soon', count: 2 }] }),
  column('Date Retired', { dateFormat: 'MM/DD/YYYY' }),
];
const empty: ImportMapping = { columns: [], identity: [] };
const reduce = mappingReducer(columns);
const after = (...actions: MappingAction[]) => actions.reduce(reduce, empty);
const stage: MappingAction = { kind: 'column', field: 'stage', column: 'Stage of Development' };

describe('the mapping of a file', () => {
  it('proposes the meanings of a column that is newly chosen, and leaves open what says nothing', () => {
    const mapped = columnOf(after(stage), 'stage');
    expect(mapped?.values).toMatchObject({ 'Operation and Maintenance': 'execution', Ideation: 'foundation' });
    expect(mapped && meaningOf(mapped, 'Purple')).toBeUndefined();
  });

  it('takes the form of its dates from the column, and only for a date', () => {
    expect(
      columnOf(after({ kind: 'column', field: 'pilotStartedOn', column: 'Date Initiated' }), 'pilotStartedOn'),
    ).toMatchObject({ dateFormat: 'MM/DD/YYYY' });
    expect(
      columnOf(after({ kind: 'column', field: 'summary', column: 'Date Initiated' }), 'summary')?.dateFormat,
    ).toBeNull();
  });

  it('gives a value a meaning, whatever its case, and takes it back', () => {
    const meant = after(stage, { kind: 'meaning', field: 'stage', value: 'Purple', meaning: 'scale' });
    expect(meaningOf(columnOf(meant, 'stage') as never, ' PURPLE ')).toBe('scale');
    const open = reduce(meant, { kind: 'meaning', field: 'stage', value: 'purple', meaning: null });
    expect(Object.keys(columnOf(open, 'stage')?.values ?? {})).toEqual(['Operation and Maintenance', 'Ideation']);
  });

  it('tells "blank" from "open"', () => {
    const blank = after(stage, { kind: 'meaning', field: 'stage', value: 'Purple', meaning: '' });
    expect(meaningOf(columnOf(blank, 'stage') as never, 'Purple')).toBe('');
    const openNow = (mapping: ImportMapping) => unfinishedMapping(mapping, columns).flatMap(({ values }) => values);
    expect(openNow(after(stage))).toContain('Purple');
    expect(openNow(blank)).not.toContain('Purple');
  });

  it('puts one column into a field, and takes it out again', () => {
    const twice = after(
      { kind: 'column', field: 'pilotStartedOn', column: 'Date Initiated' },
      { kind: 'column', field: 'pilotStartedOn', column: 'Date Retired' },
    );
    expect(twice.columns.map((one) => one.column)).toEqual(['Date Retired']);
    expect(reduce(twice, { kind: 'column', field: 'pilotStartedOn', column: null }).columns).toEqual([]);
  });

  it('never changes the mapping it was given', () => {
    const before = after(stage);
    const copy = structuredClone(before);
    reduce(before, { kind: 'meaning', field: 'stage', value: 'Purple', meaning: 'scale' });
    reduce(before, { kind: 'identity', columns: ['Use Case Name'] });
    expect(before).toEqual(copy);
  });
});
