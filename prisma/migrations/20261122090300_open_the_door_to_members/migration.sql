-- Before a tenant is known, two questions must be answered: where does this user belong, and do they belong there.
-- The functions run as a role that cannot sign in and may read just these two tables, whoever owns the schema:
-- under forced row-level security an owner that is no superuser would see nothing.

create policy answer_before_tenant on tenants for select to flightpath_before_tenant using (true);
create policy answer_before_tenant on members for select to flightpath_before_tenant using (true);
grant select on tenants, members to flightpath_before_tenant;

-- Where the user belongs, ordered by name.
create function memberships_of_user(asked_user_id uuid)
  returns table (
    tenant_id uuid, slug text, name text, time_zone text, currency text, default_cadence text, role text,
    person_id uuid
  )
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select t.id, t.slug, t.name, t.time_zone, t.currency, t.default_cadence, m.role, m.person_id
    from public.members m join public.tenants t on t.id = m.tenant_id
    where m.user_id = asked_user_id
    order by t.name, t.slug
  $$;

-- The user's membership in one tenant; no row when there is no such tenant or they do not belong to it.
create function membership_in_tenant(asked_user_id uuid, asked_slug text)
  returns table (
    tenant_id uuid, slug text, name text, time_zone text, currency text, default_cadence text, role text,
    person_id uuid
  )
  language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1
  as $$
    select t.id, t.slug, t.name, t.time_zone, t.currency, t.default_cadence, m.role, m.person_id
    from public.tenants t join public.members m on m.tenant_id = t.id
    where t.slug = asked_slug and m.user_id = asked_user_id
  $$;

revoke execute on function memberships_of_user(uuid), membership_in_tenant(uuid, text) from public;
grant execute on function memberships_of_user(uuid), membership_in_tenant(uuid, text) to flightpath_api;

-- Handing a function over needs the new owner to hold this right for a moment.
grant create on schema public to flightpath_before_tenant;
alter function memberships_of_user(uuid) owner to flightpath_before_tenant;
alter function membership_in_tenant(uuid, text) owner to flightpath_before_tenant;
revoke create on schema public from flightpath_before_tenant;
