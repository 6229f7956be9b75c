-- How a tenant tunes the rules.

-- What differs from the shipped rules, by number, kept for ever: the API may add one and change none. Version 1 is the rules as shipped
-- and has no row.
create table rule_packs (
  tenant_id uuid not null,
  version integer not null check (version > 1),
  note text,
  -- By rule id: a severity, and parameters.
  rules jsonb not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (tenant_id, version),
  foreign key (tenant_id) references tenants (id) on delete cascade
);
alter table rule_packs enable row level security;
alter table rule_packs force row level security;
create policy read_and_write_own_tenant on rule_packs
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
grant select, insert on rule_packs to flightpath_api;

-- The pack that is being prepared; a tenant has one at most. Publishing moves it to rule_packs.
create table rule_pack_drafts (
  tenant_id uuid not null,
  -- The number it will be published under.
  version integer not null check (version > 1),
  note text,
  rules jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id),
  foreign key (tenant_id) references tenants (id) on delete cascade
);
alter table rule_pack_drafts enable row level security;
alter table rule_pack_drafts force row level security;
create policy read_and_write_own_tenant on rule_pack_drafts
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
grant select, insert, update, delete on rule_pack_drafts to flightpath_api;

-- An archetype of leadership that a tenant knows beside the assembler, and whether it is as good as one.
create table archetypes (
  tenant_id uuid not null,
  name text not null,
  is_assembler boolean not null,
  primary key (tenant_id, name),
  foreign key (tenant_id) references tenants (id) on delete cascade
);
alter table archetypes enable row level security;
alter table archetypes force row level security;
create policy read_and_write_own_tenant on archetypes
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
grant select, insert, update, delete on archetypes to flightpath_api;

-- What the playbook said, for the tenant or a department, from a day on: stored when it says something else than before.
create table playbook_verdicts (
  tenant_id uuid not null,
  id uuid not null,
  -- Null: the whole tenant.
  department_id uuid,
  read_on date not null,
  -- Which symptoms are present, absent, or cannot be judged, in one short text.
  verdict_key text not null,
  reading jsonb not null,
  rule_pack_version integer not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, department_id) references departments (tenant_id, id) on delete cascade
);
alter table playbook_verdicts enable row level security;
alter table playbook_verdicts force row level security;
create policy read_and_write_own_tenant on playbook_verdicts
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index playbook_verdicts_day_key on playbook_verdicts (tenant_id, department_id, read_on) nulls not distinct;
grant select, insert, update on playbook_verdicts to flightpath_api;
