-- What an initiative costs, what it is measured by, and what was measured.

-- Money set aside for an initiative from one date to another, both included; without an end it is open-ended.
create table funding_lines (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  amount numeric(17, 2) not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  kind text not null check (kind in ('pilot', 'operating', 'reinvestment')),
  starts_on date not null,
  ends_on date,
  -- Null: asked for, not approved.
  approved_on date,
  -- How the approval came in, which may be long after the line was recorded.
  approved_means text check (approved_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  constraint funding_lines_end_is_not_before_start check (ends_on >= starts_on),
  constraint funding_lines_approval_is_whole check ((approved_on is null) = (approved_means is null))
);
alter table funding_lines enable row level security;
alter table funding_lines force row level security;
create policy read_and_write_own_tenant on funding_lines
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index funding_lines_initiative_idx on funding_lines (tenant_id, initiative_id);
grant select, insert, update, delete on funding_lines to flightpath_api;

-- Something an initiative is measured by. Retired, not deleted, once it has measurements that mattered.
create table indicators (
  tenant_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  name text not null,
  timing text not null check (timing in ('leading', 'lagging')),
  measures text not null check (measures in ('technical', 'adoption', 'change', 'value')),
  unit text not null,
  direction text not null check (direction in ('increase', 'decrease')),
  baseline numeric(21, 6),
  baseline_date date,
  target numeric(21, 6),
  target_date date,
  weight integer not null default 1 check (weight > 0),
  is_main boolean not null default false,
  anchor text check (anchor in ('revenue-growth', 'operational-efficiency', 'customer-satisfaction')),
  accrual text check (accrual in ('per-period', 'cumulative', 'level')),
  cadence text check (cadence in ('weekly', 'biweekly', 'monthly', 'quarterly')),
  lag_days integer check (lag_days >= 0),
  owner_id uuid,
  -- Null: the whole initiative.
  department_id uuid,
  retired_on date,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiatives (tenant_id, id) on delete cascade,
  foreign key (tenant_id, owner_id) references people (tenant_id, id),
  foreign key (tenant_id, department_id) references departments (tenant_id, id),
  constraint indicators_only_value_accrues check (accrual is null or measures = 'value'),
  constraint indicators_only_lagging_ones_lag check (lag_days is null or timing = 'lagging'),
  constraint indicators_target_is_on_the_side_it_says check (
    (direction = 'increase' and target > baseline) or (direction = 'decrease' and target < baseline)
    or target is null or baseline is null
  ),
  constraint indicators_target_date_is_after_baseline check (target_date > baseline_date)
);
alter table indicators enable row level security;
alter table indicators force row level security;
create policy read_and_write_own_tenant on indicators
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index indicators_initiative_idx on indicators (tenant_id, initiative_id);
create unique index indicators_one_main_value_key on indicators (tenant_id, initiative_id)
  where is_main and measures = 'value' and retired_on is null;
create index indicators_owner_idx on indicators (tenant_id, owner_id);
create index indicators_department_idx on indicators (tenant_id, department_id);
grant select, insert, update, delete on indicators to flightpath_api;

-- One value of an indicator on one date. Append-only: a correction is a new row that names the one it replaces.
create table measurements (
  tenant_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  measured_on date not null,
  value numeric(21, 6) not null,
  confidence text not null check (confidence in ('estimated', 'measured', 'validated')),
  source text,
  note text,
  corrects_id uuid,
  author_id uuid,
  recorded_at timestamptz not null,
  recorded_means text not null check (recorded_means in ('person', 'import', 'bulk-edit', 'integration', 'system')),
  primary key (tenant_id, id),
  foreign key (tenant_id, indicator_id) references indicators (tenant_id, id) on delete cascade,
  -- What is corrected belongs to the same indicator.
  unique (tenant_id, indicator_id, id),
  foreign key (tenant_id, indicator_id, corrects_id) references measurements (tenant_id, indicator_id, id),
  foreign key (tenant_id, author_id) references people (tenant_id, id)
);
alter table measurements enable row level security;
alter table measurements force row level security;
create policy read_and_write_own_tenant on measurements
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index measurements_newest_idx on measurements (tenant_id, indicator_id, measured_on desc, recorded_at desc);
-- A measurement is corrected once; what is wrong with the correction is corrected there.
create unique index measurements_corrects_key on measurements (tenant_id, indicator_id, corrects_id);
create index measurements_author_idx on measurements (tenant_id, author_id);
grant select, insert on measurements to flightpath_api;
