import type { Department, NewDepartment } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';

const SELECT = `
  select d.id, d.name, d.parent_id as "parentId", (
    select count(*) from initiatives i where i.tenant_id = d.tenant_id and i.home_department_id = d.id
  ) as "initiativeCount"
  from departments d`;

/** Up to `limit` departments by name, from the one after `place` (lower-case name, id). */
export function listDepartments(
  tx: TenantTx,
  { place, limit }: { place: [string, string] | null; limit: number },
): Promise<Department[]> {
  return tx.query<Department>(
    `${SELECT} where $1::text is null or (lower(d.name), d.id) > ($1, $2::uuid) order by lower(d.name), d.id limit $3`,
    [place?.[0] ?? null, place?.[1] ?? null, limit],
  );
}

/** Locks it, so that two moves cannot make a circle together. */
export async function lockDepartment(tx: TenantTx, id: string): Promise<Department | null> {
  const found = await tx.one<object>('select from departments where id = $1 for update', [id]);
  return found ? readDepartment(tx, id) : null;
}

export function readDepartment(tx: TenantTx, id: string): Promise<Department | null> {
  return tx.one<Department>(`${SELECT} where d.id = $1`, [id]);
}

/** Returns the new department's id. */
export async function insertDepartment(tx: TenantTx, { name, parentId }: NewDepartment): Promise<string> {
  const id = uuidv7();
  const values = [tx.tenantId, id, name, parentId];
  await tx.query('insert into departments (tenant_id, id, name, parent_id) values ($1, $2, $3, $4)', values);
  return id;
}

export async function updateDepartment(tx: TenantTx, { id, name, parentId }: Department): Promise<void> {
  await tx.query('update departments set name = $2, parent_id = $3 where id = $1', [id, name, parentId]);
}

/** Locks `id` and those above it in the tree; returns their ids, its own included. */
export async function lockLineAbove(tx: TenantTx, id: string): Promise<string[]> {
  const line: string[] = [];
  for (let next: string | null = id; next !== null; ) {
    const found: { parentId: string | null } | null = await tx.one(
      'select parent_id as "parentId" from departments where id = $1 for update',
      [next],
    );
    if (!found || line.includes(next)) break;
    line.push(next);
    next = found.parentId;
  }
  return line;
}

/** The departments with these ids and all below them. */
export async function withDepartmentsBelow(tx: TenantTx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with recursive below as (
       select id from departments where id = any($1::uuid[])
       union select d.id from departments d join below b on d.parent_id = b.id
     )
     select id from below`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
