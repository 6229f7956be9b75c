import type { IsoDate, NewStatusUpdate, StatusUpdate } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';

const STATUS_UPDATE = `
  u.id, u.posted_on as "postedOn", u.recorded_at as "postedAt",
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as author,
  case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as department,
  u.period_from as "periodFrom", u.period_to as "periodTo", u.health, u.summary, u.next_step as "nextStep",
  u.blockers, u.learned
  from status_updates u
  left join people p on p.tenant_id = u.tenant_id and p.id = u.author_id
  left join departments d on d.tenant_id = u.tenant_id and d.id = u.department_id`;

/** At most `limit` updates of an initiative, the newest first; those after `place`. */
export function listStatusUpdates(
  tx: TenantTx,
  { initiativeId, limit, place }: { initiativeId: string; limit: number; place: [string, string] | null },
): Promise<StatusUpdate[]> {
  return tx.query<StatusUpdate>(
    `select ${STATUS_UPDATE}
     where u.initiative_id = $1 and ($3::uuid is null or (u.recorded_at, u.id) < ($4::timestamptz, $3))
     order by u.recorded_at desc, u.id desc
     limit $2`,
    [initiativeId, limit, place?.[1] ?? null, place?.[0] ?? null],
  );
}

export function findStatusUpdate(
  tx: TenantTx,
  { initiativeId, id }: { initiativeId: string; id: string },
): Promise<StatusUpdate | null> {
  return tx.one<StatusUpdate>(`select ${STATUS_UPDATE} where u.initiative_id = $1 and u.id = $2`, [initiativeId, id]);
}

/** An update that stands for a period up to `postedOn` unless it says otherwise. Returns the new record's id. */
export async function insertStatusUpdate(
  tx: TenantTx,
  initiativeId: string,
  update: NewStatusUpdate,
  { at, means, authorId, postedOn }: Recorded & { authorId: string | null; postedOn: IsoDate },
): Promise<string> {
  const id = uuidv7();
  const { departmentId, periodFrom, periodTo, health, summary, nextStep, blockers, learned } = update;
  await tx.query(
    `insert into status_updates
       (tenant_id, id, initiative_id, author_id, department_id, period_from, period_to, posted_on, health, summary,
        next_step, blockers, learned, recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[tx.tenantId, id, initiativeId, authorId, departmentId, periodFrom, periodTo ?? postedOn, postedOn],
      ...[health, summary, nextStep, blockers, learned, at, means],
    ],
  );
  return id;
}
