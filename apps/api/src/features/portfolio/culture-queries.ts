import type { CultureIdea, CultureLearning, DepartmentFact, IsoDate } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';

/** The tree as it is now: names and places of departments are not kept by day. */
export function loadDepartments(tx: TenantTx): Promise<DepartmentFact[]> {
  return tx.query<DepartmentFact>('select id, name, parent_id as "parentId" from departments order by id');
}

/** What was learned by the end of `asOf`, and which departments re-used it by then: those that were home that day. */
export function loadCultureLearnings(tx: TenantTx, asOf: IsoDate): Promise<CultureLearning[]> {
  return tx.query<CultureLearning>(
    `select l.initiative_id as "initiativeId", l.learned_on as date, l.origin, l.department_id as "departmentId",
       (select coalesce(json_agg(json_build_object('departmentId', o."departmentId", 'linkedOn', u.linked_on)
          order by u.linked_on, u.initiative_id), '[]')
        from learning_reuses u
        cross join lateral (
          select r.facts ->> 'homeDepartmentId' as "departmentId" from revisions r
          where r.initiative_id = u.initiative_id and r.recorded_on <= $1
          order by r.recorded_on desc, r.number desc limit 1
        ) o
        where u.learning_id = l.id and (u.recorded_at at time zone t.time_zone)::date <= $1) as "reusedBy"
     from learnings l join tenants t on t.id = l.tenant_id
     where (l.recorded_at at time zone t.time_zone)::date <= $1
     order by l.learned_on, l.id`,
    [asOf],
  );
}

/** Ideas of the year before `asOf`; those of the departments given and below them, or of all (`null`). */
export function loadCultureIdeas(
  tx: TenantTx,
  asOf: IsoDate,
  departmentIds: readonly string[] | null,
): Promise<CultureIdea[]> {
  return tx.query<CultureIdea>(
    `with recursive wanted as (
       select id from departments where id = any($2)
       union select d.id from departments d join wanted w on d.parent_id = w.id
     )
     select e.thought_of_on as date, e.department_id as "departmentId", e.is_prompted as "isPrompted"
     from ideas e join tenants t on t.id = e.tenant_id
     where (e.recorded_at at time zone t.time_zone)::date <= $1 and e.thought_of_on > $1::date - 366
       and ($2::uuid[] is null or e.department_id in (select id from wanted))
     order by e.thought_of_on, e.id`,
    [asOf, departmentIds],
  );
}
