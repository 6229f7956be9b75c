-- The tenant's directory: its units, its people, and who of them may sign in to what.

-- A unit of the tenant. Units form a tree.
create table departments (
  tenant_id uuid not null references tenants (id) on delete cascade,
  id uuid not null,
  name text not null,
  parent_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references departments (tenant_id, id),
  check (parent_id <> id)
);
alter table departments enable row level security;
alter table departments force row level security;
create policy read_and_write_own_tenant on departments
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
-- Two units of one name under one parent would be a spelling of the same unit.
create unique index departments_name_key on departments (tenant_id, parent_id, lower(name)) nulls not distinct;
create index departments_parent_idx on departments (tenant_id, parent_id);
grant select, insert, update, delete on departments to flightpath_api;

-- A person of the directory. They may or may not have a sign-in; names need not be unique.
create table people (
  tenant_id uuid not null references tenants (id) on delete cascade,
  id uuid not null,
  name text not null,
  email text,
  department_id uuid,
  archetype text,
  -- The first day away.
  left_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, department_id) references departments (tenant_id, id)
);
alter table people enable row level security;
alter table people force row level security;
create policy read_and_write_own_tenant on people
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index people_email_key on people (tenant_id, lower(email));
create index people_department_idx on people (tenant_id, department_id);
create index people_name_idx on people (tenant_id, lower(name));
grant select, insert, update, delete on people to flightpath_api;

-- A user's right to work in the tenant, in one role, perhaps as a person of its directory.
create table members (
  tenant_id uuid not null references tenants (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  role text not null check (role in ('admin', 'pmo', 'executive', 'champion', 'viewer')),
  person_id uuid,
  joined_at timestamptz not null,
  primary key (tenant_id, user_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
alter table members enable row level security;
alter table members force row level security;
create policy read_and_write_own_tenant on members
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index members_person_key on members (tenant_id, person_id);
create index members_user_idx on members (user_id);
grant select, insert, update, delete on members to flightpath_api;
