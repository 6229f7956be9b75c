// The one way into the record of who changed what: in the transaction of the change, so that neither is without the other.
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../assessment/actor.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { whatDiffers } from './what-differs.ts';

/** What was done to one subject. */
export interface Deed {
  subject: {
    /** `initiative`, `department`, ... */
    kind: string;
    id: string | number | null;
    /** As a reader knows it: `INI-12 Claims triage`. */
    label: string;
  };
  /** In words: "Changed the department Claims". */
  summary: string;
  /** The subject before and after, whole: what differs is kept, secrets are not. Left out: the summary says it all. */
  before?: object | null;
  after?: object | null;
  /** The revision of the initiative that the deed made. */
  revision?: number;
}

export interface DoneBy {
  actor: Actor;
  at: Date;
}

const accountedFor = new WeakSet<TenantTx>();

/** Says that what the transaction changed has its events, or turned out to be no change. */
export function accountFor(tx: TenantTx): void {
  accountedFor.add(tx);
}

/** Whether the change that the transaction is for has its event. */
export const isAccountedFor = (tx: TenantTx): boolean => accountedFor.has(tx);

/**
 * Records a deed that is no change of an initiative (those are recorded with their revision), and accounts for the
 * transaction. Where `before` and `after` are given and alike, nothing was done and nothing is recorded.
 */
export async function recordDeed(tx: TenantTx, deed: Deed, by: DoneBy): Promise<void> {
  await recordEvents(tx, [deed], by);
  accountFor(tx);
}

/** Records many in one statement. */
export async function recordEvents(tx: TenantTx, deeds: readonly Deed[], { actor, at }: DoneBy): Promise<void> {
  const rows = deeds.flatMap(rowOf);
  if (rows.length === 0) return;
  const { credential, origin } = actor;
  await tx.query(
    `insert into audit_events (tenant_id, id, transaction_id, recorded_at, action, summary, subject_kind, subject_id,
       subject_label, revision_number, actor_kind, actor_user_id, actor_person_id, actor_name, credential_kind,
       credential_id, request_id, address, user_agent, before, after)
     select $1, id, pg_current_xact_id()::text::bigint, $3, $4, summary, subject_kind, subject_id, subject_label,
       revision_number, $5, $6, $7, $8, $9, $10, $11, $12, $13, before, after
     from jsonb_to_recordset($2::jsonb) as given (id uuid, summary text, subject_kind text, subject_id text,
       subject_label text, revision_number integer, before jsonb, after jsonb)`,
    [
      ...[tx.tenantId, JSON.stringify(rows), at.toISOString(), actor.action],
      ...[actor.kind, actor.userId, actor.personId, actor.name],
      ...[credential?.kind ?? null, credential?.id ?? null],
      ...[origin?.requestId ?? null, origin?.address ?? null, origin?.userAgent ?? null],
    ],
    'record-audit-events',
  );
}

function rowOf({ subject, summary, before, after, revision }: Deed) {
  const isCompared = before !== undefined || after !== undefined;
  const difference = whatDiffers(before ?? null, after ?? null);
  // A revision was made for a reason: it is recorded even where it changed no facts.
  if (isCompared && !difference && revision === undefined) return [];
  return {
    id: uuidv7(),
    summary,
    subject_kind: subject.kind,
    subject_id: subject.id,
    subject_label: subject.label,
    revision_number: revision ?? null,
    ...difference,
  };
}
