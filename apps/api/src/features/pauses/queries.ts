import type { InitiativeState, IsoDate, NewPause, Pause } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** The pauses of an initiative, the newest first; or the one with `id`. */
export function listPauses(
  tx: TenantTx,
  { initiativeId, today, id = null }: { initiativeId: string; today: IsoDate; id?: string | null },
): Promise<Pause[]> {
  return tx.query<Pause>(
    `select p.id, p.starts_on as "from", p.resumes_on as "resumeOn", p.reason,
       i.state = 'paused' and p.starts_on <= $2::date and $2::date < p.resumes_on as "isCurrent"
     from pauses p
     join initiatives i on i.tenant_id = p.tenant_id and i.id = p.initiative_id
     where p.initiative_id = $1 and ($3::uuid is null or p.id = $3)
     order by p.starts_on desc, p.id desc`,
    [initiativeId, today, id],
  );
}

export async function findPause(
  tx: TenantTx,
  one: { initiativeId: string; today: IsoDate; id: string },
): Promise<Pause | null> {
  return (await listPauses(tx, one))[0] ?? null;
}

/** The initiative rests from `from` on. Returns the new record's id. */
export async function insertPause(
  tx: TenantTx,
  initiativeId: string,
  { from, resumeOn, reason }: NewPause & { from: IsoDate },
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into pauses (tenant_id, id, initiative_id, starts_on, resumes_on, reason, recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, id, initiativeId, from, resumeOn, reason, at, means],
  );
  await setState(tx, initiativeId, 'paused');
  return id;
}

/** The initiative goes on `today`: the pause that is not over ends. */
export async function endPause(
  tx: TenantTx,
  { initiativeId, today }: { initiativeId: string; today: IsoDate },
): Promise<void> {
  await tx.query('update pauses set resumes_on = $2 where initiative_id = $1 and resumes_on > $2', [
    initiativeId,
    today,
  ]);
  await setState(tx, initiativeId, 'active');
}

export async function readState(tx: TenantTx, initiativeId: string): Promise<InitiativeState> {
  const found = await tx.one<{ state: InitiativeState }>('select state from initiatives where id = $1', [initiativeId]);
  return (found as { state: InitiativeState }).state;
}

async function setState(tx: TenantTx, initiativeId: string, state: InitiativeState): Promise<void> {
  await tx.query('update initiatives set state = $2 where id = $1', [initiativeId, state]);
}
