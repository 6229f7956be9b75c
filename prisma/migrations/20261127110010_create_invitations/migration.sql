-- Asking somebody by e-mail to become a member, and finding what was asked by the token that the e-mail carries.

-- Somebody was asked to become a member in one role: open until it is accepted, revoked or expired.
create table invitations (
  tenant_id uuid not null,
  id uuid not null,
  email text not null,
  role text not null check (role in ('admin', 'pmo', 'executive', 'champion', 'viewer')),
  person_id uuid,
  -- SHA-256 of the token, which is stored nowhere.
  token_hash bytea not null,
  invited_by text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  -- When the mail server took the newest message with the link; null: it did not.
  sent_at timestamptz,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenants (id) on delete cascade,
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  constraint invitations_email_is_lower_case check (email = lower(email)),
  constraint invitations_token_is_hashed check (length(token_hash) = 32),
  constraint invitations_end_once check (accepted_at is null or revoked_at is null)
);
alter table invitations enable row level security;
alter table invitations force row level security;
create policy read_and_write_own_tenant on invitations
  using (tenant_id = (select current_tenant()))
  with check (tenant_id = (select current_tenant()));
create policy answer_before_tenant on invitations for select to flightpath_before_tenant using (true);
-- Two at once for one e-mail would make two links of which nobody knows the newer one.
create unique index invitations_open_key on invitations (tenant_id, email)
  where accepted_at is null and revoked_at is null;
create index invitations_person_idx on invitations (tenant_id, person_id);
create index invitations_token_idx on invitations (token_hash);
grant select, insert, update on invitations to flightpath_api;
grant select on invitations to flightpath_before_tenant;

-- The invitation whose token has this hash, if it can be accepted at that instant; no row for any other.
create function open_invitation(asked_token_hash bytea, asked_at timestamptz)
  returns table (
    tenant_id uuid, tenant_slug text, tenant_name text, id uuid, email text, role text, expires_at timestamptz
  )
  language sql stable security definer set search_path = pg_catalog, public, pg_temp rows 1
  as $$
    select t.id, t.slug, t.name, i.id, i.email, i.role, i.expires_at
    from public.invitations i join public.tenants t on t.id = i.tenant_id
    where i.token_hash = asked_token_hash
      and i.accepted_at is null and i.revoked_at is null and i.expires_at > asked_at
  $$;

revoke execute on function open_invitation(bytea, timestamptz) from public;
grant execute on function open_invitation(bytea, timestamptz) to flightpath_api;

-- Handing a function over needs the new owner to hold this right for a moment.
grant create on schema public to flightpath_before_tenant;
alter function open_invitation(bytea, timestamptz) owner to flightpath_before_tenant;
revoke create on schema public from flightpath_before_tenant;
