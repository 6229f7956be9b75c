import type { Indicator } from '@flightpath/domain';
import { conflict } from '../../contradictions.ts';
import type { StoredIndicator } from './queries.ts';

/** 409 when another indicator is the main value indicator already: growth is judged on one. */
export function refuseSecondMain(
  indicator: Pick<StoredIndicator, 'isMain' | 'measures' | 'retiredOn'> & { id: string | null },
  indicators: readonly Indicator[],
): void {
  if (!indicator.isMain || indicator.measures !== 'value' || indicator.retiredOn !== null) return;
  const main = indicators.find(
    (one) => one.id !== indicator.id && one.isMain && one.measures === 'value' && one.retiredOn === null,
  );
  if (!main) return;
  throw conflict('#/isMain', `The main value indicator is "${main.name}": an initiative has one at a time.`);
}
