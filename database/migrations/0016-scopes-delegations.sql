-- 辖区 and 所属部门 of what officers and members of a department look at.
alter table profiles.profile add column territory text collate "C";
alter table imports.batch
  add column department_id uuid,
  add column territory text collate "C";

-- Walls hold for the owner too, so they are lowered while the new columns are filled.
alter table organisations.organisation no force row level security;
alter table profiles.profile no force row level security;
alter table imports.batch no force row level security;
update profiles.profile p set territory =
  (select o.division from organisations.organisation o where o.tenant_id = p.tenant_id and o.id = p.organisation_id);
update imports.batch b set territory =
  (select o.division from organisations.organisation o where o.tenant_id = b.tenant_id and o.id = b.organisation_id);
alter table organisations.organisation force row level security;
alter table profiles.profile force row level security;
alter table imports.batch force row level security;

create index listing_by_territory on listings.listing (tenant_id, territory, state, updated_at desc, id desc);
create index listing_by_department on listings.listing (tenant_id, organisation_id, department_id, state) where department_id is not null;
create index profile_by_territory on profiles.profile (tenant_id, territory, kind, id);
create index batch_by_territory on imports.batch (tenant_id, target, territory, created_at desc, id desc);

-- What was done under a delegation, for both sides.
create index entry_by_delegation on audit.entry (tenant_id, delegation_id, at, id) where delegation_id is not null;

create schema delegations;

-- 委托: the principal lets the delegate act in its name.
create table delegations.delegation (
  tenant_id uuid not null,
  id uuid not null,
  principal_id uuid not null,
  delegate_id uuid not null,
  -- offered: by the principal, waits for the delegate; requested: by the delegate, waits for the principal
  state text not null check (state in ('offered', 'requested', 'active', 'refused', 'revoked', 'resigned', 'ended')),
  reason text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  end_reason text,
  version int not null default 1,
  primary key (tenant_id, id),
  check (principal_id <> delegate_id),
  foreign key (tenant_id, principal_id) references organisations.organisation,
  foreign key (tenant_id, delegate_id) references organisations.organisation
);
-- One at a time between the same two; what is over stays as it was.
create unique index delegation_open on delegations.delegation (tenant_id, principal_id, delegate_id) where state in ('offered', 'requested', 'active');
create index delegation_by_principal on delegations.delegation (tenant_id, principal_id, asked_at desc, id desc);
create index delegation_by_delegate on delegations.delegation (tenant_id, delegate_id, asked_at desc, id desc);
select tenancy.wall('delegations.delegation');

-- Dated: a right that is taken back keeps the days on which it held.
create table delegations.delegated_right (
  tenant_id uuid not null,
  id uuid not null,
  delegation_id uuid not null,
  name text not null check (name in ('edit', 'submit', 'publish', 'answer')),
  valid_from date not null,
  valid_until date not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  check (valid_until >= valid_from and valid_until <= valid_from + 366),
  foreign key (tenant_id, delegation_id) references delegations.delegation
);
create index right_by_delegation on delegations.delegated_right (tenant_id, delegation_id, name, valid_from);
select tenancy.wall('delegations.delegated_right');

-- What a delegate without the right to publish has submitted waits here for the principal's own word.
create table delegations.confirmation (
  tenant_id uuid not null,
  id uuid not null,
  delegation_id uuid not null,
  principal_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  subject_version int not null,
  title text not null,
  state text not null check (state in ('waiting', 'confirmed', 'refused', 'void')),
  reason text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, delegation_id) references delegations.delegation,
  foreign key (tenant_id, principal_id) references organisations.organisation
);
create unique index confirmation_waiting on delegations.confirmation (tenant_id, subject_kind, subject_id) where state = 'waiting';
create index confirmation_by_principal on delegations.confirmation (tenant_id, principal_id, asked_at desc, id desc);
create index confirmation_by_delegation on delegations.confirmation (tenant_id, delegation_id, asked_at desc, id desc);
select tenancy.wall('delegations.confirmation');
