-- A use that somebody thought of: unprompted ones are how a capability shows that it has taken root.
create table ideas (
  tenant_id uuid not null,
  id uuid not null,
  thought_of_on date not null,
  title text not null,
  description text,
  person_id uuid not null,
  -- Where it came from, as it was then.
  department_id uuid not null,
  -- Somebody had called for ideas.
  is_prompted boolean not null,
  builds_on_id uuid,
  -- The initiative that came of it.
  became_id uuid,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, department_id) references departments (tenant_id, id),
  foreign key (tenant_id, builds_on_id) references initiatives (tenant_id, id),
  foreign key (tenant_id, became_id) references initiatives (tenant_id, id)
);
alter table ideas enable row level security;
alter table ideas force row level security;
create policy read_and_write_own_tenant on ideas
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index ideas_department_idx on ideas (tenant_id, department_id, thought_of_on desc);
create index ideas_person_idx on ideas (tenant_id, person_id);
create index ideas_builds_on_idx on ideas (tenant_id, builds_on_id);
create index ideas_became_idx on ideas (tenant_id, became_id);
grant select, insert, update on ideas to flightpath_api;
