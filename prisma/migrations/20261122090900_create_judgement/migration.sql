-- What the rules found, what every change left behind, and the row that lists and dashboards read. Written by the one
-- write path only (apps/api/src/assessment).

-- One episode of a rule on an initiative: from the day it sprang to the day it was cleared or lapsed.
create table flags (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  rule_id text not null,
  opened_on date not null,
  status text not null check (status in ('open', 'cleared', 'lapsed')),
  ended_on date,
  severity text not null check (severity in ('critical', 'major', 'minor')),
  -- False: still open, but the rule could not be judged the last time.
  is_verified boolean not null,
  -- The open rule under which it is listed and not counted.
  covered_by text,
  -- Complete in itself, so that it stays readable when the rule's texts change.
  finding jsonb not null,
  rule_pack_version integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  constraint flags_end_with_a_date check ((status = 'open') = (ended_on is null)),
  constraint flags_end_is_not_before_opening check (ended_on >= opened_on)
);
alter table flags enable row level security;
alter table flags force row level security;
create policy read_and_write_own_tenant on flags
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index flags_episode_key on flags (tenant_id, initiative_id, rule_id, opened_on);
create unique index flags_one_open_key on flags (tenant_id, initiative_id, rule_id) where status = 'open';
create index flags_open_by_rule_idx on flags (tenant_id, rule_id) where status = 'open';
grant select, insert, update on flags to flightpath_api;

-- The whole of an initiative's facts after a change, and what the change did. Immutable.
create table revisions (
  tenant_id uuid not null,
  initiative_id uuid not null,
  number integer not null check (number > 0),
  recorded_at timestamptz not null,
  -- The tenant's date of the change.
  recorded_on date not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  -- Names and ids as they were, without keys: history outlives what it names.
  actor_name text not null,
  actor_user_id uuid,
  actor_person_id uuid,
  summary text not null,
  changes jsonb not null,
  flags_opened text[] not null,
  flags_cleared text[] not null,
  health text not null check (health in ('green', 'amber', 'red', 'unknown')),
  stated_health text check (stated_health in ('on-track', 'at-risk', 'off-track')),
  rule_pack_version integer not null,
  facts jsonb not null,
  -- What every rule answered, by rule id.
  outcomes jsonb not null,
  -- The episodes that were open after the change.
  findings jsonb not null,
  primary key (tenant_id, initiative_id, number),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
alter table revisions enable row level security;
alter table revisions force row level security;
create policy read_and_write_own_tenant on revisions
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index revisions_recorded_idx on revisions (tenant_id, recorded_at);
grant select, insert on revisions to flightpath_api;

-- One line of the register: the document that lists answer with, and beside it what they filter, sort and count by.
create table initiative_rows (
  tenant_id uuid not null,
  initiative_id uuid not null,
  number integer not null,
  -- The register's row, as the API answers it.
  document json not null,
  name text not null,
  phase text not null check (phase in ('foundation', 'execution', 'scale', 'innovation')),
  phase_entered_on date,
  state text not null check (state in ('active', 'paused', 'stopped', 'embedded')),
  health text not null check (health in ('green', 'amber', 'red', 'unknown')),
  stated_health text check (stated_health in ('on-track', 'at-risk', 'off-track')),
  owner_id uuid,
  home_department_id uuid,
  -- The home department and those above it.
  department_ids uuid[] not null,
  -- The rules of the open, uncovered flags, and how many of these there are.
  flag_rule_ids text[] not null,
  critical_flags integer not null,
  major_flags integer not null,
  minor_flags integer not null,
  -- Of these: flags that say that nothing of the kind was ever recorded.
  to_be_recorded_flags integer not null,
  registered_on date not null,
  last_update_on date,
  last_told_on date,
  last_activity_on date,
  updated_at timestamptz not null,
  -- The first date on which the judgement could change with the same facts.
  review_on date,
  assessed_on date not null,
  rule_pack_version integer not null,
  -- Whose change makes the judgement due again.
  read_person_ids uuid[] not null,
  read_department_ids uuid[] not null,
  -- What text search looks through, in lower case.
  search_text text not null,
  primary key (tenant_id, initiative_id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
alter table initiative_rows enable row level security;
alter table initiative_rows force row level security;
create policy read_and_write_own_tenant on initiative_rows
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index initiative_rows_number_key on initiative_rows (tenant_id, number);
create index initiative_rows_updated_idx on initiative_rows (tenant_id, updated_at desc);
create index initiative_rows_review_idx on initiative_rows (tenant_id, review_on) where review_on is not null;
grant select, insert, update on initiative_rows to flightpath_api;
