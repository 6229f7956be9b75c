import type { Champion, DepartmentRef, IsoDate, NewChampion } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** The champions of an initiative by department and beginning, the ended ones included; or the one with `id`. */
export function listChampions(
  tx: TenantTx,
  { initiativeId, today, id = null }: { initiativeId: string; today: IsoDate; id?: string | null },
): Promise<Champion[]> {
  return tx.query<Champion>(
    `select c.id,
       json_build_object('id', p.id, 'name', p.name) as person,
       json_build_object('id', d.id, 'name', d.name) as department,
       c.starts_on as "from", c.ends_on as "to",
       coalesce(c.starts_on <= $2::date, true) and coalesce(c.ends_on >= $2::date, true)
         and coalesce(p.left_on > $2::date, true) as "isActive"
     from champions c
     join people p on p.tenant_id = c.tenant_id and p.id = c.person_id
     join departments d on d.tenant_id = c.tenant_id and d.id = c.department_id
     where c.initiative_id = $1 and ($3::uuid is null or c.id = $3)
     order by lower(d.name), c.starts_on nulls first, c.recorded_at, c.id`,
    [initiativeId, today, id],
  );
}

export async function findChampion(
  tx: TenantTx,
  one: { initiativeId: string; today: IsoDate; id: string },
): Promise<Champion | null> {
  return (await listChampions(tx, one))[0] ?? null;
}

/** Returns the new record's id. */
export async function insertChampion(
  tx: TenantTx,
  initiativeId: string,
  { personId, departmentId, from, to }: NewChampion,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into champions
       (tenant_id, id, initiative_id, person_id, department_id, starts_on, ends_on, recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.tenantId, id, initiativeId, personId, departmentId, from, to, at, means],
  );
  return id;
}

export async function updateChampion(tx: TenantTx, { id, from, to }: Pick<Champion, 'id' | 'from' | 'to'>) {
  await tx.query('update champions set starts_on = $2, ends_on = $3 where id = $1', [id, from, to]);
}

export async function deleteChampion(tx: TenantTx, id: string): Promise<void> {
  await tx.query('delete from champions where id = $1', [id]);
}

/** The departments that the initiative will affect, by name. */
export function listAffectedDepartments(tx: TenantTx, initiativeId: string): Promise<DepartmentRef[]> {
  return tx.query<DepartmentRef>(
    `select d.id, d.name
     from affected_departments a join departments d on d.tenant_id = a.tenant_id and d.id = a.department_id
     where a.initiative_id = $1
     order by lower(d.name), d.id`,
    [initiativeId],
  );
}
