import type { Evidence, NewEvidence } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** The evidence of an initiative, the newest first; or the one with `id`. */
export function listEvidence(
  tx: TenantTx,
  { initiativeId, id = null }: { initiativeId: string; id?: string | null },
): Promise<Evidence[]> {
  return tx.query<Evidence>(
    `select e.id, e.kind, e.title, e.url, e.dated_on as date, e.valid_until as "validUntil",
       case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as department
     from evidence e
     left join departments d on d.tenant_id = e.tenant_id and d.id = e.department_id
     where e.initiative_id = $1 and ($2::uuid is null or e.id = $2)
     order by e.dated_on desc, e.recorded_at desc, e.id desc`,
    [initiativeId, id],
  );
}

export async function findEvidence(tx: TenantTx, one: { initiativeId: string; id: string }): Promise<Evidence | null> {
  return (await listEvidence(tx, one))[0] ?? null;
}

/** Returns the new record's id. */
export async function insertEvidence(
  tx: TenantTx,
  initiativeId: string,
  { kind, title, url, date, validUntil, departmentId }: NewEvidence,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into evidence
       (tenant_id, id, initiative_id, kind, title, url, dated_on, valid_until, department_id, recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.tenantId, id, initiativeId, kind, title, url, date, validUntil, departmentId, at, means],
  );
  return id;
}

export async function updateEvidence(
  tx: TenantTx,
  { id, title, url, validUntil }: Pick<Evidence, 'id' | 'title' | 'url' | 'validUntil'>,
) {
  await tx.query('update evidence set title = $2, url = $3, valid_until = $4 where id = $1', [
    id,
    title,
    url,
    validUntil,
  ]);
}

export async function deleteEvidence(tx: TenantTx, id: string): Promise<void> {
  await tx.query('delete from evidence where id = $1', [id]);
}
