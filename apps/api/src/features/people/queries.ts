import type { IsoDate, NewPerson, Person } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { likePattern } from '../../like-pattern.ts';

const SELECT = `
  select p.id, p.name, p.email,
    case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as department,
    p.archetype, p.left_on as "leftOn"
  from people p
  left join departments d on d.tenant_id = p.tenant_id and d.id = p.department_id`;

export interface PeopleFilter {
  /** A part of the name or of the e-mail. */
  q?: string;
  /** Any of these. */
  departmentIds?: readonly string[];
  /** Leaves out who is away on this date. */
  presentOn?: IsoDate;
}

/** Up to `limit` people by name, from the one after `place` (lower-case name, id). */
export function listPeople(
  tx: TenantTx,
  { q, departmentIds, presentOn }: PeopleFilter,
  { place, limit }: { place: [string, string] | null; limit: number },
): Promise<Person[]> {
  return tx.query<Person>(
    `${SELECT}
     where ($1::text is null or (lower(p.name), p.id) > ($1, $2::uuid))
       and ($3::text is null or lower(p.name) like $3 or lower(p.email) like $3)
       and ($4::uuid[] is null or p.department_id = any($4))
       and ($5::date is null or p.left_on is null or p.left_on > $5)
     order by lower(p.name), p.id limit $6`,
    [
      place?.[0] ?? null,
      place?.[1] ?? null,
      q === undefined ? null : likePattern(q),
      departmentIds ?? null,
      presentOn ?? null,
      limit,
    ],
  );
}

export function readPerson(tx: TenantTx, id: string): Promise<Person | null> {
  return tx.one<Person>(`${SELECT} where p.id = $1`, [id]);
}

/** What is stored of a person, locked until the transaction ends. */
export function lockPerson(tx: TenantTx, id: string): Promise<NewPerson | null> {
  return tx.one<NewPerson>(
    `select name, email, department_id as "departmentId", archetype, left_on as "leftOn"
     from people where id = $1 for update`,
    [id],
  );
}

/** Returns the new person's id. */
export async function insertPerson(tx: TenantTx, person: NewPerson): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into people (tenant_id, id, name, email, department_id, archetype, left_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.tenantId, id, person.name, person.email, person.departmentId, person.archetype, person.leftOn],
  );
  return id;
}

export async function updatePerson(tx: TenantTx, id: string, person: NewPerson): Promise<void> {
  await tx.query(
    'update people set name = $2, email = $3, department_id = $4, archetype = $5, left_on = $6 where id = $1',
    [id, person.name, person.email, person.departmentId, person.archetype, person.leftOn],
  );
}
