-- What initiatives taught, and who re-uses it.

-- What an experiment, a failure or a stop taught. Append-only.
create table learnings (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  learned_on date not null,
  -- Null: the whole initiative.
  department_id uuid,
  origin text not null check (origin in ('experiment', 'failure', 'stop')),
  title text not null,
  hypothesis text,
  result text,
  lesson text not null,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, department_id) references departments (tenant_id, id)
);
alter table learnings enable row level security;
alter table learnings force row level security;
create policy read_and_write_own_tenant on learnings
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index learnings_initiative_idx on learnings (tenant_id, initiative_id, origin, learned_on desc);
create index learnings_department_idx on learnings (tenant_id, department_id);
grant select, insert on learnings to flightpath_api;

-- An initiative re-uses what another one learned.
create table learning_reuses (
  tenant_id uuid not null,
  initiative_id uuid not null,
  learning_id uuid not null,
  linked_on date not null,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, initiative_id, learning_id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, learning_id) references learnings (tenant_id, id) on delete cascade
);
alter table learning_reuses enable row level security;
alter table learning_reuses force row level security;
create policy read_and_write_own_tenant on learning_reuses
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index learning_reuses_learning_idx on learning_reuses (tenant_id, learning_id);
grant select, insert, delete on learning_reuses to flightpath_api;
