import { type IsoDate, latest } from '../calendar/calendar.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';

const inOrder = (ids: readonly string[]): string => [...ids].sort().join(' ');

/** The checklist's affected departments and the gate plan: changing one of them is activity of today. */
const isPlanChanged = (before: InitiativeFacts, after: InitiativeFacts): boolean =>
  before.nextPhaseOwnerId !== after.nextPhaseOwnerId ||
  before.gatePlannedOn !== after.gatePlannedOn ||
  inOrder(before.affectedDepartmentIds) !== inOrder(after.affectedDepartmentIds);

const added = <Item extends { id: string }>(before: readonly Item[], after: readonly Item[]): Item[] =>
  after.filter(({ id }) => !before.some((item) => item.id === id));

/**
 * The last activity, had the supposed changes been made by a person today: a what-if of what would wake a shelved
 * initiative up must count what it supposes somebody does. Each record by its own date, at the latest today; one
 * without a date, a new owner and the end of a pilot are no activity, as when they are recorded.
 */
export function supposedActivity(before: InitiativeFacts, after: InitiativeFacts, today: IsoDate): IsoDate | null {
  const dates = [
    ...added(before.sponsors, after.sponsors).map(({ from }) => from),
    ...added(before.champions, after.champions).map(({ from }) => from),
    ...added(before.evidence, after.evidence).map(({ date }) => date),
  ].filter((date) => date !== null);
  const atTheLatestToday = dates.map((date) => (date > today ? today : date));
  return latest(before.lastActivityOn, isPlanChanged(before, after) ? today : null, ...atTheLatestToday);
}
