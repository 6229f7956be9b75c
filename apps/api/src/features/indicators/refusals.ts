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

/** 409 when it would be lagging although lagging ones name it as what announces them. */
export function refuseLeadingNoMore(
  { id, name, timing }: Pick<StoredIndicator, 'id' | 'name' | 'timing'>,
  indicators: readonly Indicator[],
): void {
  const announced = indicators.find(({ leadingIndicatorIds }) => leadingIndicatorIds.includes(id));
  if (timing === 'leading' || !announced) return;
  throw conflict('#/timing', `"${name}" announces "${announced.name}", so it is leading; take it off there first.`);
}
