import { describe, expect, it } from '@jest/globals';
import { addDays } from '../calendar/calendar.ts';
import { MAX_WAIVER_DAYS, waiverContradictions } from './waiver.ts';

const TODAY = '2026-03-10';

describe('the end of a waiver', () => {
  it.each([0, 1, MAX_WAIVER_DAYS])('may lie %i days ahead', (days) => {
    expect(waiverContradictions({ expiresOn: addDays(TODAY, days) }, TODAY)).toEqual([]);
  });

  it('does not lie before today', () => {
    expect(waiverContradictions({ expiresOn: '2026-03-09' }, TODAY)).toEqual([
      { pointer: '#/expiresOn', detail: 'The end of the waiver (9 March 2026) lies before today (10 March 2026).' },
    ]);
  });

  it('does not lie more than 180 days ahead', () => {
    expect(waiverContradictions({ expiresOn: '2026-09-07' }, TODAY)).toEqual([
      {
        pointer: '#/expiresOn',
        detail:
          'A waiver holds for at most 180 days, so until 6 September 2026; this one would end on 7 September 2026.',
      },
    ]);
  });
});
