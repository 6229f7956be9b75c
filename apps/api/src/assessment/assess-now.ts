// A judgement that is only looked at: what the rules and the gate say of initiatives at this moment, nothing stored.
import { type Assessment, assess, type Episode, type InitiativeFacts, todayIn } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { loadLastJudgements } from './load-episodes.ts';
import { loadFacts } from './load-facts.ts';
import { loadYardstick, type Yardstick } from './load-yardstick.ts';

export interface JudgedFacts {
  facts: InitiativeFacts;
  /** The episodes that the judgement goes on from. */
  episodes: Episode[];
}

/** The facts and the episodes of the initiatives as they stand, with what they are judged by. */
export async function loadJudged(
  tx: TenantTx,
  ids: readonly string[],
  now: Date,
): Promise<Yardstick & { judged: JudgedFacts[] }> {
  const yardstick = await loadYardstick(tx);
  const last = await loadLastJudgements(tx, ids, todayIn(yardstick.settings.timeZone, now));
  const judged = (await loadFacts(tx, ids)).map((facts) => ({ facts, episodes: last.get(facts.id)?.episodes ?? [] }));
  return { ...yardstick, judged };
}

/** What `recordChange` would find of the initiative now. Throws when the tenant has none of that id. */
export async function assessNow(
  tx: TenantTx,
  initiativeId: string,
  now: Date,
): Promise<{ facts: InitiativeFacts; assessment: Assessment }> {
  const { judged, pack, settings } = await loadJudged(tx, [initiativeId], now);
  const [one] = judged;
  if (!one) throw new Error(`There is no initiative ${initiativeId}`);
  return { facts: one.facts, assessment: assess(one.facts, one.episodes, pack, { now, settings }) };
}
