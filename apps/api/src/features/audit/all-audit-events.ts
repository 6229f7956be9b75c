import type { AuditEvent } from '@flightpath/domain';
import type { TenantContext } from '../../context.ts';
import { type AuditFilter, type AuditPlace, listAuditEvents } from './queries.ts';

const PART = 500;

/**
 * Every event that the filter finds, the newest first. Read part by part, each in a short transaction of its own, so that
 * a slow reader keeps no connection; events are never changed, so the parts fit together.
 */
export async function* allAuditEvents(
  reading: TenantContext['reading'],
  filter: AuditFilter,
): AsyncGenerator<AuditEvent> {
  let place: AuditPlace | null = null;
  for (;;) {
    const after: AuditPlace | null = place;
    const part: AuditEvent[] = await reading((tx) => listAuditEvents(tx, filter, { place: after, limit: PART }));
    yield* part;
    const last = part.at(-1);
    if (!last || part.length < PART) return;
    place = [last.recordedAt, last.id];
  }
}

/** One line of JSON per event. */
export async function* ndjsonOf(events: AsyncIterable<AuditEvent>): AsyncGenerator<string> {
  for await (const event of events) yield `${JSON.stringify(event)}\n`;
}
