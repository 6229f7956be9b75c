import type { IsoDate, NewTeamMember, TeamMember } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

/** The pilot and the run team of an initiative by beginning, those who left included; or the one with `id`. */
export function listTeamMembers(
  tx: TenantTx,
  { initiativeId, today, id = null }: { initiativeId: string; today: IsoDate; id?: string | null },
): Promise<TeamMember[]> {
  return tx.query<TeamMember>(
    `select t.id, json_build_object('id', p.id, 'name', p.name) as person,
       t.team, t.pilot_number as "pilotNumber", t.role, t.starts_on as "from", t.ends_on as "to",
       coalesce(t.starts_on <= $2::date, true) and coalesce(t.ends_on >= $2::date, true)
         and coalesce(p.left_on > $2::date, true) as "isActive"
     from team_members t
     join people p on p.tenant_id = t.tenant_id and p.id = t.person_id
     where t.initiative_id = $1 and ($3::uuid is null or t.id = $3)
     order by t.team, t.starts_on nulls first, t.recorded_at, t.id`,
    [initiativeId, today, id],
  );
}

export async function findTeamMember(
  tx: TenantTx,
  one: { initiativeId: string; today: IsoDate; id: string },
): Promise<TeamMember | null> {
  return (await listTeamMembers(tx, one))[0] ?? null;
}

/** Names a person on a team; on the pilot team for the newest pilot. Returns the new record's id. */
export async function insertTeamMember(
  tx: TenantTx,
  initiativeId: string,
  { personId, team, role, from, to }: NewTeamMember,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into team_members
       (tenant_id, id, initiative_id, person_id, team, pilot_number, role, starts_on, ends_on, recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5,
       case when $5 = 'pilot' then (select max(number) from pilots where initiative_id = $3) end,
       $6, $7, $8, $9, $10)`,
    [tx.tenantId, id, initiativeId, personId, team, role, from, to, at, means],
  );
  return id;
}

export async function updateTeamMember(
  tx: TenantTx,
  { id, role, from, to }: Pick<TeamMember, 'id' | 'role' | 'from' | 'to'>,
) {
  await tx.query('update team_members set role = $2, starts_on = $3, ends_on = $4 where id = $1', [id, role, from, to]);
}

export async function deleteTeamMember(tx: TenantTx, id: string): Promise<void> {
  await tx.query('delete from team_members where id = $1', [id]);
}
