import { todayIn } from '@flightpath/domain';
import type { PortfolioScope } from '../api/portfolio-scope.ts';

interface ComparedScope extends PortfolioScope {
  since?: string | undefined;
}

/**
 * The scope of an address as it can be shown: a day that is today, or has not come, is today; a day to compare with
 * that does not lie before it is dropped.
 */
export function scopeShown<Scope extends ComparedScope>(scope: Scope, timeZone: string): Scope {
  const today = todayIn(timeZone, new Date());
  const asOf = scope.asOf !== undefined && scope.asOf < today ? scope.asOf : undefined;
  const since = scope.since !== undefined && scope.since < (asOf ?? today) ? scope.since : undefined;
  return { ...scope, asOf, since };
}
