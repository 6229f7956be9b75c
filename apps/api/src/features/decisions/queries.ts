import type { Decision, DecisionOutcome, Phase } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

const DECISION = `
  g.id, g.outcome, g.decided_on as date, g.until, g.rationale,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "decidedBy",
  g.revision_number as "revisionNumber"
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
export interface StoredDecision extends Pick<Decision, 'date' | 'until' | 'rationale' | 'revisionNumber'> {
  outcome: DecisionOutcome;
  toPhase?: Phase | null;
  decidedById: string | null;
}

/** Returns the new record's id. */
export async function insertDecision(
  tx: TenantTx,
  initiativeId: string,
  decision: StoredDecision,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  const { outcome, date, until, toPhase = null, rationale, decidedById, revisionNumber } = decision;
  await tx.query(
    `insert into decisions
       (tenant_id, id, initiative_id, outcome, decided_on, until, to_phase, rationale, decided_by_id, revision_number,
        recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[tx.tenantId, id, initiativeId, outcome, date, until, toPhase, rationale, decidedById, revisionNumber],
      ...[at, means],
    ],
  );
  return id;
}
