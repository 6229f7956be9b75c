import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, latest } from '../calendar/calendar.ts';
import { dayOfAge, MAX_PAUSE_DAYS, pauseContradictions, pausedDays, resumedOn, resumesOn, stateOn } from './pause.ts';

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

describe('the day on which something is so and so old', () => {
  const later = { from: '2026-04-01', resumeOn: '2026-04-11', reason: 'The auditors are in.' };

  it('is that many days later without a pause', () => {
    expect(dayOfAge([], '2026-03-01', 10)).toBe('2026-03-11');
  });

  it('moves by the days of each pause in between, in whatever order they are recorded', () => {
    expect(dayOfAge([pause], '2026-02-27', 10)).toBe('2026-03-23');
    expect(dayOfAge([pause, later], '2026-02-27', 30)).toBe('2026-04-22');
    expect(dayOfAge([later, pause], '2026-02-27', 30)).toBe('2026-04-22');
  });

  it('counts of a pause that was going on at the beginning only what was left', () => {
    expect(dayOfAge([pause], '2026-03-10', 10)).toBe('2026-03-25');
    expect(dayOfAge([pause], '2026-03-15', 10)).toBe('2026-03-25');
    expect(dayOfAge([pause], '2026-03-16', 10)).toBe('2026-03-26');
  });

  it('is not moved by a pause that begins on it', () => {
    expect(dayOfAge([pause], '2026-02-19', 10)).toBe('2026-03-01');
    expect(dayOfAge([pause], '2026-02-20', 10)).toBe('2026-03-16');
  });

  it('is the day after which so many days without pause have passed', () => {
    const ahead = fc.integer({ min: -60, max: 120 });
    const length = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ahead, length), { maxLength: 3 }),
        fc.integer({ min: 1, max: 90 }),
        (drawn, days) => {
          // One after the other, as the register takes them.
          let free = addDays(TODAY, -60);
          const pauses = drawn
            .sort(([a], [b]) => a - b)
            .map(([start, lasting]) => {
              const from = latest(addDays(TODAY, start), free) ?? free;
              free = addDays(from, lasting + 1);
              return { ...pause, from, resumeOn: addDays(from, lasting) };
            });
          const day = dayOfAge(pauses, TODAY, days);
          expect(daysBetween(TODAY, day) - pausedDays(pauses, TODAY, day)).toBe(days);
        },
      ),
    );
  });
});

describe('several pauses', () => {
  const first = { from: '2026-01-01', resumeOn: '2026-01-11', reason: 'A freeze.' };
  const second = { from: '2026-02-01', resumeOn: '2026-02-11', reason: 'Another freeze.' };

  it('end with the last that is going on, and begin with none before its day', () => {
    const longer = { ...second, resumeOn: '2026-02-20' };
    expect(resumesOn([longer, second], '2026-02-05')).toBe('2026-02-20');
    expect(resumesOn([second, longer], '2026-02-05')).toBe('2026-02-20');
    expect(resumesOn([first, second], '2026-01-31')).toBeNull();
    expect(resumesOn([second], '2026-02-01')).toBe('2026-02-11');
  });

  it('were over last with the latest that ended', () => {
    expect(resumedOn([second, first], '2026-03-01')).toBe('2026-02-11');
    expect(resumedOn([first, second], '2026-02-10')).toBe('2026-01-11');
  });

  it('add up', () => {
    expect(pausedDays([first, second], '2026-01-06', '2026-02-04')).toBe(8);
  });

  it('leave an initiative paused that says so without one, and other states alone', () => {
    expect(stateOn({ state: 'paused', pauses: [] }, TODAY)).toBe('paused');
    expect(stateOn({ state: 'stopped', pauses: [first] }, '2026-01-05')).toBe('stopped');
  });
});
