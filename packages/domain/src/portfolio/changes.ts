import { z } from 'zod';
import { AssessedHealth } from '../flags/assessment.ts';
import { compareText } from '../flags/sentences.ts';
import { Phase } from '../initiatives/phase.ts';
import { compareKeys, EntryRef, refOf } from './entry-ref.ts';
import type { PortfolioEntry } from './portfolio-entry.ts';
import { ruleTitle } from './rule-in-words.ts';
import { comparePhases } from './stays.ts';

const PhaseChange = EntryRef.extend({ from: Phase, to: Phase }).meta({ id: 'PhaseChange' });
const FlagChange = z
  .object({ ruleId: z.string(), title: z.string(), initiatives: z.array(EntryRef) })
  .meta({ id: 'FlagChange' });
const HealthChange = EntryRef.extend({ from: AssessedHealth, to: AssessedHealth, isBetter: z.boolean() }).meta({
  id: 'HealthChange',
});

/**
 * What is different between two days, each list by key. What happened and was undone in between is not told: it is the
 * difference of two pictures, not their film.
 */
export const PortfolioChanges = z
  .object({
    registered: z.array(EntryRef),
    /** In the register then, and not now: an import was undone, or it went to another department. */
    gone: z.array(EntryRef),
    advanced: z.array(PhaseChange),
    steppedBack: z.array(PhaseChange),
    stopped: z.array(EntryRef),
    embedded: z.array(EntryRef),
    paused: z.array(EntryRef),
    resumed: z.array(EntryRef),
    /** By rule, most initiatives first; those of initiatives that were registered in between are among them. */
    flagsOpened: z.array(FlagChange),
    /** No longer open: cleared, or lapsed because the question does not arise any more. */
    flagsEnded: z.array(FlagChange),
    /** Of initiatives that were active on both days. */
    health: z.array(HealthChange),
  })
  .meta({ id: 'PortfolioChanges' });
export type PortfolioChanges = z.infer<typeof PortfolioChanges>;

interface Pair {
  before: PortfolioEntry;
  after: PortfolioEntry;
}

/** What changed between the entries of two days. */
export function portfolioChanges(then: readonly PortfolioEntry[], now: readonly PortfolioEntry[]): PortfolioChanges {
  const were = new Map(then.map((entry) => [entry.id, entry]));
  const are = new Map(now.map((entry) => [entry.id, entry]));
  const after = [...now].sort(compareKeys);
  const pairs = after.flatMap((entry): Pair[] => {
    const before = were.get(entry.id);
    return before ? [{ before, after: entry }] : [];
  });
  const became = (state: PortfolioEntry['state']) =>
    pairs.filter((pair) => pair.before.state !== state && pair.after.state === state).map((pair) => refOf(pair.after));
  return {
    registered: after.filter(({ id }) => !were.has(id)).map(refOf),
    gone: then
      .filter(({ id }) => !are.has(id))
      .sort(compareKeys)
      .map(refOf),
    advanced: phaseChanges(pairs, (order) => order > 0),
    steppedBack: phaseChanges(pairs, (order) => order < 0),
    stopped: became('stopped'),
    embedded: became('embedded'),
    paused: became('paused'),
    resumed: pairs
      .filter((pair) => pair.before.state === 'paused' && pair.after.state === 'active')
      .map((pair) => refOf(pair.after)),
    flagsOpened: flagChanges(after, were),
    flagsEnded: flagChanges(
      pairs.map((pair) => pair.before),
      are,
    ),
    health: pairs.flatMap(healthChange),
  };
}

const phaseChanges = (pairs: readonly Pair[], isMeant: (order: number) => boolean) =>
  pairs
    .filter(({ before, after }) => isMeant(comparePhases(after.phase, before.phase)))
    .map(({ before, after }) => ({ ...refOf(after), from: before.phase, to: after.phase }));

/**
 * The counted flags of `entries` that the same initiative on the other day has not open at all. A flag that another one
 * covers by now is still open, so that it has neither opened nor ended.
 */
function flagChanges(entries: readonly PortfolioEntry[], others: ReadonlyMap<string, PortfolioEntry>) {
  const byRule = new Map<string, EntryRef[]>();
  for (const entry of entries) {
    const open = new Set(others.get(entry.id)?.flags.map(({ ruleId }) => ruleId));
    for (const { ruleId, coveredBy } of entry.flags) {
      if (coveredBy !== null || open.has(ruleId)) continue;
      const known = byRule.get(ruleId);
      if (known) known.push(refOf(entry));
      else byRule.set(ruleId, [refOf(entry)]);
    }
  }
  return [...byRule]
    .map(([ruleId, initiatives]) => ({ ruleId, title: ruleTitle(ruleId), initiatives }))
    .sort((a, b) => b.initiatives.length - a.initiatives.length || compareText(a.ruleId, b.ruleId));
}

/** What is unknown is better than what is known to be wrong, and worse than green. */
const BEST_FIRST: readonly AssessedHealth[] = ['green', 'unknown', 'amber', 'red'];

function healthChange({ before, after }: Pair): PortfolioChanges['health'] {
  if (before.state !== 'active' || after.state !== 'active' || before.health === after.health) return [];
  const isBetter = BEST_FIRST.indexOf(after.health) < BEST_FIRST.indexOf(before.health);
  return [{ ...refOf(after), from: before.health, to: after.health, isBetter }];
}
