import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addCadences, addMonths } from './cadence.ts';
import { addDays, daysBetween, earliest, latest, todayIn } from './calendar.ts';
import { dateInWords } from './date-in-words.ts';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar', () => {
  it('does not count the start: 03-02 to 05-11 is 70 days', () => {
    expect(daysBetween('2026-03-02', '2026-05-11')).toBe(70);
    expect(daysBetween('2026-05-11', '2026-03-02')).toBe(-70);
  });

  it('adds days as the calendar does, for any date', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const asDate = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
        expect(addDays(date, days)).toBe(asDate.toISOString().slice(0, 10));
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('finds the latest and the earliest among dates that may be missing', () => {
    expect(latest(null, '2026-03-02', undefined, '2026-05-11')).toBe('2026-05-11');
    expect(earliest(null, '2026-05-11', '2026-03-02')).toBe('2026-03-02');
    expect(latest(null, undefined)).toBeNull();
    expect(earliest()).toBeNull();
  });

  it("takes the tenant's date, not the one of Greenwich", () => {
    const lateEvening = new Date('2026-03-02T23:30:00Z');
    expect(todayIn('Europe/Berlin', lateEvening)).toBe('2026-03-03');
    expect(todayIn('America/New_York', lateEvening)).toBe('2026-03-02');
    expect(() => todayIn('Mars/Olympus', lateEvening)).toThrow(RangeError);
  });

  it('writes a date as a sentence does', () => {
    expect(dateInWords('2026-05-01')).toBe('1 May 2026');
  });
});

describe('cadences', () => {
  it('count from the anchor, so that month ends come back', () => {
    expect([1, 2, 3].map((count) => addCadences('2026-01-31', 'monthly', count))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(addCadences('2026-01-31', 'quarterly', 1)).toBe('2026-04-30');
    expect(addCadences('2026-01-31', 'biweekly', 1)).toBe('2026-02-14');
  });

  it('hold to the last day of February, leap years included', () => {
    expect(addMonths('2023-12-31', 2)).toBe('2024-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('1999-12-31', 2)).toBe('2000-02-29');
    expect(addMonths('2099-12-31', 2)).toBe('2100-02-28');
  });

  it('never go back in time', () => {
    const cadences = fc.constantFrom('weekly' as const, 'biweekly' as const, 'monthly' as const, 'quarterly' as const);
    fc.assert(
      fc.property(dates, cadences, fc.integer({ min: 0, max: 40 }), (date, cadence, count) => {
        expect(addCadences(date, cadence, count + 1) > addCadences(date, cadence, count)).toBe(true);
      }),
    );
  });
});
