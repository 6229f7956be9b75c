-- The second thing that somebody proves when signing in. The shape is the one of the sign-in library's two-factor plugin,
-- but for the last column. Like the user it belongs to no tenant.

-- Whether signing in asks for it.
alter table users add column has_second_factor boolean not null default false;

-- An authenticator app of one user: asked for once it was confirmed by a first code.
create table second_factors (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  -- Encrypted with a key that is derived from AUTH_SECRET, like the codes: a copy of the database makes no codes.
  secret text not null,
  -- The backup codes that are left, as one encrypted list.
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  -- The 30 seconds since 1970 whose code was used last: no code of them, nor of any before, is taken again.
  last_step bigint
);
create unique index second_factors_user_id_key on second_factors (user_id);
grant select, insert, update, delete on second_factors to flightpath_api;
