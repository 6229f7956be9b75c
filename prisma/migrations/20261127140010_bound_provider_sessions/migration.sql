-- A session that a tenant's provider vouched for ends when it was made to end, so that somebody who left the company is
-- asked for again. The sign-in library prolongs a session in use; this holds whatever asks for it.

create function keep_provider_session_short() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    new.expires_at := least(new.expires_at, old.expires_at);
    return new;
  end
  $$;
revoke execute on function keep_provider_session_short() from public;

create trigger keep_provider_session_short
  before update on sessions for each row when (old.tenant_id is not null)
  execute function keep_provider_session_short();
