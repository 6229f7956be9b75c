import type { AddJobFunction } from 'graphile-worker';
import { sealEvents } from '../audit/seal-events.ts';
import { tenantTransaction } from '../db/tenant-transaction.ts';
import type { JobContext } from './job-context.ts';

/** What the job is given. */
export interface EventsToSeal {
  tenantId: string;
  /** It comes again until every transaction before this one has ended: they may have written events, and were not seen. */
  before?: string;
}

const AGAIN_AFTER_MS = 2_000;

/**
 * Seals what the tenant recorded. Each writer asked for it (prisma/migrations/*_ask_for_sealing), unless a job was waiting
 * already: that one must then see the writer's end. Safe to repeat and to interrupt.
 *
 * @param signal ends it after the part that is being done
 */
export async function sealAuditEvents(
  { db, clock, log }: JobContext,
  { tenantId, before }: EventsToSeal,
  addJob: AddJobFunction,
  signal: AbortSignal,
): Promise<void> {
  const { rows } = await db.pool.query<{ oldestOpen: string; next: string }>(
    `select pg_snapshot_xmin(now)::text as "oldestOpen", pg_snapshot_xmax(now)::text as next
     from pg_current_snapshot() now`,
  );
  const { oldestOpen, next } = rows[0] as (typeof rows)[0];
  const sealPart = () => tenantTransaction(db, tenantId, (tx) => sealEvents(tx, clock.now()));
  let sealed = 0;
  for (let part = await sealPart(); part > 0; part = signal.aborted ? 0 : await sealPart()) sealed += part;
  log.debug({ tenantId, sealed }, 'audit events were sealed');
  const bound = before ?? next;
  if (!signal.aborted && BigInt(oldestOpen) >= BigInt(bound)) return;
  const runAt = new Date(clock.now().getTime() + AGAIN_AFTER_MS);
  // Under a key that no writer takes for a job of its own: this one does not look out for those to come.
  const jobKey = `seal-audit-events-again ${tenantId} ${bound}`;
  await addJob('seal-audit-events', { tenantId, before: bound } satisfies EventsToSeal, { runAt, jobKey });
}
