import { type Gate, type GateFunction, type GateRequest, type IsoDate, slotsOf } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** A request as it is stored: with the login that asked, which the API does not show. */
export interface StoredGateRequest extends GateRequest {
  requestedByUserId: string | null;
}

const COLUMNS = `
  q.id, q.gate, q.status, q.note, q.requested_on as "requestedOn", q.revision_number as "revisionNumber",
  q.requested_by_user_id as "requestedByUserId",
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "requestedBy",
  (select coalesce(json_agg(json_build_object(
     'function', v.function,
     'reviewer', case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end,
     'feedback', case when v.verdict is not null
       then json_build_object('verdict', v.verdict, 'comment', v.comment, 'givenOn', v.given_on) end)), '[]')
   from gate_reviews v left join people r on r.tenant_id = v.tenant_id and r.id = v.reviewer_id
   where v.tenant_id = q.tenant_id and v.request_id = q.id) as slots`;
const FROM = `
  from gate_requests q
  join initiatives i on i.tenant_id = q.tenant_id and i.id = q.initiative_id
  left join people p on p.tenant_id = q.tenant_id and p.id = q.requested_by_id`;

/** The open request of an initiative, else the newest one; `null`: nobody ever asked. */
export function newestRequest(tx: TenantTx, initiativeId: string): Promise<StoredGateRequest | null> {
  return tx.one<StoredGateRequest>(
    `select ${COLUMNS} ${FROM} where q.initiative_id = $1
     order by q.status = 'open' desc, q.recorded_at desc, q.id desc limit 1`,
    [initiativeId],
  );
}

export async function openRequest(tx: TenantTx, initiativeId: string): Promise<StoredGateRequest | null> {
  const newest = await newestRequest(tx, initiativeId);
  return newest?.status === 'open' ? newest : null;
}

/** Every request that waits for a decision, the oldest first; none of an initiative that an import has stopped meanwhile. */
export async function listOpenRequests(
  tx: TenantTx,
): Promise<{ initiative: { key: string; name: string }; request: GateRequest }[]> {
  const rows = await tx.query<StoredGateRequest & { initiative: { key: string; name: string } }>(
    `select ${COLUMNS}, json_build_object('key', 'INI-' || i.number, 'name', i.name) as initiative ${FROM}
     where q.status = 'open' and i.state in ('active', 'paused') order by q.requested_on, q.recorded_at, q.id`,
  );
  return rows.map(({ initiative, ...request }) => ({ initiative, request: shownRequest(request) }));
}

/** The request as the API shows it: without the login that asked. */
export function shownRequest({ requestedByUserId: _, slots, ...request }: StoredGateRequest): GateRequest {
  return { ...request, slots: slotsOf(slots) };
}

export interface NewStoredRequest {
  gate: Gate;
  note: string | null;
  requestedOn: IsoDate;
  requestedById: string | null;
  requestedByUserId: string | null;
  revisionNumber: number;
  reviewers: Record<GateFunction, string | null>;
}

export async function insertRequest(
  tx: TenantTx,
  initiativeId: string,
  request: NewStoredRequest,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  const { gate, note, requestedOn, requestedById, requestedByUserId, revisionNumber, reviewers } = request;
  await tx.query(
    `insert into gate_requests (tenant_id, id, initiative_id, gate, status, note, requested_on, requested_by_id,
       requested_by_user_id, revision_number, recorded_at, recorded_means)
     values ($1, $2, $3, $4, 'open', $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[tx.tenantId, id, initiativeId, gate, note, requestedOn, requestedById, requestedByUserId],
      ...[revisionNumber, at, means],
    ],
  );
  await tx.query(
    `insert into gate_reviews (tenant_id, request_id, function, reviewer_id)
     select $1, $2, key, value::uuid from jsonb_each_text($3::jsonb)`,
    [tx.tenantId, id, JSON.stringify(reviewers)],
  );
  return id;
}

export async function setFeedback(
  tx: TenantTx,
  requestId: string,
  feedback: { function: GateFunction; verdict: string; comment: string | null; givenOn: IsoDate },
): Promise<void> {
  await tx.query(
    `update gate_reviews set verdict = $3, comment = $4, given_on = $5 where request_id = $1 and function = $2`,
    [requestId, feedback.function, feedback.verdict, feedback.comment, feedback.givenOn],
  );
}

export async function closeRequest(tx: TenantTx, id: string, status: 'decided' | 'withdrawn'): Promise<void> {
  await tx.query('update gate_requests set status = $2 where id = $1', [id, status]);
}
