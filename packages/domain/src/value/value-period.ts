import { z } from 'zod';
import { addMonths } from '../calendar/cadence.ts';
import { addDays, IsoDate } from '../calendar/calendar.ts';
import { quarterOf } from '../portfolio/quarter.ts';

/** How finely value is read. */
export const ValueGrain = z.enum(['month', 'quarter']).meta({ id: 'ValueGrain' });
export type ValueGrain = z.infer<typeof ValueGrain>;

/** One month or quarter of the tenant's calendar; both days are included. */
export const ValuePeriod = z
  .object({
    /** `2026-03`, or `2026-Q1`. */
    label: z.string(),
    from: IsoDate,
    to: IsoDate,
  })
  .meta({ id: 'ValuePeriod' });
export type ValuePeriod = z.infer<typeof ValuePeriod>;

const MONTHS = { month: 1, quarter: 3 } as const satisfies Record<ValueGrain, number>;

/** The month or quarter that `date` lies in. */
export function valuePeriodOf(date: IsoDate, grain: ValueGrain): ValuePeriod {
  const monthsBefore = (Number(date.slice(5, 7)) - 1) % MONTHS[grain];
  const from = addMonths(`${date.slice(0, 7)}-01`, -monthsBefore);
  const label = grain === 'month' ? from.slice(0, 7) : quarterOf(from);
  return { label, from, to: addDays(addMonths(from, MONTHS[grain]), -1) };
}

/** The whole months or quarters from the one with `from` to the one with `to`; none when `to` is earlier. */
export function valuePeriods(from: IsoDate, to: IsoDate, grain: ValueGrain): ValuePeriod[] {
  const periods: ValuePeriod[] = [];
  for (let next = valuePeriodOf(from, grain); next.from <= to; next = valuePeriodOf(addDays(next.to, 1), grain)) {
    periods.push(next);
  }
  return periods;
}
