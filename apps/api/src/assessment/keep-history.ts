// Who owned an initiative and when it was in which phase, kept from the differences between two judgements. Writers
// change `initiatives` and cannot forget the history.
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Judgement } from './judge.ts';
import type { ChangeRecord } from './store.ts';

export async function keepHistory(tx: TenantTx, judgements: readonly Judgement[], change: ChangeRecord): Promise<void> {
  await keepPhaseStays(tx, judgements, change);
  await keepOwners(tx, judgements, change);
}

async function keepPhaseStays(tx: TenantTx, judgements: readonly Judgement[], change: ChangeRecord): Promise<void> {
  const moved = judgements.filter(({ last, facts }) => last.facts?.phase !== facts.phase);
  const redated = judgements.filter(
    ({ last, facts }) => last.facts?.phase === facts.phase && last.facts.phaseEnteredOn !== facts.phaseEnteredOn,
  );
  if (redated.length > 0) {
    await tx.query(
      `update phase_stays s set entered_on = g.entered_on
       from jsonb_to_recordset($1::jsonb) as g (initiative_id uuid, entered_on date)
       where s.initiative_id = g.initiative_id and s.left_on is null`,
      [JSON.stringify(redated.map(({ facts }) => ({ initiative_id: facts.id, entered_on: facts.phaseEnteredOn })))],
    );
  }
  if (moved.length === 0) return;
  const rows = moved.map(({ facts }) => ({
    id: uuidv7(),
    initiative_id: facts.id,
    phase: facts.phase,
    entered_on: facts.phaseEnteredOn,
  }));
  const given = [JSON.stringify(rows), change.on];
  if (moved.some(({ last }) => last.facts !== null)) {
    await tx.query(
      `update phase_stays s set left_on = coalesce(g.entered_on, $2::date)
       from jsonb_to_recordset($1::jsonb) as g (initiative_id uuid, entered_on date)
       where s.initiative_id = g.initiative_id and s.left_on is null`,
      given,
    );
  }
  await tx.query(
    `insert into phase_stays (tenant_id, id, initiative_id, phase, entered_on, recorded_at, recorded_means)
     select $2, id, initiative_id, phase, entered_on, $3, $4
     from jsonb_to_recordset($1::jsonb) as g (id uuid, initiative_id uuid, phase text, entered_on date)`,
    [given[0], tx.tenantId, change.at.toISOString(), change.means],
  );
}

async function keepOwners(tx: TenantTx, judgements: readonly Judgement[], change: ChangeRecord): Promise<void> {
  const handed = judgements.filter(({ last, facts }) => (last.facts?.ownerId ?? null) !== facts.ownerId);
  if (handed.length === 0) return;
  if (handed.some(({ last }) => last.facts !== null)) {
    await tx.query(
      `update initiative_owners set ends_on = greatest($2::date, starts_on)
       where initiative_id = any($1) and ends_on is null`,
      [handed.map(({ facts }) => facts.id), change.on],
    );
  }
  const rows = handed
    .filter(({ facts }) => facts.ownerId !== null)
    .map(({ last, facts }) => ({
      id: uuidv7(),
      initiative_id: facts.id,
      person_id: facts.ownerId,
      // An imported register says who owns it, not since when.
      starts_on: last.facts === null && change.means === 'import' ? null : change.on,
    }));
  if (rows.length === 0) return;
  await tx.query(
    `insert into initiative_owners (tenant_id, id, initiative_id, person_id, starts_on, recorded_at, recorded_means)
     select $2, id, initiative_id, person_id, starts_on, $3, $4
     from jsonb_to_recordset($1::jsonb) as g (id uuid, initiative_id uuid, person_id uuid, starts_on date)`,
    [JSON.stringify(rows), tx.tenantId, change.at.toISOString(), change.means],
  );
}
