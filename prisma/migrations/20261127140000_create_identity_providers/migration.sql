-- Signing in with the company: the OpenID Connect provider of a tenant, who came from there, and who is on the way.

-- Where the members of a tenant sign in beside Flightpath itself.
create table identity_providers (
  tenant_id uuid not null,
  -- What the company calls it.
  name text not null,
  issuer text not null,
  client_id text not null,
  -- Sealed with a key that the database does not know (AES-256-GCM).
  client_secret bytea not null,
  is_enabled boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id),
  foreign key (tenant_id) references tenants (id) on delete cascade
);
alter table identity_providers enable row level security;
alter table identity_providers force row level security;
create policy read_and_write_own_tenant on identity_providers
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create policy answer_before_tenant on identity_providers for select to flightpath_before_tenant using (true);
grant select, insert, update, delete on identity_providers to flightpath_api;
grant select on identity_providers to flightpath_before_tenant;

-- The account at the provider by which a member signs in. It ends with the membership.
create table provider_identities (
  tenant_id uuid not null,
  issuer text not null,
  subject text not null,
  user_id uuid not null,
  linked_at timestamptz not null,
  primary key (tenant_id, issuer, subject),
  foreign key (tenant_id) references tenants (id) on delete cascade,
  foreign key (tenant_id, user_id) references members (tenant_id, user_id) on delete cascade
);
alter table provider_identities enable row level security;
alter table provider_identities force row level security;
create policy read_and_write_own_tenant on provider_identities
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
-- An e-mail address that the company gives to somebody else must not let the new one in as the old one.
create unique index provider_identities_user_key on provider_identities (tenant_id, user_id, issuer);
grant select, insert, delete on provider_identities to flightpath_api;

-- Somebody who was sent to the provider and is expected back, once, in the same browser, until it expires.
create table provider_sign_ins (
  tenant_id uuid not null,
  -- SHA-256 of the state, and of the cookie that the browser got.
  state_hash bytea not null,
  browser_hash bytea not null,
  issuer text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, state_hash),
  foreign key (tenant_id) references tenants (id) on delete cascade,
  constraint provider_sign_ins_state_is_hashed check (length(state_hash) = 32),
  constraint provider_sign_ins_browser_is_hashed check (length(browser_hash) = 32)
);
alter table provider_sign_ins enable row level security;
alter table provider_sign_ins force row level security;
create policy read_and_write_own_tenant on provider_sign_ins
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
grant select, insert, delete on provider_sign_ins to flightpath_api;

-- The tenant of that slug, where its members can sign in by its provider; no row otherwise.
create function tenant_with_provider(asked_slug text)
  returns table (tenant_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1
  as $$
    select t.id
    from public.tenants t join public.identity_providers p on p.tenant_id = t.id
    where t.slug = asked_slug and p.is_enabled
  $$;

revoke execute on function tenant_with_provider(text) from public;
grant execute on function tenant_with_provider(text) to flightpath_api;

-- Handing a function over needs the new owner to hold this right for a moment.
grant create on schema public to flightpath_before_tenant;
alter function tenant_with_provider(text) owner to flightpath_before_tenant;
revoke create on schema public from flightpath_before_tenant;
