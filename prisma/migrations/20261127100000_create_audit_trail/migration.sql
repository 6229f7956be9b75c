-- The record of who changed what: written in the transaction of the change, never changed, and sealed into a chain of
-- hashes a moment later, so that a change of what was recorded would show.

-- Somebody, or a job, did one thing to one subject. Names and ids have no keys: the record outlives what it names.
create table audit_events (
  tenant_id uuid not null,
  id uuid not null,
  -- Events are sealed in the order of their transactions; within one, by id.
  transaction_id bigint not null,
  recorded_at timestamptz not null,
  -- The operation of the API, the job or the command.
  action text not null,
  summary text not null,
  subject_kind text not null,
  subject_id text,
  subject_label text not null,
  -- The revision of the initiative, where the subject is one.
  revision_number integer,
  actor_kind text not null check (actor_kind in ('person', 'service-account', 'operator', 'job')),
  actor_user_id uuid,
  actor_person_id uuid,
  actor_name text not null,
  credential_kind text check (credential_kind in ('session', 'api-key')),
  credential_id uuid,
  request_id uuid,
  address text,
  user_agent text,
  -- Only what differs; null: there was nothing before, or is nothing after.
  before jsonb,
  after jsonb,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenants (id) on delete cascade,
  constraint audit_events_credential_is_whole check ((credential_kind is null) = (credential_id is null))
);
alter table audit_events enable row level security;
alter table audit_events force row level security;
create policy read_and_write_own_tenant on audit_events
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index audit_events_recorded_idx on audit_events (tenant_id, recorded_at, id);
create index audit_events_transaction_idx on audit_events (tenant_id, transaction_id, id);
grant select, insert on audit_events to flightpath_api;

-- One link of the tenant's chain: an event, and the hash over the link before and the event.
create table audit_seals (
  tenant_id uuid not null,
  -- From 1, without gaps.
  number integer not null,
  event_id uuid not null,
  -- SHA-256, in hexadecimal digits.
  hash text not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, number),
  foreign key (tenant_id) references tenants (id) on delete cascade,
  -- Without cascade: an event that is sealed cannot go alone.
  foreign key (tenant_id, event_id) references audit_events (tenant_id, id),
  constraint audit_seals_number_counts check (number > 0),
  constraint audit_seals_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);
alter table audit_seals enable row level security;
alter table audit_seals force row level security;
create policy read_and_write_own_tenant on audit_seals
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index audit_seals_event_key on audit_seals (tenant_id, event_id);
grant select, insert on audit_seals to flightpath_api;
