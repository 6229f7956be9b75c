-- Files on their way into the register, and what each of them did.

-- One uploaded file, from upload to commit, and perhaps undone.
create table imports (
  tenant_id uuid not null references tenants (id) on delete cascade,
  id uuid not null,
  file_name text not null,
  byte_size integer not null check (byte_size >= 0),
  -- SHA-256 of the header row, in hexadecimal: the mapping is remembered by it.
  header_hash text not null,
  status text not null check (
    status in (
      'uploaded', 'mapped', 'checking', 'checked', 'committing', 'committed', 'undoing', 'undone', 'failed'
    )
  ),
  detection jsonb not null,
  suggested_mapping jsonb not null,
  is_remembered boolean not null,
  mapping jsonb,
  progress jsonb,
  dry_run jsonb,
  result jsonb,
  failure text,
  -- What the commit created beside initiatives, for undo.
  created_department_ids uuid[] not null default '{}',
  created_person_ids uuid[] not null default '{}',
  -- Who uploaded it, as they were: history outlives what it names.
  actor_name text not null,
  actor_user_id uuid,
  created_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz,
  primary key (tenant_id, id)
);
alter table imports enable row level security;
alter table imports force row level security;
create policy read_and_write_own_tenant on imports
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index imports_created_idx on imports (tenant_id, created_at desc);
-- One at a time: two commits at once would both create what the other one does not see yet.
create unique index imports_one_running_key on imports (tenant_id) where status in ('checking', 'committing', 'undoing');
grant select, insert, update, delete on imports to flightpath_api;

-- The table of an import as it was read (gzip, one JSON line per row), apart so that lists do not carry it.
create table import_files (
  tenant_id uuid not null,
  import_id uuid not null,
  bytes bytea not null,
  primary key (tenant_id, import_id),
  foreign key (tenant_id, import_id) references imports (tenant_id, id) on delete cascade
);
alter table import_files enable row level security;
alter table import_files force row level security;
create policy read_and_write_own_tenant on import_files
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
grant select, insert, delete on import_files to flightpath_api;

-- What an import did, or would not do, with one row of its file.
create table import_rows (
  tenant_id uuid not null,
  import_id uuid not null,
  -- As a person counts them in the sheet: the header is row 1.
  row_number integer not null check (row_number > 0),
  identity text not null,
  outcome text not null check (outcome in ('create', 'update', 'unchanged', 'error')),
  -- Without a key: a created initiative is gone after undo, and the row still tells what happened.
  initiative_id uuid,
  -- Of an update: the facts as they were, for undo.
  before_facts jsonb,
  -- The revision that the commit left; a newer one means that somebody has worked on it since.
  revision_after integer,
  column_name text,
  value text,
  reason text,
  primary key (tenant_id, import_id, row_number),
  foreign key (tenant_id, import_id) references imports (tenant_id, id) on delete cascade,
  constraint import_rows_errors_say_why check ((outcome = 'error') = (reason is not null))
);
alter table import_rows enable row level security;
alter table import_rows force row level security;
create policy read_and_write_own_tenant on import_rows
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create index import_rows_initiative_idx on import_rows (tenant_id, initiative_id);
grant select, insert, update, delete on import_rows to flightpath_api;

-- How the columns of a file with this header were last mapped.
create table import_mappings (
  tenant_id uuid not null references tenants (id) on delete cascade,
  header_hash text not null,
  mapping jsonb not null,
  updated_at timestamptz not null,
  primary key (tenant_id, header_hash)
);
alter table import_mappings enable row level security;
alter table import_mappings force row level security;
create policy read_and_write_own_tenant on import_mappings
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
grant select, insert, update on import_mappings to flightpath_api;
