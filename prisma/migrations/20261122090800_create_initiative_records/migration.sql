-- What was shown, told and decided about an initiative.

-- A document that shows something is in place, from its date to valid_until, both included.
create table evidence (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  kind text not null check (
    kind in (
      'runbook', 'training', 'process', 'integration-plan', 'governance', 'change-plan', 'handover-test', 'other'
    )
  ),
  title text not null,
  url text,
  dated_on date not null,
  valid_until date,
  -- Null: it holds for the whole initiative.
  department_id uuid,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, department_id) references departments (tenant_id, id),
  constraint evidence_is_valid_from_its_date check (valid_until >= dated_on)
);
alter table evidence enable row level security;
alter table evidence force row level security;
create policy read_and_write_own_tenant on evidence
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index evidence_initiative_idx on evidence (tenant_id, initiative_id);
create index evidence_department_idx on evidence (tenant_id, department_id);
grant select, insert, update, delete on evidence to flightpath_api;

-- One version of the shared articulation of the value. The highest version is the current one; confirming it later
-- sets confirmed_on, every other change is a new version.
create table narratives (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  -- Null: the main one.
  department_id uuid,
  version integer not null check (version > 0),
  text text not null,
  anchor text check (anchor in ('revenue-growth', 'operational-efficiency', 'customer-satisfaction')),
  written_on date not null,
  confirmed_on date,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, department_id) references departments (tenant_id, id),
  constraint narratives_are_confirmed_after_writing check (confirmed_on >= written_on)
);
alter table narratives enable row level security;
alter table narratives force row level security;
create policy read_and_write_own_tenant on narratives
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index narratives_version_key on narratives (tenant_id, initiative_id, department_id, version)
  nulls not distinct;
create index narratives_department_idx on narratives (tenant_id, department_id);
grant select, insert, update on narratives to flightpath_api;

-- What the owner, or a champion for their department, said of a period. Append-only.
create table status_updates (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  author_id uuid,
  -- Null: by the owner, for the whole.
  department_id uuid,
  period_from date,
  period_to date not null,
  posted_on date not null,
  health text not null check (health in ('on-track', 'at-risk', 'off-track')),
  summary text not null,
  next_step text,
  blockers text,
  learned text,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, author_id) references people (tenant_id, id),
  foreign key (tenant_id, department_id) references departments (tenant_id, id),
  constraint status_updates_period_is_in_order check (period_to >= period_from)
);
alter table status_updates enable row level security;
alter table status_updates force row level security;
create policy read_and_write_own_tenant on status_updates
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index status_updates_newest_idx on status_updates (tenant_id, initiative_id, recorded_at desc);
create index status_updates_author_idx on status_updates (tenant_id, author_id);
create index status_updates_department_idx on status_updates (tenant_id, department_id);
grant select, insert on status_updates to flightpath_api;

-- What an executive decided at a gate, and which revision they saw. Append-only.
create table decisions (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  outcome text not null check (outcome in ('advance', 'advance-with-conditions', 'hold', 'step-back', 'stop')),
  decided_on date not null,
  -- Of a hold: until when.
  until date,
  -- Of a step-back: where to.
  to_phase text check (to_phase in ('foundation', 'execution', 'scale', 'innovation')),
  rationale text not null,
  decided_by_id uuid,
  revision_number integer not null,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, decided_by_id) references people (tenant_id, id),
  constraint decisions_only_a_hold_has_an_until check (until is null or (outcome = 'hold' and until >= decided_on)),
  constraint decisions_a_step_back_names_its_phase check ((outcome = 'step-back') = (to_phase is not null))
);
alter table decisions enable row level security;
alter table decisions force row level security;
create policy read_and_write_own_tenant on decisions
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index decisions_initiative_idx on decisions (tenant_id, initiative_id, decided_on);
create index decisions_decided_by_idx on decisions (tenant_id, decided_by_id);
grant select, insert on decisions to flightpath_api;
