-- That the organisation lives with one episode of a flag for a while: asked for, then approved or refused by an executive.
create table waivers (
  tenant_id uuid not null,
  id uuid not null,
  flag_id uuid not null,
  reason text not null,
  status text not null check (status in ('requested', 'approved', 'refused', 'withdrawn')),
  requested_on date not null,
  requested_by_id uuid,
  requested_by_user_id uuid,
  decided_on date,
  decided_by_id uuid,
  -- As it was at the approval: history keeps the name.
  decided_by_name text,
  -- It holds while the flag is not more severe than this.
  accepted_severity text not null check (accepted_severity in ('critical', 'major', 'minor')),
  -- The last day on which it holds.
  expires_on date not null,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, flag_id) references flags (tenant_id, id) on delete cascade,
  foreign key (tenant_id, requested_by_id) references people (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references people (tenant_id, id),
  constraint waivers_last_half_a_year check (expires_on between requested_on and requested_on + 180),
  constraint waivers_decision_is_whole check ((status in ('approved', 'refused')) = (decided_on is not null))
);
alter table waivers enable row level security;
alter table waivers force row level security;
create policy read_and_write_own_tenant on waivers
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create unique index waivers_one_at_work_key on waivers (tenant_id, flag_id) where status in ('requested', 'approved');
create index waivers_flag_idx on waivers (tenant_id, flag_id);
create index waivers_requested_by_idx on waivers (tenant_id, requested_by_id);
create index waivers_decided_by_idx on waivers (tenant_id, decided_by_id);
grant select, insert, update on waivers to flightpath_api;

-- The waiver of the episode holds: it is out of health, still in sight.
alter table flags add column is_waived boolean not null default false;
alter table flags alter column is_waived drop default;
