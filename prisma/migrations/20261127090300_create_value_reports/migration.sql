-- How value is told, and where money that value earned goes.

-- That the value of an initiative was told upward. Append-only.
create table value_reports (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  told_on date not null,
  period_from date,
  period_to date,
  reported_by_id uuid,
  told_to text not null,
  -- The indicators with the values that were told, by the names and units they had: a report is not rewritten.
  quotes jsonb not null,
  url text,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, reported_by_id) references people (tenant_id, id),
  constraint value_reports_period_is_in_order check (period_to >= period_from)
);
alter table value_reports enable row level security;
alter table value_reports force row level security;
create policy read_and_write_own_tenant on value_reports
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index value_reports_newest_idx on value_reports (tenant_id, initiative_id, told_on desc);
create index value_reports_reported_by_idx on value_reports (tenant_id, reported_by_id);
grant select, insert on value_reports to flightpath_api;

-- A reinvestment names the validated measurement, of any initiative, that its money came from.
alter table funding_lines
  add column reinvests_measurement_id uuid,
  add foreign key (tenant_id, reinvests_measurement_id) references measurements (tenant_id, id),
  add constraint funding_lines_only_a_reinvestment_names_a_value
    check (reinvests_measurement_id is null or kind = 'reinvestment');
create index funding_lines_reinvests_idx on funding_lines (tenant_id, reinvests_measurement_id);

-- A leading indicator announces a lagging one of the same initiative.
create table indicator_leads (
  tenant_id uuid not null,
  lagging_id uuid not null,
  leading_id uuid not null,
  primary key (tenant_id, lagging_id, leading_id),
  foreign key (tenant_id, lagging_id) references indicators (tenant_id, id) on delete cascade,
  foreign key (tenant_id, leading_id) references indicators (tenant_id, id) on delete cascade,
  constraint indicator_leads_are_two check (lagging_id <> leading_id)
);
alter table indicator_leads enable row level security;
alter table indicator_leads force row level security;
create policy read_and_write_own_tenant on indicator_leads
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index indicator_leads_leading_idx on indicator_leads (tenant_id, leading_id);
grant select, insert, delete on indicator_leads to flightpath_api;
