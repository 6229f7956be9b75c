-- Whatever writes an event asks, in the same transaction, for the job that seals it. Nobody may call this: it runs by
-- itself, as the login that takes jobs and reaches nothing else.
create function ask_for_sealing()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
    begin
      -- One that waits is enough. Each has a key of its own: to share one would make writers wait for each other's end.
      -- Those of transactions that have not ended are not seen, so a few may wait at once; the others find nothing to do.
      perform graphile_worker.add_job(
        'seal-audit-events',
        json_build_object('tenantId', added.tenant_id),
        run_at => clock_timestamp() + interval '2 seconds',
        job_key => format('seal-audit-events %s %s', added.tenant_id, pg_current_xact_id())
      )
      from (select distinct tenant_id from events) added
      where not exists (
        select from graphile_worker.jobs waiting
        where waiting.key like format('seal-audit-events %s %%', added.tenant_id)
          and waiting.locked_at is null and waiting.attempts = 0
      );
      return null;
    end
  $$;
revoke execute on function ask_for_sealing() from public;

create trigger ask_for_sealing after insert on audit_events
  referencing new table as events
  for each statement execute function ask_for_sealing();

-- Handing a function over needs the new owner to hold this right for a moment.
grant create on schema public to flightpath_worker;
alter function ask_for_sealing() owner to flightpath_worker;
revoke create on schema public from flightpath_worker;
