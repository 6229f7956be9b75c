import { addDays, quarterOf } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { asMonthsEnd, daysOf, endOfQuarter, monthly, shareOnCourse } from './rhythm.ts';

const TODAY = '2026-11-22';

describe('the days of a rhythm', () => {
  it('are counted back from the last, and never reach today', () => {
    expect(daysOf(monthly(70, 5), TODAY)).toEqual([67, 36, 5]);
    expect(daysOf({ from: 20, until: -30, every: 14 }, TODAY)).toEqual([15, 1]);
  });

  it('are the last days of months, three in every quarter that is over', () => {
    const dates = daysOf(asMonthsEnd(400), TODAY).map((ago) => addDays(TODAY, -ago));
    expect(dates.slice(-3)).toEqual(['2026-08-31', '2026-09-30', '2026-10-31']);
    expect(dates.filter((date) => quarterOf(date) === '2026-Q1')).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
  });

  it('leave out a month that ends today', () => {
    expect(daysOf(asMonthsEnd(40), '2026-11-30')).toEqual([30]);
    expect(daysOf(asMonthsEnd(40), '2026-12-01')).toEqual([31, 1]);
  });
});

describe('the end of a quarter', () => {
  it.each([
    ['2026-01-01', '2026-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['2026-04-30', '2026-06-30'],
    ['2026-12-31', '2026-12-31'],
  ])('of %s is %s', (date, end) => {
    expect(endOfQuarter(date)).toBe(end);
  });
});

describe('a course', () => {
  const course: [number, number][] = [
    [100, 0.2],
    [50, 0.6],
    [10, 0.6],
  ];
  const share = (ago: number) => shareOnCourse(course, ago, 0);

  it('is level before its first point and after its last, and straight in between', () => {
    const expected = [0.2, 0.2, 0.4, 0.6, 0.6, 0.6, 0.6].map((value) => expect.closeTo(value, 5));
    expect([300, 100, 75, 50, 30, 10, 1].map(share)).toEqual(expected);
  });

  it('has small ups and downs, the same every time', () => {
    const later = shareOnCourse(course, 1, 5);
    expect(later).toBe(shareOnCourse(course, 1, 5));
    expect(Math.abs(later - 0.6)).toBeLessThanOrEqual(0.6 * 0.004);
    expect(later).not.toBe(0.6);
  });
});
