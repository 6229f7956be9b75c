-- An e-mail address counts once somebody has read what was sent there.

-- A user asked for another e-mail, and was sent a link there: it is theirs when they use it. One at a time.
create table email_changes (
  user_id uuid primary key references users (id) on delete cascade,
  email text not null,
  -- SHA-256 of the token, which is stored nowhere.
  token_hash bytea not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  constraint email_changes_email_is_lower_case check (email = lower(email)),
  constraint email_changes_token_is_hashed check (length(token_hash) = 32)
);
create index email_changes_token_idx on email_changes (token_hash);
grant select, insert, update, delete on email_changes to flightpath_api;
