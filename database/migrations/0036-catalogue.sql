-- 资源名录: lasting records of what a region has. What all kinds share stands in catalogue.record, the rest in a table of the kind.
create schema catalogue;

create table catalogue.record (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('expert', 'teacher', 'result', 'base', 'capability')),
  state text not null default 'draft' check (state in ('draft', 'published', 'hidden', 'withdrawn', 'ended')),
  organisation_id uuid,
  department_id uuid,
  -- The person's own account, where the person keeps the record.
  account_id uuid,
  territory text collate "C",
  owner_name text not null,
  title text not null,
  summary text not null default '',
  divisions text[] not null default '{}',
  address text not null default '',
  contact text check (contact like 'v1.%'),
  source_name text not null,
  confirmed_on date,
  confirmed_by uuid,
  state_reason text,
  import_id uuid,
  content_key text,
  near_key text not null default '',
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation,
  check (organisation_id is not null or account_id is not null)
);
create index record_by_organisation on catalogue.record (tenant_id, organisation_id, updated_at desc, id desc);
create index record_by_update on catalogue.record (tenant_id, updated_at desc, id desc);
create index record_by_account on catalogue.record (tenant_id, account_id) where account_id is not null;
create index record_by_territory on catalogue.record (tenant_id, territory, updated_at desc, id desc);
create index record_by_import on catalogue.record (tenant_id, import_id) where import_id is not null;
create index record_by_near_key on catalogue.record (tenant_id, kind, near_key) where near_key <> '';
create index record_in_public on catalogue.record (tenant_id, id) where state = 'published';
create unique index record_once on catalogue.record (tenant_id, organisation_id, kind, content_key)
  where content_key is not null and state <> 'ended';
select tenancy.wall('catalogue.record');

-- 专家、技能大师、科技特派员; the columns are those of src/modules/catalogue/fields, null and '{}' are not stated.
create table catalogue.expert (
  tenant_id uuid not null,
  record_id uuid not null,
  roles text[] not null default '{}',
  fields text[] not null default '{}',
  focus text[] not null default '{}',
  title_level text,
  title_name text,
  employer text,
  position text,
  experience_years int,
  skills text[] not null default '{}',
  certificates text[] not null default '{}',
  honours text[] not null default '{}',
  majors text[] not null default '{}',
  languages text[] not null default '{}',
  services text[] not null default '{}',
  hours_per_month int,
  places text[] not null default '{}',
  fee text,
  conflict text,
  conflict_note text,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references catalogue.record on delete cascade
);
select tenancy.wall('catalogue.expert');

-- 教师服务; the columns are those of src/modules/catalogue/fields, null and '{}' are not stated.
create table catalogue.teacher (
  tenant_id uuid not null,
  record_id uuid not null,
  dual text,
  majors text[] not null default '{}',
  fields text[] not null default '{}',
  courses text[] not null default '{}',
  title_name text,
  practice_years int,
  certificates text[] not null default '{}',
  services text[] not null default '{}',
  hours_per_month int,
  days text[] not null default '{}',
  places text[] not null default '{}',
  fee text,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references catalogue.record on delete cascade
);
select tenancy.wall('catalogue.teacher');

-- 科研成果; the columns are those of src/modules/catalogue/fields, null and '{}' are not stated.
create table catalogue.result (
  tenant_id uuid not null,
  record_id uuid not null,
  fields text[] not null default '{}',
  result_kinds text[] not null default '{}',
  keywords text[] not null default '{}',
  readiness text,
  applications text[] not null default '{}',
  cases text,
  majors text[] not null default '{}',
  holder text,
  rights_status text,
  patents text[] not null default '{}',
  transfer_ways text[] not null default '{}',
  price_min bigint,
  price_max bigint,
  price_open boolean,
  confidentiality text,
  principle text,
  evidence text,
  team text,
  private_note text,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references catalogue.record on delete cascade
);
select tenancy.wall('catalogue.result');

-- 实训基地与设备; the columns are those of src/modules/catalogue/fields, null and '{}' are not stated.
create table catalogue.base (
  tenant_id uuid not null,
  record_id uuid not null,
  base_kinds text[] not null default '{}',
  grade text,
  graded_by text,
  fields text[] not null default '{}',
  places int,
  area numeric,
  equipment text[] not null default '{}',
  equipment_value bigint,
  majors text[] not null default '{}',
  built_with text,
  uses text[] not null default '{}',
  users text[] not null default '{}',
  open_days text[] not null default '{}',
  open_hours text,
  slots_per_week int,
  slot_hours numeric,
  lead_days int,
  price_mode text,
  price_per_hour bigint,
  price_note text,
  operation text,
  licences text[] not null default '{}',
  safety_rules text,
  insurance text,
  minors_welcome boolean,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references catalogue.record on delete cascade
);
select tenancy.wall('catalogue.base');

-- 企业能力; the columns are those of src/modules/catalogue/fields, null and '{}' are not stated.
create table catalogue.capability (
  tenant_id uuid not null,
  record_id uuid not null,
  industries text[] not null default '{}',
  fields text[] not null default '{}',
  products text[] not null default '{}',
  processes text[] not null default '{}',
  equipment text[] not null default '{}',
  certificates text[] not null default '{}',
  titles text[] not null default '{}',
  interns_per_year int,
  apprentices_per_year int,
  mentors int,
  teacher_places int,
  majors text[] not null default '{}',
  cooperation text[] not null default '{}',
  wishes text,
  primary key (tenant_id, record_id),
  foreign key (tenant_id, record_id) references catalogue.record on delete cascade
);
select tenancy.wall('catalogue.capability');

-- 业绩: what was achieved, in the order in which it is told.
create table catalogue.achievement (
  tenant_id uuid not null,
  record_id uuid not null,
  position int not null,
  year int check (year between 1900 and 2100),
  title text not null,
  evidence text not null default '',
  primary key (tenant_id, record_id, position),
  foreign key (tenant_id, record_id) references catalogue.record on delete cascade
);
select tenancy.wall('catalogue.achievement');

create table catalogue.step (
  tenant_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  at timestamptz not null,
  verb text not null,
  account_id uuid,
  reason text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, record_id) references catalogue.record on delete cascade
);
create index step_by_record on catalogue.step (tenant_id, record_id, id);
select tenancy.wall('catalogue.step');

-- 发布为供给: which listing was made from which record.
create table catalogue.offer (
  tenant_id uuid not null,
  record_id uuid not null,
  listing_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, record_id, listing_id),
  foreign key (tenant_id, record_id) references catalogue.record on delete cascade,
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
create index offer_by_listing on catalogue.offer (tenant_id, listing_id);
select tenancy.wall('catalogue.offer');

-- A receipt may be about a person who has no account and stands on a record; the organisation states what was signed on paper.
alter table privacy.consent
  drop constraint consent_subject_kind_check,
  add constraint consent_subject_kind_check check (subject_kind in ('account', 'learner', 'record')),
  drop constraint consent_given_by_check,
  add constraint consent_given_by_check check (given_by in ('self', 'guardian', 'school', 'organisation')),
  add column statement text not null default '';
