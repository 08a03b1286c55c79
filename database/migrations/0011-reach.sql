-- 部门与校区, and how far a member sees inside the own organisation (数据范围).
create table organisations.department (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  parent_id uuid,
  kind text not null check (kind in ('department', 'campus')),
  name text not null,
  position int not null default 0,
  closed_on date,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, organisation_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation,
  foreign key (tenant_id, organisation_id, parent_id) references organisations.department (tenant_id, organisation_id, id)
);
create index department_by_organisation on organisations.department (tenant_id, organisation_id, parent_id, position, id);
select tenancy.wall('organisations.department');

alter table organisations.member
  add column department_id uuid,
  add column data_scope text not null default 'all' check (data_scope in ('self', 'department', 'departmentTree', 'custom', 'all')),
  add column custom_departments uuid[] not null default '{}',
  add foreign key (tenant_id, organisation_id, department_id) references organisations.department (tenant_id, organisation_id, id);
create index member_by_department on organisations.member (tenant_id, organisation_id, department_id) where department_id is not null;

-- Division codes are compared as ranges of their bytes: that order is leakproof, so it may use an index behind the walls.
alter table organisations.organisation alter column division type text collate "C";
create index organisation_by_division on organisations.organisation (tenant_id, division, state, name, id);

-- 所属部门 and 辖区 of what is published; the territory is the owner's place, or the first place of an unclaimed listing.
alter table listings.listing
  add column department_id uuid,
  add column territory text collate "C";
alter table profiles.profile add column department_id uuid;

-- Walls hold for the owner too, so they are lowered while the new column is filled.
alter table listings.listing no force row level security;
alter table organisations.organisation no force row level security;
update listings.listing l set territory = coalesce(
  (select o.division from organisations.organisation o where o.tenant_id = l.tenant_id and o.id = l.organisation_id), l.divisions[1]);
alter table listings.listing force row level security;
alter table organisations.organisation force row level security;

-- From where, on whose behalf, before and after, and why.
alter table audit.entry
  add column address text,
  add column delegation_id uuid,
  add column observer_id uuid,
  add column reason text,
  add column before jsonb,
  add column after jsonb;
