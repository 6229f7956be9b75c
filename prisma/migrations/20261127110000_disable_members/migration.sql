-- A member who may not work here at present keeps their role and their person. Asked before a tenant is known, they
-- belong nowhere: the doors look past them from the next request on, in every process.

-- Null: may work.
alter table members add column disabled_at timestamptz;

create or replace function memberships_of_user(asked_user_id uuid)
  returns table (
    tenant_id uuid, slug text, name text, time_zone text, currency text, default_cadence text, role text,
    person_id uuid
  )
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select t.id, t.slug, t.name, t.time_zone, t.currency, t.default_cadence, m.role, m.person_id
    from public.members m join public.tenants t on t.id = m.tenant_id
    where m.user_id = asked_user_id and m.disabled_at is null
    order by t.name, t.slug
  $$;

create or replace function membership_in_tenant(asked_user_id uuid, asked_slug text)
  returns table (
    tenant_id uuid, slug text, name text, time_zone text, currency text, default_cadence text, role text,
    person_id uuid
  )
  language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1
  as $$
    select t.id, t.slug, t.name, t.time_zone, t.currency, t.default_cadence, m.role, m.person_id
    from public.tenants t join public.members m on m.tenant_id = t.id
    where t.slug = asked_slug and m.user_id = asked_user_id and m.disabled_at is null
  $$;
