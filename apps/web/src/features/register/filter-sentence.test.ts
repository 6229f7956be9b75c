import { describe, expect, it } from '@jest/globals';
import { countSentence, type FilterNames, filterSentence, without } from './filter-sentence.ts';
import { NO_FILTERS, type RegisterFilters } from './register-search.ts';

const names: FilterNames = {
  rules: new Map([['pilot-overrun', 'Pilot overrun']]),
  departments: new Map([['d1', 'Claims']]),
  people: new Map([['p1', 'Ann Lee']]),
  date: (isoDate) => `the day ${isoDate}`,
};

const read = (filters: Partial<RegisterFilters>) =>
  filterSentence({ ...NO_FILTERS, ...filters }, names)
    .map((part) => `${part.joint} ${part.value}`)
    .join(' ');

describe('the filters as a sentence', () => {
  it('says nothing where nothing is filtered', () => {
    expect(filterSentence(NO_FILTERS, names)).toEqual([]);
  });

  it('reads in one order, whatever was set first', () => {
    expect(
      read({
        q: ' fraud ',
        owner: 'p1',
        department: 'd1',
        flag: ['pilot-overrun'],
        health: ['red'],
        state: ['active'],
      }),
    ).toBe(
      'that are active assessed off track with the flag Pilot overrun in Claims owned by Ann Lee matching “fraud”',
    );
  });

  it('joins alternatives with commas and a last "or"', () => {
    expect(read({ phase: ['foundation', 'scale', 'innovation'] })).toBe('in Foundation, Scale or Innovation');
    expect(read({ statedHealth: ['on-track', 'at-risk'] })).toBe('stated on track or at risk');
  });

  it('keeps an id that has no name readable', () => {
    expect(read({ flag: ['rule-of-next-year'], department: 'gone' })).toBe(
      'with the flag rule-of-next-year in a department not known here',
    );
  });

  it('takes one filter away and leaves the others', () => {
    const filters: RegisterFilters = { ...NO_FILTERS, phase: ['scale'], q: 'fraud' };
    expect(without(filters, 'phase')).toEqual({ ...NO_FILTERS, q: 'fraud' });
  });
});

describe('the count', () => {
  const format = (value: number) => value.toLocaleString('en');

  it('names the whole only where something is left out', () => {
    expect(countSentence(412, 2133, format)).toBe('412 of 2,133 initiatives');
    expect(countSentence(2133, 2133, format)).toBe('2,133 initiatives');
    expect(countSentence(2133, null, format)).toBe('2,133 initiatives');
  });

  it('knows one from many', () => {
    expect(countSentence(1, 1, format)).toBe('1 initiative');
    expect(countSentence(1, 40, format)).toBe('1 of 40 initiatives');
    expect(countSentence(0, null, format)).toBe('0 initiatives');
  });
});
