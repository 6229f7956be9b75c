-- Where an initiative was tried, and whom it will affect.

-- A department that the initiative will affect.
create table affected_departments (
  tenant_id uuid not null,
  initiative_id uuid not null,
  department_id uuid not null,
  primary key (tenant_id, initiative_id, department_id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, department_id) references departments (tenant_id, id)
);
alter table affected_departments enable row level security;
alter table affected_departments force row level security;
create policy read_and_write_own_tenant on affected_departments
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index affected_departments_department_idx on affected_departments (tenant_id, department_id);
grant select, insert, update, delete on affected_departments to flightpath_api;

-- One pilot of an initiative. They are numbered from 1, and at most one is running.
create table pilots (
  tenant_id uuid not null,
  initiative_id uuid not null,
  number integer not null check (number > 0),
  hypothesis text,
  team_size integer check (team_size > 0),
  budget_amount numeric(17, 2),
  budget_currency text check (budget_currency ~ '^[A-Z]{3}$'),
  started_on date,
  planned_end_on date,
  ended_on date,
  outcome text not null check (outcome in ('running', 'succeeded', 'failed', 'inconclusive')),
  exit_criteria text,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, initiative_id, number),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  constraint pilots_budget_is_whole check ((budget_amount is null) = (budget_currency is null)),
  constraint pilots_planned_end_is_not_before_start check (planned_end_on >= started_on),
  constraint pilots_end_is_not_before_start check (ended_on >= started_on),
  constraint pilots_end_comes_with_outcome check ((outcome = 'running') = (ended_on is null))
);
alter table pilots enable row level security;
alter table pilots force row level security;
create policy read_and_write_own_tenant on pilots
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index pilots_one_running_key on pilots (tenant_id, initiative_id) where outcome = 'running';
grant select, insert, update, delete on pilots to flightpath_api;

-- A department where a pilot runs. Its last key holds that it is always among the affected ones.
create table pilot_departments (
  tenant_id uuid not null,
  initiative_id uuid not null,
  pilot_number integer not null,
  department_id uuid not null,
  primary key (tenant_id, initiative_id, pilot_number, department_id),
  -- Without this one, deleting an initiative could meet the last key before the pilots are gone.
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, initiative_id, pilot_number) references pilots (tenant_id, initiative_id, number)
    on delete cascade,
  constraint pilot_departments_are_affected_fkey foreign key (tenant_id, initiative_id, department_id)
    references affected_departments (tenant_id, initiative_id, department_id)
);
alter table pilot_departments enable row level security;
alter table pilot_departments force row level security;
create policy read_and_write_own_tenant on pilot_departments
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index pilot_departments_affected_idx on pilot_departments (tenant_id, initiative_id, department_id);
grant select, insert, update, delete on pilot_departments to flightpath_api;
