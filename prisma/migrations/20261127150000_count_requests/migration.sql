-- Counting requests for all processes together.

-- What one caller has taken of one limit, until its time is over. The key is a keyed hash: the table names nobody. It belongs to
-- no tenant, and is unlogged, because nobody misses it after a crash: everybody then starts at nothing.
create unlogged table rate_limits (
  key bytea not null,
  -- From the limit on nothing is left.
  taken integer not null check (taken >= 0),
  ends_at timestamptz not null,
  primary key (key),
  constraint rate_limits_key_is_hashed check (length(key) = 32)
);
create index rate_limits_ends_idx on rate_limits (ends_at);
grant select, insert, update, delete on rate_limits to flightpath_api;
