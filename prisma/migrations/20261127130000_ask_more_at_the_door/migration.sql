-- An organisation may ask more of whoever signs in than a password, so that the door has to know how they did.

-- What a session must have to work in the organisation: nothing more; a second factor; its own identity provider.
alter table tenants add column sign_in_policy text not null default 'password'
  constraint tenants_sign_in_policy_is_known check (sign_in_policy in ('password', 'second-factor', 'provider'));

alter table sessions
  -- Whether a second factor was proved in it.
  add column has_second_factor boolean not null default false,
  -- The organisation whose identity provider vouched for the user; null: they proved it to us. An organisation's admin
  -- controls its provider, so that such a session counts there and nowhere else.
  add column tenant_id uuid references tenants (id) on delete cascade;
create index sessions_tenant_id_idx on sessions (tenant_id);

-- The same two questions as before, with the policy in their answers: other columns need other functions.
drop function memberships_of_user(uuid);
drop function membership_in_tenant(uuid, text);

-- Where the user belongs, ordered by name.
create function memberships_of_user(asked_user_id uuid)
  returns table (
    tenant_id uuid, slug text, name text, time_zone text, currency text, default_cadence text, sign_in_policy text,
    role text, person_id uuid
  )
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select t.id, t.slug, t.name, t.time_zone, t.currency, t.default_cadence, t.sign_in_policy, m.role, m.person_id
    from public.members m join public.tenants t on t.id = m.tenant_id
    where m.user_id = asked_user_id and m.disabled_at is null
    order by t.name, t.slug
  $$;

-- The user's membership in one tenant; no row when there is no such tenant or they may not work there.
create function membership_in_tenant(asked_user_id uuid, asked_slug text)
  returns table (
    tenant_id uuid, slug text, name text, time_zone text, currency text, default_cadence text, sign_in_policy text,
    role text, person_id uuid
  )
  language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1
  as $$
    select t.id, t.slug, t.name, t.time_zone, t.currency, t.default_cadence, t.sign_in_policy, m.role, m.person_id
    from public.tenants t join public.members m on m.tenant_id = t.id
    where t.slug = asked_slug and m.user_id = asked_user_id and m.disabled_at is null
  $$;

revoke execute on function memberships_of_user(uuid), membership_in_tenant(uuid, text) from public;
grant execute on function memberships_of_user(uuid), membership_in_tenant(uuid, text) to flightpath_api;

-- Handing a function over needs the new owner to hold this right for a moment.
grant create on schema public to flightpath_before_tenant;
alter function memberships_of_user(uuid) owner to flightpath_before_tenant;
alter function membership_in_tenant(uuid, text) owner to flightpath_before_tenant;
revoke create on schema public from flightpath_before_tenant;
