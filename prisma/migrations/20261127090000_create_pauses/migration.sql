-- That an initiative rested, and why: from starts_on until the day before resumes_on.
create table pauses (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  starts_on date not null,
  -- The first day on which it goes on again; brought forward when somebody resumes it earlier.
  resumes_on date not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  constraint pauses_end_after_they_begin check (resumes_on >= starts_on),
  constraint pauses_last_ninety_days check (resumes_on <= starts_on + 90)
);
alter table pauses enable row level security;
alter table pauses force row level security;
create policy read_and_write_own_tenant on pauses
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index pauses_initiative_idx on pauses (tenant_id, initiative_id, starts_on);
grant select, insert, update on pauses to flightpath_api;
