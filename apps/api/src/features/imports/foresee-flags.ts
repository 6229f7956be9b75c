import { setImmediate as nextTurn } from 'node:timers/promises';
import { assess, type ImportCounts } from '@flightpath/domain';
import type { Yardstick } from '../../assessment/load-yardstick.ts';
import { isChange, type Plan } from './plan.ts';

const PART = 100;

type FlagCounts = ImportCounts['flags'];

/**
 * The flags that the initiatives of the file would carry, by rule, the most frequent first: each is judged in memory,
 * as the register would judge it. Those that stay as they are do not count.
 */
export async function foreseeFlags(plan: Plan, now: Date, { settings, pack }: Yardstick): Promise<FlagCounts> {
  const counts = new Map<string, FlagCounts[number]>();
  const changes = plan.rows.filter(isChange).filter(({ outcome }) => outcome !== 'unchanged');
  for (const [place, { after }] of changes.entries()) {
    if (place % PART === PART - 1) await nextTurn();
    for (const { status, coveredBy, finding } of assess(after, [], pack, { now, settings }).episodes) {
      if (status !== 'open' || coveredBy !== null) continue;
      const { ruleId, title } = finding;
      const count = counts.get(ruleId) ?? { ruleId, title, initiatives: 0 };
      counts.set(ruleId, { ...count, initiatives: count.initiatives + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.initiatives - a.initiatives || (a.ruleId < b.ruleId ? -1 : 1));
}
