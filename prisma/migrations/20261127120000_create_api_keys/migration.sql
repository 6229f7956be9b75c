-- Letting other systems in: each is a service account, and signs in with one of its keys.

-- A system that works with the tenant's register, by the name that revisions and the audit log give it.
create table service_accounts (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  created_by text not null,
  created_at timestamptz not null,
  -- From then on its keys let nobody in; null: they do.
  disabled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenants (id) on delete cascade
);
alter table service_accounts enable row level security;
alter table service_accounts force row level security;
create policy read_and_write_own_tenant on service_accounts
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create policy answer_before_tenant on service_accounts for select to flightpath_before_tenant using (true);
create unique index service_accounts_name_key on service_accounts (tenant_id, lower(name));
grant select, insert, update on service_accounts to flightpath_api;
grant select on service_accounts to flightpath_before_tenant;

-- A key that was given out once: it lets in until it is revoked, or its last day is over.
create table api_keys (
  tenant_id uuid not null,
  id uuid not null,
  service_account_id uuid not null,
  label text not null,
  -- How the key begins, for lists.
  prefix text not null,
  -- SHA-256 of the key, which is stored nowhere.
  key_hash bytea not null,
  -- Permissions, each everywhere in the tenant.
  scopes text[] not null,
  created_by text not null,
  created_at timestamptz not null,
  -- The last day on which it lets in, in the time zone of the tenant; null: it does not expire.
  expires_on date,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenants (id) on delete cascade,
  foreign key (tenant_id, service_account_id) references service_accounts (tenant_id, id) on delete cascade,
  constraint api_keys_key_is_hashed check (length(key_hash) = 32),
  constraint api_keys_scopes_are_some check (cardinality(scopes) > 0)
);
alter table api_keys enable row level security;
alter table api_keys force row level security;
create policy read_and_write_own_tenant on api_keys
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create policy answer_before_tenant on api_keys for select to flightpath_before_tenant using (true);
create index api_keys_service_account_idx on api_keys (tenant_id, service_account_id);
create index api_keys_hash_idx on api_keys (key_hash);
grant select, insert, update on api_keys to flightpath_api;
grant select on api_keys to flightpath_before_tenant;

-- The key with this hash, if it lets in at that instant, with its tenant where that has the slug; no row for any other key.
create function api_key_in_tenant(asked_key_hash bytea, asked_slug text, asked_at timestamptz)
  returns table (
    key_id uuid, service_account_name text, scopes text[], last_used_at timestamptz,
    tenant_id uuid, slug text, name text, time_zone text, currency text, default_cadence text
  )
  language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1
  as $$
    select k.id, a.name, k.scopes, k.last_used_at, t.id, t.slug, t.name, t.time_zone, t.currency, t.default_cadence
    from public.api_keys k
    join public.service_accounts a on a.tenant_id = k.tenant_id and a.id = k.service_account_id
    join public.tenants home on home.id = k.tenant_id
    left join public.tenants t on t.id = home.id and t.slug = asked_slug
    where k.key_hash = asked_key_hash and k.revoked_at is null and a.disabled_at is null
      and coalesce(k.expires_on >= (asked_at at time zone home.time_zone)::date, true)
  $$;

revoke execute on function api_key_in_tenant(bytea, text, timestamptz) from public;
grant execute on function api_key_in_tenant(bytea, text, timestamptz) to flightpath_api;

-- Handing a function over needs the new owner to hold this right for a moment.
grant create on schema public to flightpath_before_tenant;
alter function api_key_in_tenant(bytea, text, timestamptz) owner to flightpath_before_tenant;
revoke create on schema public from flightpath_before_tenant;
