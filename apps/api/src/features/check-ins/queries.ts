import type { CheckIn, NewCheckIn } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

const CHECK_IN = `
  c.id, json_build_object('id', p.id, 'name', p.name) as person, c.checked_in_on as date, c.note
  from check_ins c join people p on p.tenant_id = c.tenant_id and p.id = c.person_id`;

/** At most `limit` check-ins of an initiative, the newest first; those after `place`. */
export function listCheckIns(
  tx: TenantTx,
  { initiativeId, limit, place }: { initiativeId: string; limit: number; place: [string, string] | null },
): Promise<CheckIn[]> {
  return tx.query<CheckIn>(
    `select ${CHECK_IN}
     where c.initiative_id = $1 and ($3::uuid is null or (c.checked_in_on, c.id) < ($4::date, $3))
     order by c.checked_in_on desc, c.id desc
     limit $2`,
    [initiativeId, limit, place?.[1] ?? null, place?.[0] ?? null],
  );
}

export function findCheckIn(
  tx: TenantTx,
  { initiativeId, id }: { initiativeId: string; id: string },
): Promise<CheckIn | null> {
  return tx.one<CheckIn>(`select ${CHECK_IN} where c.initiative_id = $1 and c.id = $2`, [initiativeId, id]);
}

/** Returns the new record's id. */
export async function insertCheckIn(
  tx: TenantTx,
  initiativeId: string,
  { personId, date, note }: NewCheckIn,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into check_ins (tenant_id, id, initiative_id, person_id, checked_in_on, note, recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, id, initiativeId, personId, date, note, at, means],
  );
  return id;
}
