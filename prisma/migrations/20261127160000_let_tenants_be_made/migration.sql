-- Making an organisation, by whoever may: the API's login may not insert tenants, and does it through this one function.

-- Who made it, signed in; null: an operator.
alter table tenants add column created_by uuid references users (id) on delete set null;
create index tenants_created_by_idx on tenants (created_by);

create policy make_before_tenant on tenants for insert to flightpath_before_tenant with check (true);
grant insert (id, slug, name, time_zone, currency, created_at, created_by) on tenants to flightpath_before_tenant;

-- Makes a tenant and says what became of it: `made`, `slug-taken`, or `too-many` where the maker made `most_per_day` within
-- a day. Two requests of one maker wait for each other, so that both count.
create function make_tenant(
  new_id uuid, new_slug text, new_name text, new_time_zone text, new_currency text, made_at timestamptz,
  made_by uuid, most_per_day integer
)
  returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if made_by is not null then
      perform pg_advisory_xact_lock(hashtextextended('make_tenant ' || made_by, 0));
      if (
        select count(*) >= most_per_day from public.tenants t
        where t.created_by = made_by and t.created_at > made_at - interval '1 day'
      ) then
        return 'too-many';
      end if;
    end if;
    insert into public.tenants (id, slug, name, time_zone, currency, created_at, created_by)
    values (new_id, new_slug, new_name, new_time_zone, new_currency, made_at, made_by)
    on conflict (slug) do nothing;
    return case when found then 'made' else 'slug-taken' end;
  end
  $$;

revoke execute on function make_tenant(uuid, text, text, text, text, timestamptz, uuid, integer) from public;
grant execute on function make_tenant(uuid, text, text, text, text, timestamptz, uuid, integer) to flightpath_api;

-- Handing a function over needs the new owner to hold this right for a moment.
grant create on schema public to flightpath_before_tenant;
alter function make_tenant(uuid, text, text, text, text, timestamptz, uuid, integer) owner to flightpath_before_tenant;
revoke create on schema public from flightpath_before_tenant;
