-- Organisations, and the one function that every policy compares with.

-- The tenant of this transaction, or null. After a commit the setting is '' and not null, so a bare cast would raise.
create function current_tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;
revoke execute on function current_tenant() from public;
grant execute on function current_tenant() to flightpath_api, flightpath_worker, flightpath_before_tenant;

-- One organisation. Nothing is ever visible across tenants.
create table tenants (
  id uuid primary key,
  slug text not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  name text not null,
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  default_cadence text check (default_cadence in ('weekly', 'biweekly', 'monthly', 'quarterly')),
  created_at timestamptz not null
);
alter table tenants enable row level security;
alter table tenants force row level security;
create policy read_and_write_own_tenant on tenants
  using (id = (select current_tenant()))
  with check (id = (select current_tenant()));
create unique index tenants_slug_key on tenants (slug);
grant select, update on tenants to flightpath_api;

-- The last number given to an initiative of the tenant (INI-12). Its row lock keeps numbers unique and without gaps.
create table initiative_counters (
  tenant_id uuid primary key references tenants (id) on delete cascade,
  last_number integer not null default 0 check (last_number >= 0)
);
alter table initiative_counters enable row level security;
alter table initiative_counters force row level security;
create policy read_and_write_own_tenant on initiative_counters
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
grant select, insert, update on initiative_counters to flightpath_api;
