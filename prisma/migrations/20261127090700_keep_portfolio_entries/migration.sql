-- What the portfolio's read models need of an initiative, beside the register's row for today and beside each revision for any past day.
alter table initiative_rows
  add column entry json,
  add column gate json,
  add column waived_flags integer not null default 0;
alter table initiative_rows alter column waived_flags drop default;
alter table revisions
  add column entry json,
  add column gate json,
  -- Planned ends, gate plans, targets and due dates that this change moved later.
  add column promises_moved jsonb not null default '[]';
alter table revisions alter column promises_moved drop default;
create index revisions_as_of_idx on revisions (tenant_id, initiative_id, recorded_on, number);

-- There are more rules than before: everything that was judged without them is due again.
alter table initiative_rows no force row level security;
update initiative_rows set review_on = assessed_on;
alter table initiative_rows force row level security;
