-- Who stands behind an initiative, who carries it, and who works on it. From and to are both included; a missing one
-- means always, or still.

-- A person sponsors an initiative for a time.
create table sponsors (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('executive', 'secondary')),
  starts_on date,
  ends_on date,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  constraint sponsors_end_is_not_before_start check (ends_on >= starts_on)
);
alter table sponsors enable row level security;
alter table sponsors force row level security;
create policy read_and_write_own_tenant on sponsors
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index sponsors_initiative_idx on sponsors (tenant_id, initiative_id);
create index sponsors_person_idx on sponsors (tenant_id, person_id);
grant select, insert, update, delete on sponsors to flightpath_api;

-- A sponsor showed on a date that they still stand behind the initiative. Append-only.
create table check_ins (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  person_id uuid not null,
  checked_in_on date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
alter table check_ins enable row level security;
alter table check_ins force row level security;
create policy read_and_write_own_tenant on check_ins
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index check_ins_initiative_idx on check_ins (tenant_id, initiative_id, person_id, checked_in_on desc);
create index check_ins_person_idx on check_ins (tenant_id, person_id);
grant select, insert on check_ins to flightpath_api;

-- A person carries the change in one affected department for a time.
create table champions (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  person_id uuid not null,
  department_id uuid not null,
  starts_on date,
  ends_on date,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, department_id) references departments (tenant_id, id),
  constraint champions_end_is_not_before_start check (ends_on >= starts_on)
);
alter table champions enable row level security;
alter table champions force row level security;
create policy read_and_write_own_tenant on champions
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index champions_initiative_idx on champions (tenant_id, initiative_id);
create index champions_person_idx on champions (tenant_id, person_id);
create index champions_department_idx on champions (tenant_id, department_id);
grant select, insert, update, delete on champions to flightpath_api;

-- A person is on the team that made a pilot, or on the one that runs the initiative now, for a time.
create table team_members (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  person_id uuid not null,
  team text not null check (team in ('pilot', 'run')),
  -- The pilot they were named for.
  pilot_number integer,
  role text,
  starts_on date,
  ends_on date,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, initiative_id, pilot_number) references pilots (tenant_id, initiative_id, number),
  constraint team_members_run_team_names_no_pilot check (team = 'pilot' or pilot_number is null),
  constraint team_members_end_is_not_before_start check (ends_on >= starts_on)
);
alter table team_members enable row level security;
alter table team_members force row level security;
create policy read_and_write_own_tenant on team_members
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index team_members_initiative_idx on team_members (tenant_id, initiative_id, pilot_number);
create index team_members_person_idx on team_members (tenant_id, person_id);
grant select, insert, update, delete on team_members to flightpath_api;
