-- A session in use is prolonged, but not for ever: thirty days after signing in, whoever it is proves it again. One of a
-- provider ends when it was made to end, as before. The sign-in library prolongs; this holds whatever asks for it.

drop trigger keep_provider_session_short on sessions;
drop function keep_provider_session_short();

create function keep_session_short() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    new.expires_at := least(
      new.expires_at,
      case when old.tenant_id is null then old.created_at + interval '30 days' else old.expires_at end
    );
    return new;
  end
  $$;
revoke execute on function keep_session_short() from public;

create trigger keep_session_short
  before update of expires_at on sessions for each row execute function keep_session_short();
