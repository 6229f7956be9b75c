import type { Condition, Decision, DecisionOutcome, Gate, NewCondition, Phase } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

const CONDITION = `json_build_object(
  'id', c.id, 'criterionId', c.criterion_id, 'text', c.text, 'owner', json_build_object('id', o.id, 'name', o.name),
  'dueOn', c.due_on, 'metOn', c.met_on)`;
const CONDITIONS = `
  from decision_conditions c join people o on o.tenant_id = c.tenant_id and o.id = c.owner_id`;

const DECISION = `
  g.id, g.outcome, g.decided_on as date, g.until, g.to_phase as "toPhase", g.rationale, g.feedback, g.gate,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "decidedBy",
  g.revision_number as "revisionNumber",
  (select coalesce(json_agg(${CONDITION} order by c.due_on, c.id), '[]') ${CONDITIONS}
   where c.tenant_id = g.tenant_id and c.decision_id = g.id) as conditions
  from decisions g left join people p on p.tenant_id = g.tenant_id and p.id = g.decided_by_id`;

/** The decisions on an initiative, the newest first. */
export function listDecisions(tx: TenantTx, initiativeId: string): Promise<Decision[]> {
  return tx.query<Decision>(
    `select ${DECISION} where g.initiative_id = $1 order by g.decided_on desc, g.recorded_at desc, g.id desc`,
    [initiativeId],
  );
}

export function findDecision(
  tx: TenantTx,
  { initiativeId, id }: { initiativeId: string; id: string },
): Promise<Decision | null> {
  return tx.one<Decision>(`select ${DECISION} where g.initiative_id = $1 and g.id = $2`, [initiativeId, id]);
}

/** A decision to be stored; a `step-back` names its phase. */
export interface StoredDecision extends Pick<Decision, 'date' | 'rationale' | 'revisionNumber'> {
  outcome: DecisionOutcome;
  until?: string | null;
  toPhase?: Phase | null;
  feedback?: string | null;
  gate?: Gate | null;
  /** The request that it answers. */
  requestId?: string | null;
  decidedById: string | null;
  conditions?: readonly NewCondition[];
}

/** Returns the new record's id. */
export async function insertDecision(
  tx: TenantTx,
  initiativeId: string,
  decision: StoredDecision,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  const { outcome, date, until, toPhase, rationale, feedback, gate, requestId, decidedById, revisionNumber } = decision;
  await tx.query(
    `insert into decisions
       (tenant_id, id, initiative_id, outcome, decided_on, until, to_phase, rationale, feedback, gate, request_id,
        decided_by_id, revision_number, recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[tx.tenantId, id, initiativeId, outcome, date, until ?? null, toPhase ?? null, rationale, feedback ?? null],
      ...[gate ?? null, requestId ?? null, decidedById, revisionNumber, at, means],
    ],
  );
  const conditions = (decision.conditions ?? []).map((condition) => ({ ...condition, id: uuidv7() }));
  if (conditions.length > 0) {
    await tx.query(
      `insert into decision_conditions
         (tenant_id, id, decision_id, criterion_id, text, owner_id, due_on, recorded_at, recorded_means)
       select $1, id, $2, "criterionId", text, "ownerId", "dueOn", $4, $5
       from jsonb_to_recordset($3::jsonb) as g (id uuid, "criterionId" text, text text, "ownerId" uuid, "dueOn" date)`,
      [tx.tenantId, id, JSON.stringify(conditions), at, means],
    );
  }
  return id;
}

/** The condition, and the date of the decision that made it. */
export function findCondition(
  tx: TenantTx,
  { initiativeId, id }: { initiativeId: string; id: string },
): Promise<{ condition: Condition; decidedOn: string } | null> {
  return tx.one(
    `select ${CONDITION} as condition, g.decided_on as "decidedOn" ${CONDITIONS}
     join decisions g on g.tenant_id = c.tenant_id and g.id = c.decision_id
     where c.id = $2 and g.initiative_id = $1`,
    [initiativeId, id],
  );
}

export async function setConditionMet(tx: TenantTx, id: string, metOn: string | null): Promise<void> {
  await tx.query('update decision_conditions set met_on = $2 where id = $1', [id, metOn]);
}
