import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../calendar/calendar.ts';
import { MAX_PAUSE_DAYS, pauseContradictions, pausedDays, resumedOn, resumesOn, stateOn } from './pause.ts';

const TODAY = '2026-03-10';
const pause = { from: '2026-03-01', resumeOn: '2026-03-15', reason: 'The vendor moves.' };

describe('pause contradictions', () => {
  it('refuse today and yesterday, and take tomorrow', () => {
    const detail = (resumeOn: string) => pauseContradictions({ resumeOn }, TODAY).map((found) => found.detail);
    expect(detail('2026-03-11')).toEqual([]);
    expect(detail('2026-03-10')).toEqual([
      'The day to resume on (10 March 2026) lies before tomorrow (11 March 2026).',
    ]);
    expect(detail('2026-03-09')).toHaveLength(1);
  });

  it('take the 90th day and refuse the 91st', () => {
    expect(pauseContradictions({ resumeOn: '2026-06-08' }, TODAY)).toEqual([]);
    expect(pauseContradictions({ resumeOn: '2026-06-09' }, TODAY)).toEqual([
      {
        pointer: '#/resumeOn',
        detail: 'A pause lasts at most 90 days, so until 8 June 2026; this one would end on 9 June 2026.',
      },
    ]);
  });

  it('refuse exactly what is not 1 to 90 days ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), (ahead) => {
        const isRefused = pauseContradictions({ resumeOn: addDays(TODAY, ahead) }, TODAY).length > 0;
        expect(isRefused).toBe(ahead < 1 || ahead > MAX_PAUSE_DAYS);
      }),
    );
  });
});

describe('the days of a pause', () => {
  it('rest until the day before it goes on, whether or not somebody says so', () => {
    expect(stateOn({ state: 'paused', pauses: [pause] }, '2026-03-14')).toBe('paused');
    expect(stateOn({ state: 'paused', pauses: [pause] }, '2026-03-15')).toBe('active');
    expect(resumesOn([pause], '2026-03-14')).toBe('2026-03-15');
    expect(resumesOn([pause], '2026-03-15')).toBeNull();
    expect(resumedOn([pause], '2026-03-14')).toBeNull();
    expect(resumedOn([pause], '2026-03-15')).toBe('2026-03-15');
  });

  it('count only where they overlap with what is asked for', () => {
    expect(pausedDays([pause], '2026-02-01', '2026-04-01')).toBe(14);
    expect(pausedDays([pause], '2026-03-05', '2026-03-10')).toBe(5);
    expect(pausedDays([pause], '2026-03-15', '2026-04-01')).toBe(0);
  });

  it('are never more than the days asked for', () => {
    const days = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(days, days, days, (start, length, asked) => {
        const one = { ...pause, from: addDays(TODAY, start), resumeOn: addDays(TODAY, start + length) };
        const counted = pausedDays([one], TODAY, addDays(TODAY, asked));
        expect(counted).toBeGreaterThanOrEqual(0);
        expect(counted).toBeLessThanOrEqual(Math.min(length, daysBetween(TODAY, addDays(TODAY, asked))));
      }),
    );
  });
});
