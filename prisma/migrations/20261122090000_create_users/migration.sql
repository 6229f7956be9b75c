-- Who may sign in, and how. These four tables belong to no tenant: one person may work for several. Their shape is
-- the one of the sign-in library (better-auth), so that its updates can be followed.

-- A person who can sign in.
create table users (
  id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index users_email_key on users (email);
grant select, insert, update, delete on users to flightpath_api;

-- One signed-in browser.
create table sessions (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  token text not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index sessions_token_key on sessions (token);
create index sessions_user_id_idx on sessions (user_id);
grant select, insert, update, delete on sessions to flightpath_api;

-- One way in which a user proves who they are: a password (its hash), or an identity at a provider.
create table accounts (
  id uuid primary key,
  user_id uuid not null references users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index accounts_provider_id_account_id_key on accounts (provider_id, account_id);
create index accounts_user_id_idx on accounts (user_id);
grant select, insert, update, delete on accounts to flightpath_api;

-- One open proof: a link sent by e-mail, until it is used or has expired.
create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verifications_identifier_idx on verifications (identifier);
grant select, insert, update, delete on verifications to flightpath_api;
