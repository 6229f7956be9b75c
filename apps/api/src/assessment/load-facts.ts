// The facts of initiatives as the domain judges them: PostgreSQL builds each document, in one statement for all.
import type { InitiativeFacts } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';
import {
  CHAMPIONS,
  DECISIONS,
  EVIDENCE,
  FUNDING_LINES,
  IDEAS,
  INDICATORS,
  LAST_ACTIVITY,
  LEARNINGS,
  list,
  NARRATIVES,
  PAST_STAYS,
  PAUSES,
  PILOTS,
  REINVESTMENTS,
  SPONSORS,
  STATUS_UPDATES,
  TEAM,
} from './fact-lists.ts';

const STATEMENT = `
  with recursive latest_updates as materialized (
    select distinct on (initiative_id, department_id, is_by_champion) * from (
      select u.*, exists (
        select from champions c
        where c.initiative_id = u.initiative_id and c.department_id = u.department_id and c.person_id = u.author_id
      ) as is_by_champion
      from status_updates u where u.initiative_id = any($1)
    ) as update_of
    order by initiative_id, department_id, is_by_champion, posted_on desc, recorded_at desc, id desc
  ), current_narratives as materialized (
    select distinct on (initiative_id, department_id) *
    from narratives where initiative_id = any($1)
    order by initiative_id, department_id, version desc
  ), named_people as materialized (
    select id as initiative_id, owner_id as person_id from initiatives where id = any($1) and owner_id is not null
    union select id, next_phase_owner_id from initiatives where id = any($1) and next_phase_owner_id is not null
    union select initiative_id, person_id from sponsors where initiative_id = any($1)
    union select initiative_id, person_id from champions where initiative_id = any($1)
    union select initiative_id, person_id from team_members where initiative_id = any($1)
    union select initiative_id, author_id from latest_updates where author_id is not null
    union select d.initiative_id, c.owner_id from decisions d
      join decision_conditions c on c.tenant_id = d.tenant_id and c.decision_id = d.id
      where d.initiative_id = any($1)
  ), with_those_above as (
    select named.initiative_id, named.department_id from (
      select id as initiative_id, home_department_id as department_id from initiatives where id = any($1)
      union select initiative_id, department_id from affected_departments where initiative_id = any($1)
      union select initiative_id, department_id from champions where initiative_id = any($1)
      union select initiative_id, department_id from indicators where initiative_id = any($1)
      union select initiative_id, department_id from evidence where initiative_id = any($1)
      union select initiative_id, department_id from latest_updates
      union select initiative_id, department_id from current_narratives
      union select initiative_id, department_id from learnings where initiative_id = any($1)
      union select u.initiative_id, l.department_id from learning_reuses u
        join learnings l on l.tenant_id = u.tenant_id and l.id = u.learning_id where u.initiative_id = any($1)
      union select builds_on_id, department_id from ideas where builds_on_id = any($1)
      union select n.initiative_id, p.department_id from named_people n join people p on p.id = n.person_id
    ) named where named.department_id is not null
    union
    select lower.initiative_id, d.parent_id
    from with_those_above lower join departments d on d.id = lower.department_id
    where d.parent_id is not null
  ), people_of as materialized (
    select n.initiative_id, json_agg(json_build_object(
      'id', p.id, 'name', p.name, 'departmentId', p.department_id, 'archetype', p.archetype, 'leftOn', p.left_on
    ) order by p.id) as list
    from named_people n join people p on p.id = n.person_id group by n.initiative_id
  ), departments_of as materialized (
    select n.initiative_id, json_agg(json_build_object('id', d.id, 'name', d.name, 'parentId', d.parent_id)
      order by d.id) as list
    from with_those_above n join departments d on d.id = n.department_id group by n.initiative_id
  )
  select json_build_object(
    'id', i.id, 'key', 'INI-' || i.number, 'externalId', i.external_id, 'name', i.name, 'summary', i.summary,
    'homeDepartmentId', i.home_department_id, 'phase', i.phase, 'phaseEnteredOn', i.phase_entered_on,
    'pastStays', ${PAST_STAYS},
    'state', i.state, 'pauses', ${PAUSES}, 'registeredOn', i.registered_on, 'mainAnchor', i.main_anchor,
    'reportingCadence', i.reporting_cadence, 'gatePlannedOn', i.gate_planned_on,
    'communicationPlan', i.communication_plan, 'decisionRights', i.decision_rights,
    'escalationPath', i.escalation_path, 'ownerId', i.owner_id, 'nextPhaseOwnerId', i.next_phase_owner_id,
    'pilots', ${PILOTS},
    'affectedDepartmentIds', ${list(
      'a.department_id',
      'a.department_id',
      'affected_departments a where a.initiative_id = i.id',
    )},
    'sponsors', ${SPONSORS},
    'champions', ${CHAMPIONS},
    'team', ${TEAM},
    'fundingLines', ${FUNDING_LINES},
    'reinvestments', ${REINVESTMENTS},
    'indicators', ${INDICATORS},
    'evidence', ${EVIDENCE},
    'statusUpdates', ${STATUS_UPDATES},
    'decisions', ${DECISIONS},
    'narratives', ${NARRATIVES},
    'learnings', ${LEARNINGS},
    'ideas', ${IDEAS},
    'lastToldOn', (select max(v.told_on) from value_reports v where v.initiative_id = i.id),
    'lastActivityOn', ${LAST_ACTIVITY},
    'everRecorded', i.ever_recorded,
    'people', coalesce(people_of.list, '[]'::json),
    'departments', coalesce(departments_of.list, '[]'::json)
  ) as facts
  from unnest($1::uuid[]) with ordinality asked (id, place)
  join initiatives i on i.id = asked.id
  join tenants t on t.id = i.tenant_id
  left join people_of on people_of.initiative_id = i.id
  left join departments_of on departments_of.initiative_id = i.id
  order by asked.place`;

/** The facts of the initiatives, in the order of `ids`; an id that this tenant does not have is left out. */
export async function loadFacts(tx: TenantTx, ids: readonly string[]): Promise<InitiativeFacts[]> {
  const rows = await tx.query<{ facts: InitiativeFacts }>(STATEMENT, [ids], 'load-facts');
  return rows.map(({ facts }) => facts);
}
