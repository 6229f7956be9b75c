-- What happens by itself when a tenant's day begins, and who may ask which tenants it is time for.

-- The last local day of the tenant whose beginning was attended to. No row: none was yet.
create table midnights (
  tenant_id uuid primary key references tenants (id) on delete cascade,
  done_on date not null
);
alter table midnights enable row level security;
alter table midnights force row level security;
create policy read_and_write_own_tenant on midnights
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
grant select, insert, update on midnights to flightpath_api;

create policy answer_before_tenant on midnights for select to flightpath_before_tenant using (true);
grant select on midnights to flightpath_before_tenant;

-- The tenants whose local date at that instant is later than the last day that was attended to.
create function tenants_past_midnight(asked_at timestamptz)
  returns table (tenant_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    declare
      known record;
      is_past boolean;
    begin
      for known in
        select t.id, t.time_zone, m.done_on
        from public.tenants t left join public.midnights m on m.tenant_id = t.id
        order by t.id
      loop
        begin
          is_past := known.done_on is null or (asked_at at time zone known.time_zone)::date > known.done_on;
        exception when invalid_parameter_value then
          -- A zone that this server's list lacks, as some systems leave out old names. The job decides by the list of
          -- its own; here it must not keep the other tenants from their day.
          is_past := true;
        end;
        if is_past then
          tenant_id := known.id;
          return next;
        end if;
      end loop;
    end
  $$;
revoke execute on function tenants_past_midnight(timestamptz) from public;
grant execute on function tenants_past_midnight(timestamptz) to flightpath_api;

-- Handing a function over needs the new owner to hold this right for a moment.
grant create on schema public to flightpath_before_tenant;
alter function tenants_past_midnight(timestamptz) owner to flightpath_before_tenant;
revoke create on schema public from flightpath_before_tenant;

-- The worker takes jobs from a schema of its own; what they do to a tenant is done as the API. Here it has no business.
revoke execute on function current_tenant() from flightpath_worker;
