-- Letting a request be repeated without doing twice what it asks for.

-- The answer to a request that came with a key: whoever sends the key again gets it again. It is written in the transaction of
-- what was done.
create table idempotency_keys (
  tenant_id uuid not null,
  -- Whose key it is: keys of others may be the same.
  used_by text not null,
  key text not null,
  -- SHA-256 over operation, path and body: the key stands for this request alone.
  request_hash bytea not null,
  -- Null in all three: what was done is kept, but its answer shows a secret once, so that nobody keeps that.
  answer_status smallint,
  answer_headers jsonb,
  answer_body text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, used_by, key),
  foreign key (tenant_id) references tenants (id) on delete cascade,
  constraint idempotency_keys_request_is_hashed check (length(request_hash) = 32),
  constraint idempotency_keys_answer_is_whole check ((answer_status is null) = (answer_headers is null)),
  constraint idempotency_keys_expire_later check (expires_at > created_at)
);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy read_and_write_own_tenant on idempotency_keys
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index idempotency_keys_expires_idx on idempotency_keys (tenant_id, expires_at);
grant select, insert, update, delete on idempotency_keys to flightpath_api;
