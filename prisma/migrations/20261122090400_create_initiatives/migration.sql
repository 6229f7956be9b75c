-- Initiatives and what is kept of their past.

-- One AI initiative, all its life, under the human key INI-<number>.
create table initiatives (
  tenant_id uuid not null references tenants (id) on delete cascade,
  id uuid not null,
  number integer not null check (number > 0),
  external_id text,
  name text not null,
  summary text,
  -- The unit that answers for it.
  home_department_id uuid,
  phase text not null check (phase in ('foundation', 'execution', 'scale', 'innovation')),
  -- Null: not known (an imported register seldom says).
  phase_entered_on date,
  state text not null check (state in ('active', 'paused', 'stopped', 'embedded')),
  registered_on date not null,
  main_anchor text check (main_anchor in ('revenue-growth', 'operational-efficiency', 'customer-satisfaction')),
  reporting_cadence text check (reporting_cadence in ('weekly', 'biweekly', 'monthly', 'quarterly')),
  gate_planned_on date,
  communication_plan text,
  decision_rights text,
  escalation_path text,
  owner_id uuid,
  next_phase_owner_id uuid,
  -- Kept by the write path (assessment): when a person last changed the checklist or the gate plan, ...
  plan_changed_on date,
  -- ... every kind of fact that was ever recorded, which tells "never" from "lost", ...
  ever_recorded text[] not null default '{}',
  -- ... and the number of the newest revision, 0 until the first one.
  revision integer not null default 0 check (revision >= 0),
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, home_department_id) references departments (tenant_id, id),
  foreign key (tenant_id, owner_id) references people (tenant_id, id),
  foreign key (tenant_id, next_phase_owner_id) references people (tenant_id, id),
  check (state <> 'embedded' or phase = 'innovation')
);
alter table initiatives enable row level security;
alter table initiatives force row level security;
create policy read_and_write_own_tenant on initiatives
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index initiatives_number_key on initiatives (tenant_id, number);
create unique index initiatives_external_id_key on initiatives (tenant_id, external_id);
create index initiatives_home_department_idx on initiatives (tenant_id, home_department_id);
create index initiatives_owner_idx on initiatives (tenant_id, owner_id);
create index initiatives_next_phase_owner_idx on initiatives (tenant_id, next_phase_owner_id);
grant select, insert, update, delete on initiatives to flightpath_api;

-- One stay of an initiative in a phase. A step-back starts a new stay. Written by the write path.
create table phase_stays (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  phase text not null check (phase in ('foundation', 'execution', 'scale', 'innovation')),
  entered_on date,
  -- Null: it is there now.
  left_on date,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade
);
alter table phase_stays enable row level security;
alter table phase_stays force row level security;
create policy read_and_write_own_tenant on phase_stays
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index phase_stays_current_key on phase_stays (tenant_id, initiative_id) where left_on is null;
create index phase_stays_initiative_idx on phase_stays (tenant_id, initiative_id);
-- Delete: the undo of an import takes back the stay that it began.
grant select, insert, update, delete on phase_stays to flightpath_api;

-- One person's time as the accountable owner of an initiative. Written by the write path.
create table initiative_owners (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  person_id uuid not null,
  starts_on date,
  -- Null: they own it now.
  ends_on date,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  check (ends_on >= starts_on)
);
alter table initiative_owners enable row level security;
alter table initiative_owners force row level security;
create policy read_and_write_own_tenant on initiative_owners
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index initiative_owners_current_key on initiative_owners (tenant_id, initiative_id) where ends_on is null;
create index initiative_owners_initiative_idx on initiative_owners (tenant_id, initiative_id);
create index initiative_owners_person_idx on initiative_owners (tenant_id, person_id);
-- Delete: the undo of an import takes back the owner that it named.
grant select, insert, update, delete on initiative_owners to flightpath_api;
