// The one write path: facts -> assess -> revision. Whoever changes an initiative calls this last, in the same
// transaction; without it the change would have no record, no judgement and no line in the register.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ChangeMeans, todayIn } from '@flightpath/domain';
import { accountFor, recordEvents } from '../audit/record-events.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Actor } from './actor.ts';
import { eventOfJudgement } from './event-of-judgement.ts';
import { type JudgeContext, type Judgement, judge } from './judge.ts';
import { keepHistory } from './keep-history.ts';
import { loadLastJudgements, lockAll } from './load-episodes.ts';
import { loadFacts } from './load-facts.ts';
import { loadYardstick } from './load-yardstick.ts';
import { resumePaused } from './resume-paused.ts';
import { type ChangeRecord, revisionAfter, store } from './store.ts';

export interface Change {
  initiativeIds: readonly string[];
  actor: Actor;
  means: ChangeMeans;
  /** What was done, as history shows it: "Posted a status update". */
  summary: string;
  at: Date;
  /** An act that changes no facts, such as asking for a gate: it is recorded all the same. */
  isAct?: boolean;
  /** Called after every part of a large batch. */
  onProgress?: (done: number, total: number) => void;
}

export interface RecordedChange {
  initiativeId: string;
  /** The number of the newest revision. */
  revision: number;
  /** False: neither facts nor findings differ from the last revision, it was no act of its own, and none was added. */
  changed: boolean;
  /** Rules whose flag opened, and whose flag ended. */
  opened: string[];
  ended: string[];
}

/** So many at once that a batch takes few round trips, so few that others on the event loop do not notice. */
const PART = 250;

/**
 * Judges the initiatives anew and stores what came out: flags, one revision and one audit event each where something
 * changed, and the rows that lists read. Answers in the order of `initiativeIds`, without those that the tenant does not
 * have. What happens to initiatives because something else changed (`system`) does not account for that other change.
 */
export async function recordChange(tx: TenantTx, change: Change): Promise<RecordedChange[]> {
  const { record, context } = await prepare(tx, change);
  const sorted = [...new Set(change.initiativeIds)].sort();
  const recorded = new Map<string, RecordedChange>();
  for (let start = 0; start < sorted.length; start += PART) {
    if (start > 0) await nextTurn();
    const ids = sorted.slice(start, start + PART);
    for (const judgement of await recordPart(tx, ids, record, context)) {
      recorded.set(judgement.facts.id, outcomeOf(judgement));
    }
    change.onProgress?.(Math.min(start + PART, sorted.length), sorted.length);
  }
  if (change.means !== 'system') accountFor(tx);
  return change.initiativeIds.flatMap((id) => recorded.get(id) ?? []);
}

async function prepare(tx: TenantTx, { actor, means, summary, at, isAct = false }: Change) {
  const { settings, pack } = await loadYardstick(tx);
  const today = todayIn(settings.timeZone, at);
  const record: ChangeRecord = { actor, means, summary, at, on: today };
  return { record, context: { now: at, today, isByPerson: means === 'person', isAct, pack, settings } };
}

async function recordPart(
  tx: TenantTx,
  ids: readonly string[],
  record: ChangeRecord,
  context: JudgeContext,
): Promise<Judgement[]> {
  await lockAll(tx, ids);
  await resumePaused(tx, ids, context.today);
  const last = await loadLastJudgements(tx, ids, context.today);
  const judgements = (await loadFacts(tx, ids)).flatMap((facts) => {
    const known = last.get(facts.id);
    return known ? [judge(facts, known, context)] : [];
  });
  await store(tx, judgements, record);
  await keepHistory(tx, judgements, record);
  const changed = judgements.filter(({ isChanged }) => isChanged);
  const events = changed.map((judgement) => eventOfJudgement(judgement, record.summary));
  await recordEvents(tx, events, record);
  return judgements;
}

const outcomeOf = (judgement: Judgement): RecordedChange => ({
  initiativeId: judgement.facts.id,
  revision: revisionAfter(judgement),
  changed: judgement.isChanged,
  opened: judgement.opened,
  ended: judgement.ended,
});
