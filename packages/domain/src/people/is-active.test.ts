import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/calendar.ts';
import { FIRST_DAY, someDay } from '../initiatives/facts-arbitrary.ts';
import { PEOPLE, peopleWhere } from '../initiatives/facts-builder.ts';
import { activityTurns, endedOn, isActive } from './is-active.ts';

const ann = (from: string | null, to: string | null) => ({ personId: 'ann', from, to });

describe('isActive', () => {
  it('counts the first and the last day', () => {
    const march = ann('2026-03-01', '2026-03-31');
    const on = (day: string) => isActive(march, PEOPLE, day);
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(on)).toEqual([false, true, true, false]);
  });

  it('takes a missing bound for always and for open', () => {
    expect(isActive(ann(null, null), PEOPLE, '1990-01-01')).toBe(true);
  });

  it('ends on the first day away, whatever the record says', () => {
    const people = peopleWhere({ ann: '2026-04-01' });
    expect(isActive(ann(null, '2026-12-31'), people, '2026-03-31')).toBe(true);
    expect(isActive(ann(null, '2026-12-31'), people, '2026-04-01')).toBe(false);
    expect(endedOn(ann(null, '2026-12-31'), people, '2026-05-01')).toBe('2026-04-01');
    expect(endedOn(ann(null, '2026-03-15'), people, '2026-05-01')).toBe('2026-03-16');
    expect(endedOn(ann(null, '2026-12-31'), people, '2026-03-31')).toBeNull();
  });

  it('changes its answer on its turning days only', () => {
    const bound = fc.option(someDay, { nil: null });
    fc.assert(
      fc.property(bound, bound, bound, fc.integer({ min: 1, max: 729 }), (from, to, leftOn, days) => {
        const people = PEOPLE.map((person) => ({ ...person, leftOn }));
        const today = addDays(FIRST_DAY, days);
        if (activityTurns(ann(from, to), people).includes(today)) return;
        expect(isActive(ann(from, to), people, today)).toBe(isActive(ann(from, to), people, addDays(today, -1)));
      }),
    );
  });
});
