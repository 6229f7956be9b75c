// The lists of the facts document, each as the SQL expression that builds its JSON for initiative `i` of tenant `t`.
// `latest_updates` and `current_narratives` are what load-facts.ts says they are.

/** `[]` instead of null where an initiative has none; the order inside is fixed, so equal facts are equal documents. */
export const list = (item: string, order: string, source: string): string =>
  `coalesce((select json_agg(${item} order by ${order}) from ${source}), '[]'::json)`;

export const PILOTS = list(
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

export const SPONSORS = list(
  `json_build_object(
    'id', s.id, 'personId', s.person_id, 'kind', s.kind, 'from', s.starts_on, 'to', s.ends_on,
    'lastCheckInOn', greatest(
      (select max(c.checked_in_on) from check_ins c
       where c.initiative_id = i.id and c.person_id = s.person_id),
      -- A decision by the sponsor shows as much as a check-in.
      (select max(d.decided_on) from decisions d
       where d.initiative_id = i.id and d.decided_by_id = s.person_id),
      -- So does what they say of it at a gate.
      (select max(v.given_on) from gate_reviews v
       join gate_requests q on q.tenant_id = v.tenant_id and q.id = v.request_id
       where q.initiative_id = i.id and v.reviewer_id = s.person_id)))`,
  's.id',
  'sponsors s where s.initiative_id = i.id',
);

export const CHAMPIONS = list(
  `json_build_object(
    'id', c.id, 'personId', c.person_id, 'departmentId', c.department_id, 'from', c.starts_on, 'to', c.ends_on)`,
  'c.id',
  'champions c where c.initiative_id = i.id',
);

export const TEAM = list(
  `json_build_object(
    'id', m.id, 'personId', m.person_id, 'team', m.team, 'pilotNumber', m.pilot_number, 'role', m.role,
    'from', m.starts_on, 'to', m.ends_on)`,
  'm.id',
  'team_members m where m.initiative_id = i.id',
);

export const FUNDING_LINES = list(
  `json_build_object(
    'id', f.id, 'amount', json_build_object('amount', f.amount::text, 'currency', f.currency), 'kind', f.kind,
    'from', f.starts_on, 'to', f.ends_on, 'approvedOn', f.approved_on,
    'reinvestsMeasurementId', f.reinvests_measurement_id)`,
  'f.id',
  'funding_lines f where f.initiative_id = i.id',
);

/** Approved reinvestments, of any initiative, of a validated value of this one. */
export const REINVESTMENTS = list(
  `json_build_object('id', f.id, 'initiativeKey', 'INI-' || o.number, 'approvedOn', f.approved_on)`,
  'f.id',
  `indicators n
   join measurements m on m.tenant_id = n.tenant_id and m.indicator_id = n.id and m.confidence = 'validated'
   join funding_lines f on f.tenant_id = m.tenant_id and f.reinvests_measurement_id = m.id
   join initiatives o on o.tenant_id = f.tenant_id and o.id = f.initiative_id
   where n.initiative_id = i.id and f.approved_on is not null`,
);

export const INDICATORS = list(
  `json_build_object(
    'id', n.id, 'name', n.name, 'timing', n.timing, 'measures', n.measures, 'unit', n.unit,
    'direction', n.direction, 'baseline', trim_scale(n.baseline)::text, 'baselineDate', n.baseline_date,
    'target', trim_scale(n.target)::text, 'targetDate', n.target_date, 'weight', n.weight, 'isMain', n.is_main,
    'anchor', n.anchor, 'accrual', n.accrual, 'cadence', n.cadence, 'lagDays', n.lag_days,
    'leadingIndicatorIds', ${list('l.leading_id', 'l.leading_id', 'indicator_leads l where l.lagging_id = n.id')},
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
    )},
    'lastValidated', (
      select json_build_object(
        'date', m.measured_on, 'value', trim_scale(m.value)::text, 'confidence', m.confidence)
      from measurements m
      where m.indicator_id = n.id and m.confidence = 'validated' and not exists (
        select from measurements c where c.indicator_id = n.id and c.corrects_id = m.id)
      order by m.measured_on desc, m.recorded_at desc, m.id desc limit 1))`,
  'n.id',
  'indicators n where n.initiative_id = i.id',
);

export const EVIDENCE = list(
  `json_build_object(
    'id', e.id, 'kind', e.kind, 'title', e.title, 'date', e.dated_on, 'validUntil', e.valid_until,
    'departmentId', e.department_id)`,
  'e.id',
  'evidence e where e.initiative_id = i.id',
);

export const STATUS_UPDATES = list(
  `json_build_object(
    'postedOn', u.posted_on, 'periodTo', u.period_to, 'authorId', u.author_id, 'departmentId', u.department_id,
    'health', u.health)`,
  'u.department_id nulls first, u.posted_on, u.recorded_at, u.id',
  'latest_updates u where u.initiative_id = i.id',
);

export const DECISIONS = list(
  `json_build_object(
    'id', d.id, 'outcome', d.outcome, 'date', d.decided_on, 'until', d.until,
    'conditions', ${list(
      `json_build_object(
        'id', c.id, 'criterionId', c.criterion_id, 'text', c.text, 'ownerId', c.owner_id, 'dueOn', c.due_on,
        'metOn', c.met_on)`,
      'c.recorded_at, c.id',
      'decision_conditions c where c.decision_id = d.id',
    )})`,
  'd.decided_on, d.recorded_at, d.id',
  'decisions d where d.initiative_id = i.id',
);

export const NARRATIVES = list(
  `json_build_object(
    'id', r.id, 'text', r.text, 'departmentId', r.department_id, 'anchor', r.anchor, 'writtenOn', r.written_on,
    'confirmedOn', r.confirmed_on)`,
  'r.department_id nulls first',
  // An empty version says that the narrative was taken away.
  `current_narratives r where r.initiative_id = i.id and r.text <> ''`,
);

export const PAST_STAYS = list(
  // A stay ends as the next one begins. The present one stands in the initiative itself, and in the table only after the
  // judgement: until then the stay that has just ended is the last one there.
  `json_build_object('phase', s.phase, 'enteredOn', s.entered_on, 'leftOn',
    case when s.next_id is null or (s.is_next_open and s.next_phase = i.phase) then i.phase_entered_on
      else s.next_entered_on end)`,
  's.recorded_at, s.id',
  `(select *, lead(id) over w as next_id, lead(phase) over w as next_phase, lead(entered_on) over w as next_entered_on,
      lead(left_on is null) over w as is_next_open
    from phase_stays where initiative_id = i.id window w as (order by recorded_at, id)
   ) s where s.left_on is not null or s.phase <> i.phase`,
);

export const PAUSES = list(
  `json_build_object('from', p.starts_on, 'resumeOn', p.resumes_on, 'reason', p.reason)`,
  'p.starts_on, p.id',
  'pauses p where p.initiative_id = i.id',
);

/** So many of each origin, or of each department, that every threshold of the rules can be reached. */
const NEWEST = 10;

export const LEARNINGS = list(
  `json_build_object(
    'id', l.id, 'date', l.date, 'departmentId', l.department_id, 'origin', l.origin, 'isReused', l.is_reused)`,
  'l.date desc, l.id desc',
  `(select *, row_number() over (partition by origin order by date desc, id desc) as place
    from (
      select id, learned_on as date, department_id, origin, false as is_reused
      from learnings where initiative_id = i.id
      union all
      select o.id, u.linked_on, o.department_id, o.origin, true
      from learning_reuses u join learnings o on o.tenant_id = u.tenant_id and o.id = u.learning_id
      where u.initiative_id = i.id
    ) every) l where l.place <= ${NEWEST}`,
);

export const IDEAS = list(
  `json_build_object(
    'id', e.id, 'date', e.thought_of_on, 'personId', e.person_id, 'departmentId', e.department_id,
    'isPrompted', e.is_prompted)`,
  'e.thought_of_on desc, e.id desc',
  `(select *, row_number() over (partition by department_id order by thought_of_on desc, id desc) as place
    from ideas o
    where o.builds_on_id = i.id or (o.builds_on_id is null and o.department_id in (
      select n.department_id from indicators n where n.initiative_id = i.id and n.measures = 'adoption'))
   ) e where e.place <= ${NEWEST}`,
);

/**
 * The newest of what persons did, each by its own date; not later than the day it was recorded, so that a date in the
 * future does not keep an initiative looking busy.
 */
export const LAST_ACTIVITY = `greatest(
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
  (select max(least(l.learned_on, ${day('l')})) from learnings l
   where l.initiative_id = i.id and l.recorded_means = 'person'),
  (select max(f.approved_on) from funding_lines f where f.initiative_id = i.id and f.approved_means = 'person'))`;

/** The tenant's date on which the record was made. */
function day(alias: string): string {
  return `(${alias}.recorded_at at time zone t.time_zone)::date`;
}
