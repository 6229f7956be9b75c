import type { IsoDate, Severity, Waiver, WaiverStatus } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** The flag that is to be waived, with where it belongs. */
export interface WaivableFlag {
  id: string;
  initiativeId: string;
  key: string;
  title: string;
  status: 'open' | 'cleared' | 'lapsed';
  severity: Severity;
  /** The status of the waiver that is asked for or approved; `null`: none is. */
  atWork: WaiverStatus | null;
}

export function findFlag(tx: TenantTx, id: string): Promise<WaivableFlag | null> {
  return tx.one<WaivableFlag>(
    `select f.id, f.initiative_id as "initiativeId", 'INI-' || i.number as key, f.finding ->> 'title' as title,
       f.status, f.severity,
       (select w.status from waivers w where w.flag_id = f.id and w.status in ('requested', 'approved')) as "atWork"
     from flags f join initiatives i on i.tenant_id = f.tenant_id and i.id = f.initiative_id
     where f.id = $1`,
    [id],
  );
}

const WAIVER = `
  w.id, w.reason, w.status, w.requested_on as "requestedOn", w.decided_on as "decidedOn",
  w.accepted_severity as "acceptedSeverity", w.expires_on as "expiresOn",
  case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end as "requestedBy",
  case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as "decidedBy"`;
const FROM = `
  from waivers w
  left join people r on r.tenant_id = w.tenant_id and r.id = w.requested_by_id
  left join people d on d.tenant_id = w.tenant_id and d.id = w.decided_by_id`;

/** The waivers that were ever asked for this flag, the newest first. */
export function listWaiversOfFlag(tx: TenantTx, flagId: string): Promise<Waiver[]> {
  return tx.query<Waiver>(`select ${WAIVER} ${FROM} where w.flag_id = $1 order by w.recorded_at desc, w.id desc`, [
    flagId,
  ]);
}

export function findWaiver(tx: TenantTx, id: string): Promise<Waiver | null> {
  return tx.one<Waiver>(`select ${WAIVER} ${FROM} where w.id = $1`, [id]);
}

/** A waiver with the flag and the initiative it is about. */
export interface WaiverInContext {
  waiver: Waiver;
  flag: { id: string; title: string; severity: Severity; sentence: string };
  initiative: { key: string; name: string };
}

/** Those in one of the statuses, the oldest request first. A request of a flag that is over waits for nobody. */
export function listWaivers(tx: TenantTx, statuses: readonly WaiverStatus[]): Promise<WaiverInContext[]> {
  return tx.query<WaiverInContext>(
    `select (select to_json(one) from (select ${WAIVER}) one) as waiver,
       json_build_object('id', f.id, 'title', f.finding ->> 'title', 'severity', f.severity,
         'sentence', f.finding ->> 'sentence') as flag,
       json_build_object('key', 'INI-' || i.number, 'name', i.name) as initiative
     ${FROM}
     join flags f on f.tenant_id = w.tenant_id and f.id = w.flag_id
     join initiatives i on i.tenant_id = f.tenant_id and i.id = f.initiative_id
     where w.status = any($1::text[]) and (w.status <> 'requested' or f.status = 'open')
     order by w.requested_on, w.recorded_at, w.id`,
    [statuses],
  );
}

/** What a decision on a waiver must know of it, beside what it shows. */
export interface WaiverAtWork {
  flagId: string;
  key: string;
  title: string;
  /** Of the flag, as it is now. */
  flagStatus: WaivableFlag['status'];
  severity: Severity;
  status: WaiverStatus;
  acceptedSeverity: Severity;
  expiresOn: IsoDate;
  requestedById: string | null;
  requestedByUserId: string | null;
}

export function findWaiverAtWork(tx: TenantTx, id: string): Promise<WaiverAtWork | null> {
  return tx.one<WaiverAtWork>(
    `select w.flag_id as "flagId", 'INI-' || i.number as key, f.finding ->> 'title' as title,
       f.status as "flagStatus", f.severity, w.status, w.accepted_severity as "acceptedSeverity",
       w.expires_on as "expiresOn", w.requested_by_id as "requestedById", w.requested_by_user_id as "requestedByUserId"
     from waivers w
     join flags f on f.tenant_id = w.tenant_id and f.id = w.flag_id
     join initiatives i on i.tenant_id = f.tenant_id and i.id = f.initiative_id
     where w.id = $1`,
    [id],
  );
}

export interface StoredWaiverRequest {
  flagId: string;
  reason: string;
  expiresOn: IsoDate;
  acceptedSeverity: Severity;
  requestedOn: IsoDate;
  requestedById: string | null;
  requestedByUserId: string | null;
}

/** Returns the new record's id. */
export async function insertWaiver(
  tx: TenantTx,
  request: StoredWaiverRequest,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  const { flagId, reason, expiresOn, acceptedSeverity, requestedOn, requestedById, requestedByUserId } = request;
  await tx.query(
    `insert into waivers (tenant_id, id, flag_id, reason, status, requested_on, requested_by_id, requested_by_user_id,
       accepted_severity, expires_on, recorded_at, recorded_means)
     values ($1, $2, $3, $4, 'requested', $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[tx.tenantId, id, flagId, reason, requestedOn, requestedById, requestedByUserId],
      ...[acceptedSeverity, expiresOn, at, means],
    ],
  );
  return id;
}

export async function decideWaiver(
  tx: TenantTx,
  id: string,
  decision: { status: 'approved' | 'refused'; decidedOn: IsoDate; decidedById: string | null; decidedByName: string },
): Promise<void> {
  await tx.query(
    'update waivers set status = $2, decided_on = $3, decided_by_id = $4, decided_by_name = $5 where id = $1',
    [id, decision.status, decision.decidedOn, decision.decidedById, decision.decidedByName],
  );
}

export async function withdrawWaiver(tx: TenantTx, id: string): Promise<void> {
  await tx.query(
    `update waivers set status = 'withdrawn', decided_on = null, decided_by_id = null, decided_by_name = null
     where id = $1`,
    [id],
  );
}
