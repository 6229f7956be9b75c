import type { IsoDate, NewSponsor, Sponsor } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** The sponsors of an initiative in the order in which they began, the ended ones included; or the one with `id`. */
export function listSponsors(
  tx: TenantTx,
  { initiativeId, today, id = null }: { initiativeId: string; today: IsoDate; id?: string | null },
): Promise<Sponsor[]> {
  return tx.query<Sponsor>(
    `select s.id,
       json_build_object('id', p.id, 'name', p.name) as person,
       case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as department,
       s.kind, s.starts_on as "from", s.ends_on as "to",
       -- Deciding at a gate is a way of checking in, and so is giving feedback there.
       greatest(
         (select max(c.checked_in_on) from check_ins c
          where c.tenant_id = s.tenant_id and c.initiative_id = s.initiative_id and c.person_id = s.person_id),
         (select max(g.decided_on) from decisions g
          where g.tenant_id = s.tenant_id and g.initiative_id = s.initiative_id and g.decided_by_id = s.person_id),
         (select max(v.given_on) from gate_reviews v
          join gate_requests q on q.tenant_id = v.tenant_id and q.id = v.request_id
          where q.tenant_id = s.tenant_id and q.initiative_id = s.initiative_id and v.reviewer_id = s.person_id)
       ) as "lastCheckInOn",
       coalesce(s.starts_on <= $2::date, true) and coalesce(s.ends_on >= $2::date, true)
         and coalesce(p.left_on > $2::date, true) as "isActive"
     from sponsors s
     join people p on p.tenant_id = s.tenant_id and p.id = s.person_id
     left join departments d on d.tenant_id = p.tenant_id and d.id = p.department_id
     where s.initiative_id = $1 and ($3::uuid is null or s.id = $3)
     order by s.starts_on nulls first, s.recorded_at, s.id`,
    [initiativeId, today, id],
  );
}

export async function findSponsor(
  tx: TenantTx,
  one: { initiativeId: string; today: IsoDate; id: string },
): Promise<Sponsor | null> {
  return (await listSponsors(tx, one))[0] ?? null;
}

/** Returns the new record's id. */
export async function insertSponsor(
  tx: TenantTx,
  initiativeId: string,
  { personId, kind, from, to }: NewSponsor,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into sponsors (tenant_id, id, initiative_id, person_id, kind, starts_on, ends_on, recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.tenantId, id, initiativeId, personId, kind, from, to, at, means],
  );
  return id;
}

export async function updateSponsor(
  tx: TenantTx,
  { id, kind, from, to }: Pick<Sponsor, 'id' | 'kind' | 'from' | 'to'>,
) {
  await tx.query('update sponsors set kind = $2, starts_on = $3, ends_on = $4 where id = $1', [id, kind, from, to]);
}

export async function deleteSponsor(tx: TenantTx, id: string): Promise<void> {
  await tx.query('delete from sponsors where id = $1', [id]);
}
