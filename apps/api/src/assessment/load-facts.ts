// The facts of initiatives as the domain judges them: PostgreSQL builds each document, in one statement for all.
import type { InitiativeFacts } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';

/** `[]` instead of null where an initiative has none; the order inside is fixed, so equal facts are equal documents. */
const list = (item: string, order: string, source: string): string =>
  `coalesce((select json_agg(${item} order by ${order}) from ${source}), '[]'::json)`;

const PILOTS = list(
  `json_build_object(
    'number', p.number, 'hypothesis', p.hypothesis, 'teamSize', p.team_size,
    'departmentIds', ${list(
      'd.department_id',
      'd.department_id',
      'pilot_departments d where d.initiative_id = i.id and d.pilot_number = p.number',
    )},
    'budget', case when p.budget_amount is not null
      then json_build_object('amount', p.budget_amount::text, 'currency', p.budget_currency) end,
    'startedOn', p.started_on, 'plannedEndOn', p.planned_end_on, 'endedOn', p.ended_on,
    'outcome', p.outcome, 'exitCriteria', p.exit_criteria)`,
  'p.number',
  'pilots p where p.initiative_id = i.id',
);

const SPONSORS = list(
  `json_build_object(
    'id', s.id, 'personId', s.person_id, 'kind', s.kind, 'from', s.starts_on, 'to', s.ends_on,
    'lastCheckInOn', greatest(
      (select max(c.checked_in_on) from check_ins c
       where c.initiative_id = i.id and c.person_id = s.person_id),
      -- A decision by the sponsor shows as much as a check-in.
      (select max(d.decided_on) from decisions d
       where d.initiative_id = i.id and d.decided_by_id = s.person_id)))`,
  's.id',
  'sponsors s where s.initiative_id = i.id',
);

const CHAMPIONS = list(
  `json_build_object(
    'id', c.id, 'personId', c.person_id, 'departmentId', c.department_id, 'from', c.starts_on, 'to', c.ends_on)`,
  'c.id',
  'champions c where c.initiative_id = i.id',
);

const TEAM = list(
  `json_build_object(
    'id', m.id, 'personId', m.person_id, 'team', m.team, 'pilotNumber', m.pilot_number, 'role', m.role,
    'from', m.starts_on, 'to', m.ends_on)`,
  'm.id',
  'team_members m where m.initiative_id = i.id',
);

const FUNDING_LINES = list(
  `json_build_object(
    'id', f.id, 'amount', json_build_object('amount', f.amount::text, 'currency', f.currency), 'kind', f.kind,
    'from', f.starts_on, 'to', f.ends_on, 'approvedOn', f.approved_on)`,
  'f.id',
  'funding_lines f where f.initiative_id = i.id',
);

const INDICATORS = list(
  `json_build_object(
    'id', n.id, 'name', n.name, 'timing', n.timing, 'measures', n.measures, 'unit', n.unit,
    'direction', n.direction, 'baseline', trim_scale(n.baseline)::text, 'baselineDate', n.baseline_date,
    'target', trim_scale(n.target)::text, 'targetDate', n.target_date, 'weight', n.weight, 'isMain', n.is_main,
    'anchor', n.anchor, 'accrual', n.accrual, 'cadence', n.cadence, 'lagDays', n.lag_days,
    'departmentId', n.department_id, 'retiredOn', n.retired_on,
    'createdOn', (n.recorded_at at time zone t.time_zone)::date,
    'measurements', ${list(
      `json_build_object(
        'date', m.measured_on, 'value', trim_scale(m.value)::text, 'confidence', m.confidence)`,
      'm.measured_on desc, m.recorded_at desc, m.id desc',
      `(select * from measurements m
        where m.indicator_id = n.id and not exists (
          select from measurements c where c.indicator_id = n.id and c.corrects_id = m.id)
        order by m.measured_on desc, m.recorded_at desc, m.id desc limit 3) m`,
    )})`,
  'n.id',
  'indicators n where n.initiative_id = i.id',
);

