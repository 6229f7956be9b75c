import { describe, expect, it } from '@jest/globals';
import { filtersOf, NO_FILTERS, type RegisterFilters, RegisterSearch, searchOf } from './register-search.ts';

const read = (search: Record<string, unknown>) => filtersOf(RegisterSearch.parse(search));

describe('the filters of the register in its address', () => {
  it('leaves the address bare when nothing is filtered', () => {
    expect(searchOf(NO_FILTERS)).toEqual({});
    expect(read({})).toEqual(NO_FILTERS);
  });

  it('comes back as it went, every field set', () => {
    const filters: RegisterFilters = {
      phase: ['foundation', 'execution'],
      state: ['active'],
      health: ['red', 'unknown'],
      statedHealth: ['on-track'],
      flag: ['pilot-overrun', 'shelved'],
      department: '0199f1de-0000-7000-8000-000000000001',
      owner: '0199f1de-0000-7000-8000-000000000002',
      q: 'fraud, claims',
      updatedSince: '2026-05-11',
      toBeRecorded: true,
      sort: { field: 'updatedAt', isDescending: true },
    };
    const search = searchOf(filters);
    expect(search).toMatchObject({ phase: 'foundation,execution', sort: '-updatedAt', toBeRecorded: true });
    expect(filtersOf(RegisterSearch.parse(search))).toEqual(filters);
  });

  it('reads lists and numbers as routers hand them over', () => {
    expect(read({ phase: ['scale', 'execution'], q: 2024 })).toMatchObject({
      phase: ['scale', 'execution'],
      q: '2024',
    });
  });

  it('drops what is no phase, no order and no rule instead of refusing the page', () => {
    const filters = read({
      phase: 'foundation,launch,foundation',
      sort: '-salary',
      flag: 'DROP TABLE,shelved',
      state: {},
    });
    expect(filters).toMatchObject({ phase: ['foundation'], flag: ['shelved'], state: [], sort: NO_FILTERS.sort });
  });

  it('tells "recorded" from "not asked for"', () => {
    expect(read({ toBeRecorded: 'false' }).toBeRecorded).toBe(false);
    expect(read({ toBeRecorded: 'perhaps' }).toBeRecorded).toBeNull();
    expect(searchOf({ ...NO_FILTERS, toBeRecorded: false })).toEqual({ toBeRecorded: false });
  });
});
