import { pipeline, Readable } from 'node:stream';
import type { AuditEvent } from '@flightpath/domain';
import { stringify } from 'csv-stringify';

const json = (value: unknown): string => (value === null ? '' : JSON.stringify(value));

const COLUMNS: Record<string, (event: AuditEvent) => string | number | null> = {
  Recorded: ({ recordedAt }) => recordedAt,
  Actor: ({ actor }) => actor.name,
  'Kind of actor': ({ actor }) => actor.kind,
  What: ({ summary }) => summary,
  Action: ({ action }) => action,
  Subject: ({ subject }) => subject.label,
  'Kind of subject': ({ subject }) => subject.kind,
  'Subject id': ({ subject }) => subject.id,
  Revision: ({ revision }) => revision,
  Before: ({ before }) => json(before),
  After: ({ after }) => json(after),
  Address: ({ origin }) => origin?.address ?? null,
  'User agent': ({ origin }) => origin?.userAgent ?? null,
  Request: ({ origin }) => origin?.requestId ?? null,
  Credential: ({ credential }) => credential && `${credential.kind} ${credential.id}`,
  'User id': ({ actor }) => actor.userId,
  'Person id': ({ actor }) => actor.personId,
  Id: ({ id }) => id,
  Seal: ({ seal }) => seal?.number ?? null,
  Hash: ({ seal }) => seal?.hash ?? null,
};

/** The events as CSV, one line each; what a spreadsheet would take for a formula is marked as text. */
export function csvOf(events: AsyncIterable<AuditEvent>): Readable {
  const lines = stringify({ header: true, columns: Object.keys(COLUMNS), bom: true, escape_formulas: true });
  // What fails shows in the stream that is handed on.
  return pipeline(Readable.from(rowsOf(events)), lines, () => {});
}

async function* rowsOf(events: AsyncIterable<AuditEvent>) {
  for await (const event of events) yield Object.values(COLUMNS).map((cellOf) => cellOf(event));
}
