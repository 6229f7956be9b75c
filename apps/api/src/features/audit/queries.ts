import type { AuditEvent, IsoDate } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { likePattern } from '../../like-pattern.ts';

const EVENT = `
  e.id, e.recorded_at as "recordedAt", e.action, e.summary,
  json_build_object('kind', e.subject_kind, 'id', e.subject_id, 'label', e.subject_label) as subject,
  e.revision_number as revision,
  json_build_object('kind', e.actor_kind, 'userId', e.actor_user_id, 'personId', e.actor_person_id,
    'name', e.actor_name) as actor,
  case when e.credential_id is not null
    then json_build_object('kind', e.credential_kind, 'id', e.credential_id) end as credential,
  case when e.request_id is not null
    then json_build_object('requestId', e.request_id, 'address', e.address, 'userAgent', e.user_agent) end as origin,
  e.before, e.after,
  case when s.number is not null then json_build_object('number', s.number, 'hash', s.hash, 'sealedAt',
    to_char(s.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as seal
  from audit_events e
  left join audit_seals s on s.tenant_id = e.tenant_id and s.event_id = e.id`;

export interface AuditFilter {
  /** A part of the actor's name. */
  actor?: string;
  /** By any of these. */
  actions?: readonly string[];
  /** The subject's id, its whole label, or the first words of it, such as `INI-12`. */
  subject?: string;
  /** First and last day, of the time zone. */
  from?: IsoDate;
  to?: IsoDate;
  timeZone: string;
  /** A part of what was done, or of what it was done to. */
  q?: string;
}

/** Where the page before ended. */
export type AuditPlace = readonly [recordedAt: string, id: string];

/** Up to `limit` events, the newest first; those after `place`. */
export function listAuditEvents(
  tx: TenantTx,
  { actor, actions, subject, from, to, timeZone, q }: AuditFilter,
  { place, limit }: { place: AuditPlace | null; limit: number },
): Promise<AuditEvent[]> {
  return tx.query<AuditEvent>(
    `select ${EVENT}
     where ($1::timestamptz is null or (e.recorded_at, e.id) < ($1, $2::uuid))
       and ($3::text is null or lower(e.actor_name) like $3)
       and ($4::text[] is null or e.action = any($4))
       and ($5::text is null or e.subject_id = $5 or lower(e.subject_label) = lower($5)
         or starts_with(lower(e.subject_label), lower($5) || ' '))
       and ($6::date is null or e.recorded_at >= $6::date::timestamp at time zone $8)
       and ($7::date is null or e.recorded_at < ($7::date + 1)::timestamp at time zone $8)
       and ($9::text is null or lower(concat_ws(' ', e.summary, e.subject_label)) like $9)
     order by e.recorded_at desc, e.id desc
     limit $10`,
    [
      ...[place?.[0] ?? null, place?.[1] ?? null],
      ...[actor === undefined ? null : likePattern(actor), actions ?? null, subject ?? null],
      ...[from ?? null, to ?? null, timeZone, q === undefined ? null : likePattern(q), limit],
    ],
  );
}
