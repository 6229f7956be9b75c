import type { IsoDate } from '../calendar/calendar.ts';
import type { IndicatorFact } from '../initiatives/facts.ts';

/** The indicators still in use: one is retired from its `retiredOn` on. */
export const unretired = <Retirable extends Pick<IndicatorFact, 'retiredOn'>>(
  indicators: readonly Retirable[],
  today: IsoDate,
): Retirable[] => indicators.filter(({ retiredOn }) => retiredOn === null || today < retiredOn);
