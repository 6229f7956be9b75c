import type { Idea } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { ideasHeadline, ideasLead } from './ideas-sentence.ts';

const count = (value: number) => value.toLocaleString('en');
const ideas = (...prompted: boolean[]) => prompted.map((isPrompted) => ({ isPrompted, became: null }) as Idea);

describe('the headline of ideas', () => {
  it('counts those that nobody had called for', () => {
    expect(ideasHeadline(ideas(true, false, false), false, false, count)).toBe('3 ideas; 2 nobody had called for');
    expect(ideasHeadline(ideas(true), false, false, count)).toBe('One idea, called for');
    expect(ideasHeadline(ideas(false, false), false, true, count)).toBe(
      'The newest 2 ideas that nobody had called for',
    );
  });

  it('tells an empty list from an empty answer', () => {
    expect(ideasHeadline([], false, false, count)).toMatch(/^Nobody has written/);
    expect(ideasHeadline([], true, false, count)).toBe('No idea answers to this');
  });

  it('says what came of them', () => {
    const grown = { isPrompted: false, became: { key: 'INI-2', name: 'Payments' } } as Idea;
    expect(ideasLead([grown], count)).toMatch(/^One became an initiative\./);
    expect(ideasLead(ideas(false), count)).toMatch(/^None became/);
  });
});
