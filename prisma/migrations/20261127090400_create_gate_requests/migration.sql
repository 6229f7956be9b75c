-- The way through a gate: asked for, reviewed, decided, and what a decision leaves open.

-- The PMO asks for the gate of the present phase. One is open at a time.
create table gate_requests (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  gate text not null check (
    gate in ('foundation-to-execution', 'execution-to-scale', 'scale-to-innovation', 'innovation-to-embedded')
  ),
  status text not null check (status in ('open', 'decided', 'withdrawn')),
  note text,
  requested_on date not null,
  -- Who asked, as a person of the directory and as the login: whoever asked does not decide.
  requested_by_id uuid,
  requested_by_user_id uuid,
  -- The revision that reviewers were asked about.
  revision_number integer not null,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, requested_by_id) references people (tenant_id, id)
);
alter table gate_requests enable row level security;
alter table gate_requests force row level security;
create policy read_and_write_own_tenant on gate_requests
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index gate_requests_one_open_key on gate_requests (tenant_id, initiative_id) where status = 'open';
create index gate_requests_initiative_idx on gate_requests (tenant_id, initiative_id, recorded_at desc);
create index gate_requests_requested_by_idx on gate_requests (tenant_id, requested_by_id);
grant select, insert, update on gate_requests to flightpath_api;

-- One reviewer's slot of a request, by function, with the feedback once it is given.
create table gate_reviews (
  tenant_id uuid not null,
  request_id uuid not null,
  function text not null check (function in ('business', 'it-and-operations', 'risk-and-compliance')),
  -- Null: an empty slot. It says so and blocks nothing.
  reviewer_id uuid,
  verdict text check (verdict in ('support', 'concern', 'object')),
  comment text,
  given_on date,
  primary key (tenant_id, request_id, function),
  foreign key (tenant_id, request_id) references gate_requests (tenant_id, id) on delete cascade,
  foreign key (tenant_id, reviewer_id) references people (tenant_id, id),
  constraint gate_reviews_feedback_is_whole check ((verdict is null) = (given_on is null))
);
alter table gate_reviews enable row level security;
alter table gate_reviews force row level security;
create policy read_and_write_own_tenant on gate_reviews
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index gate_reviews_reviewer_idx on gate_reviews (tenant_id, reviewer_id);
grant select, insert, update on gate_reviews to flightpath_api;

-- A decision may answer a request; one request is decided once.
alter table decisions
  -- What the approver gives the team on its way.
  add column feedback text,
  add column gate text check (
    gate in ('foundation-to-execution', 'execution-to-scale', 'scale-to-innovation', 'innovation-to-embedded')
  ),
  add column request_id uuid,
  add foreign key (tenant_id, request_id) references gate_requests (tenant_id, id);
create unique index decisions_request_key on decisions (tenant_id, request_id);

-- What an advance with conditions still asks for.
create table decision_conditions (
  tenant_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  -- The gate criterion that was unmet.
  criterion_id text not null,
  text text not null,
  owner_id uuid not null,
  due_on date not null,
  met_on date,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, decision_id) references decisions (tenant_id, id) on delete cascade,
  foreign key (tenant_id, owner_id) references people (tenant_id, id)
);
alter table decision_conditions enable row level security;
alter table decision_conditions force row level security;
create policy read_and_write_own_tenant on decision_conditions
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index decision_conditions_decision_idx on decision_conditions (tenant_id, decision_id);
create index decision_conditions_owner_idx on decision_conditions (tenant_id, owner_id);
grant select, insert, update on decision_conditions to flightpath_api;