const EVIDENCE = list(
  `json_build_object(
    'id', e.id, 'kind', e.kind, 'title', e.title, 'date', e.dated_on, 'validUntil', e.valid_until,
    'departmentId', e.department_id)`,
  'e.id',
  'evidence e where e.initiative_id = i.id',
);

const STATUS_UPDATES = list(
  `json_build_object(
    'postedOn', u.posted_on, 'periodTo', u.period_to, 'authorId', u.author_id, 'departmentId', u.department_id,
    'health', u.health)`,
  'u.department_id nulls first',
  'latest_updates u where u.initiative_id = i.id',
);

const DECISIONS = list(
  `json_build_object('id', d.id, 'outcome', d.outcome, 'date', d.decided_on, 'until', d.until)`,
  'd.decided_on, d.recorded_at, d.id',
  'decisions d where d.initiative_id = i.id',
);

const NARRATIVES = list(
  `json_build_object(
    'id', r.id, 'text', r.text, 'departmentId', r.department_id, 'anchor', r.anchor, 'writtenOn', r.written_on,
    'confirmedOn', r.confirmed_on)`,
  'r.department_id nulls first',
  // An empty version says that the narrative was taken away.
  `current_narratives r where r.initiative_id = i.id and r.text <> ''`,
);

/**
 * The newest of what persons did, each by its own date; not later than the day it was recorded, so that a date in the
 * future does not keep an initiative looking busy.
 */
const LAST_ACTIVITY = `greatest(
  i.plan_changed_on,
  (select max(u.posted_on) from status_updates u where u.initiative_id = i.id and u.recorded_means = 'person'),
  (select max(least(c.checked_in_on, ${day('c')})) from check_ins c
   where c.initiative_id = i.id and c.recorded_means = 'person'),
  (select max(least(m.measured_on, ${day('m')})) from measurements m
   join indicators n on n.tenant_id = m.tenant_id and n.id = m.indicator_id
   where n.initiative_id = i.id and m.recorded_means = 'person'),
  (select max(least(e.dated_on, ${day('e')})) from evidence e
   where e.initiative_id = i.id and e.recorded_means = 'person'),
  (select max(least(d.decided_on, ${day('d')})) from decisions d
   where d.initiative_id = i.id and d.recorded_means = 'person'),
  (select max(least(s.starts_on, ${day('s')})) from sponsors s
   where s.initiative_id = i.id and s.recorded_means = 'person'),
  (select max(least(c.starts_on, ${day('c')})) from champions c
   where c.initiative_id = i.id and c.recorded_means = 'person'),
  (select max(least(m.starts_on, ${day('m')})) from team_members m
   where m.initiative_id = i.id and m.team = 'run' and m.recorded_means = 'person'),
  (select max(f.approved_on) from funding_lines f where f.initiative_id = i.id and f.approved_means = 'person'))`;

/** The tenant's date on which the record was made. */
function day(alias: string): string {
  return `(${alias}.recorded_at at time zone t.time_zone)::date`;
}

const STATEMENT = `
  with recursive latest_updates as materialized (
    select distinct on (initiative_id, department_id) *
    from status_updates where initiative_id = any($1)
    order by initiative_id, department_id, posted_on desc, recorded_at desc, id desc
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
  ), with_those_above as (
    select named.initiative_id, named.department_id from (
      select id as initiative_id, home_department_id as department_id from initiatives where id = any($1)
      union select initiative_id, department_id from affected_departments where initiative_id = any($1)
      union select initiative_id, department_id from champions where initiative_id = any($1)
      union select initiative_id, department_id from indicators where initiative_id = any($1)
      union select initiative_id, department_id from evidence where initiative_id = any($1)
      union select initiative_id, department_id from latest_updates
      union select initiative_id, department_id from current_narratives
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
    'state', i.state, 'registeredOn', i.registered_on, 'mainAnchor', i.main_anchor,
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
    'indicators', ${INDICATORS},
    'evidence', ${EVIDENCE},
    'statusUpdates', ${STATUS_UPDATES},
    'decisions', ${DECISIONS},
    'narratives', ${NARRATIVES},
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
