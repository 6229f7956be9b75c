import type { IsoDate, Learning, LearningOrigin, NewLearning } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { likePattern } from '../../like-pattern.ts';
import type { Recorded } from '../../recorded.ts';

const LEARNING = `
  l.id, json_build_object('key', 'INI-' || i.number, 'name', i.name) as initiative, l.learned_on as date,
  case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as department,
  l.origin, l.title, l.hypothesis, l.result, l.lesson,
  (select coalesce(json_agg(json_build_object('key', 'INI-' || o.number, 'name', o.name, 'linkedOn', u.linked_on)
     order by u.linked_on, o.number), '[]')
   from learning_reuses u
   join initiatives o on o.tenant_id = u.tenant_id and o.id = u.initiative_id
   where u.tenant_id = l.tenant_id and u.learning_id = l.id) as "reusedBy"
  from learnings l
  join initiatives i on i.tenant_id = l.tenant_id and i.id = l.initiative_id
  left join departments d on d.tenant_id = l.tenant_id and d.id = l.department_id`;

export interface LearningFilter {
  /** Of any of these. */
  origins?: readonly LearningOrigin[];
  /** In any of these; one of a whole initiative counts in the department that answers for it. */
  departmentIds?: readonly string[];
  /** A part of its title or of what it says. */
  q?: string;
}

/** At most `limit` learnings of all initiatives, the newest first; those after `place` (date, id). */
export function listLearnings(
  tx: TenantTx,
  { origins, departmentIds, q }: LearningFilter,
  { place, limit }: { place: [string, string] | null; limit: number },
): Promise<Learning[]> {
  return tx.query<Learning>(
    `select ${LEARNING}
     where ($1::uuid is null or (l.learned_on, l.id) < ($2::date, $1))
       and ($3::text[] is null or l.origin = any($3))
       and ($4::uuid[] is null or coalesce(l.department_id, i.home_department_id) = any($4))
       and ($5::text is null or lower(concat_ws(' ', l.title, l.hypothesis, l.result, l.lesson)) like $5)
     order by l.learned_on desc, l.id desc
     limit $6`,
    [
      ...[place?.[1] ?? null, place?.[0] ?? null, origins ?? null, departmentIds ?? null],
      ...[q === undefined ? null : likePattern(q), limit],
    ],
  );
}

/** What an initiative learned itself and what it re-uses of others, the newest first. */
export function listLearningsOfInitiative(tx: TenantTx, initiativeId: string): Promise<Learning[]> {
  return tx.query<Learning>(
    `select ${LEARNING}
     where l.initiative_id = $1
       or l.id in (select u.learning_id from learning_reuses u where u.initiative_id = $1)
     order by l.learned_on desc, l.id desc`,
    [initiativeId],
  );
}

/** The learning, of whichever initiative. */
export function findLearning(tx: TenantTx, id: string): Promise<Learning | null> {
  return tx.one<Learning>(`select ${LEARNING} where l.id = $1`, [id]);
}

/** Returns the new record's id. */
export async function insertLearning(
  tx: TenantTx,
  initiativeId: string,
  { date, departmentId, origin, title, hypothesis, result, lesson }: NewLearning,
  { at, means }: Recorded,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into learnings
       (tenant_id, id, initiative_id, learned_on, department_id, origin, title, hypothesis, result, lesson, recorded_at,
        recorded_means)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [tx.tenantId, id, initiativeId, date, departmentId, origin, title, hypothesis, result, lesson, at, means],
  );
  return id;
}

/** The initiative re-uses the learning from `linkedOn` on. */
export async function insertReuse(
  tx: TenantTx,
  { initiativeId, learningId, linkedOn }: { initiativeId: string; learningId: string; linkedOn: IsoDate },
  { at, means }: Recorded,
): Promise<void> {
  await tx.query(
    `insert into learning_reuses (tenant_id, initiative_id, learning_id, linked_on, recorded_at, recorded_means)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.tenantId, initiativeId, learningId, linkedOn, at, means],
  );
}

export async function deleteReuse(
  tx: TenantTx,
  { initiativeId, learningId }: { initiativeId: string; learningId: string },
): Promise<void> {
  await tx.query('delete from learning_reuses where initiative_id = $1 and learning_id = $2', [
    initiativeId,
    learningId,
  ]);
}
