-- 机构：kinds as data, identities without a code, former names, what is said about an organisation, its end.

-- Whoever has no 统一社会信用代码 yet is known by another typed identifier.
alter table organisations.entity
  alter column credit_code drop not null,
  add column identifier_kind text check (identifier_kind in ('approval', 'schoolCode', 'divisionCode', 'parentUnit', 'foreign', 'named')),
  add column identifier text,
  add constraint entity_is_identified check (credit_code is not null or (identifier_kind is not null and identifier is not null)),
  add constraint entity_by_identifier unique (identifier_kind, identifier);

alter table organisations.organisation drop constraint organisation_kind_check;
alter table organisations.organisation drop constraint organisation_state_check;
alter table organisations.organisation
  add constraint organisation_kind_check check (kind in ('operator', 'bureau', 'county', 'township', 'village', 'school',
    'institute', 'provider', 'evaluator', 'enterprise', 'bank', 'agency', 'association', 'alliance', 'incubator')),
  -- preregistered 预登记: somebody else named it, nobody acts for it; closed 已终止: wound up or merged
  add constraint organisation_state_check check (state in ('preregistered', 'pending', 'returned', 'withdrawn', 'verified', 'refused', 'suspended', 'closed')),
  add column subkind text,
  add column identifier_reason text,
  -- Comparable form of the name, and the first letters of its pinyin: both written by the program.
  add column name_key text not null default '',
  add column initials text not null default '',
  add column verified_on date,
  add column verified_by text,
  add column closed_on date,
  add column closed_reason text,
  add column merged_into uuid,
  add foreign key (tenant_id, merged_into) references organisations.organisation (tenant_id, id);
create index organisation_merged on organisations.organisation (tenant_id, merged_into) where merged_into is not null;
create index organisation_by_key on organisations.organisation (tenant_id, name_key);
create index organisation_directory on organisations.organisation (tenant_id, state, name, id);
create index organisation_by_kind on organisations.organisation (tenant_id, kind, state, name, id);
create index organisation_by_entity on organisations.organisation (tenant_id, entity_id);

-- 曾用名 and former codes: by them an organisation is still found.
create table organisations.former_identity (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('name', 'code')),
  value text not null,
  value_key text not null,
  used_until date not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, organisation_id, kind, value),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create index former_by_key on organisations.former_identity (tenant_id, kind, value_key);
select tenancy.wall('organisations.former_identity');

-- Who says what about which field since when. One living statement per field and source; those it replaced stay.
create table organisations.statement (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  field text not null,
  -- null: it is said to be empty
  value jsonb,
  source text not null check (source in ('register', 'staff', 'own', 'import')),
  source_name text not null,
  confirmed_on date not null,
  confirmed_by uuid,
  confirmed_by_name text,
  valid_from date not null,
  valid_until date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create unique index statement_living on organisations.statement (tenant_id, organisation_id, field, source) where superseded_at is null;
create index statement_history on organisations.statement (tenant_id, organisation_id, field, recorded_at desc, id desc);
select tenancy.wall('organisations.statement');

-- 合并: one organisation's things went to another; what moved is kept so that it can go back.
create schema succession;
create table succession.merger (
  tenant_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  kind text not null check (kind in ('duplicate', 'absorption')),
  reason text not null,
  from_state text not null,
  moved jsonb not null,
  merged_at timestamptz not null,
  merged_by uuid,
  final_after timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, from_id) references organisations.organisation (tenant_id, id),
  foreign key (tenant_id, into_id) references organisations.organisation (tenant_id, id)
);
create unique index merger_living on succession.merger (tenant_id, from_id) where undone_at is null;
create index merger_from on succession.merger (tenant_id, from_id);
create index merger_into on succession.merger (tenant_id, into_id, merged_at desc);
select tenancy.wall('succession.merger');

-- 一企一档 / 一校一档.
create schema dossiers;

create table dossiers.licence (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  number text not null,
  issuer text not null,
  issued_on date,
  -- null: 长期
  expires_on date,
  file_key text,
  file_name text,
  source text not null,
  confirmed_on date not null,
  confirmed_by uuid,
  confirmed_by_name text,
  -- staff compared it with the register
  checked_on date,
  checked_by_name text,
  version int not null default 1,
  -- The span before expiry of which the organisation has been told.
  told_days int,
  withdrawn_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create index licence_of_organisation on dossiers.licence (tenant_id, organisation_id, kind, id);
create index licence_ending on dossiers.licence (tenant_id, expires_on) where withdrawn_at is null and expires_on is not null;
select tenancy.wall('dossiers.licence');

create table dossiers.contact (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  purpose text not null,
  name text not null,
  title text not null default '',
  phone text not null default '',
  email text not null default '',
  source text not null,
  confirmed_on date not null,
  confirmed_by uuid,
  confirmed_by_name text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create index contact_of_organisation on dossiers.contact (tenant_id, organisation_id, purpose, id);
select tenancy.wall('dossiers.contact');

-- Short facts: bases, equipment, honours, certificates, products.
create table dossiers.item (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  section text not null check (section in ('base', 'equipment', 'product', 'honour', 'certificate')),
  title text not null,
  detail text not null default '',
  quantity int check (quantity >= 0),
  since date,
  until date,
  source text not null,
  source_name text not null,
  confirmed_on date not null,
  confirmed_by uuid,
  confirmed_by_name text,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create index item_of_organisation on dossiers.item (tenant_id, organisation_id, section, id);
select tenancy.wall('dossiers.item');

-- 信息异议: somebody says that an organisation's data are wrong or that it is not theirs; staff answer.
create table dossiers.objection (
  tenant_id uuid not null,
  id uuid not null,
  number text not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('wrongData', 'notUs', 'registeredByOther', 'licence', 'other')),
  statement text not null,
  contact text not null default '',
  account_id uuid,
  state text not null check (state in ('open', 'accepted', 'declined')),
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  due_on date not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create index objection_by_state on dossiers.objection (tenant_id, state, created_at, id);
create index objection_of_organisation on dossiers.objection (tenant_id, organisation_id, created_at desc);
create index objection_of_account on dossiers.objection (tenant_id, account_id) where account_id is not null;
select tenancy.wall('dossiers.objection');

-- 合作单位台账: whom a school, an association or a bureau works with, as its own list says.
create schema partners;
create table partners.partner (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  partner_id uuid not null,
  forms text not null default '',
  majors text[] not null default '{}',
  majors_text text not null default '',
  started_on date,
  ends_on date,
  contact_name text not null default '',
  contact_phone text not null default '',
  note text not null default '',
  source_name text not null,
  confirmed_on date not null,
  import_id uuid,
  -- This row made the organisation known here: it goes when the import is undone and nobody else knows it.
  founded boolean not null default false,
  content_key text not null,
  created_by uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation,
  foreign key (tenant_id, partner_id) references organisations.organisation (tenant_id, id)
);
create unique index partner_once on partners.partner (tenant_id, organisation_id, content_key) where ended_at is null;
create index partner_of_organisation on partners.partner (tenant_id, organisation_id, created_at desc, id desc);
create index partner_named on partners.partner (tenant_id, partner_id);
create index partner_by_import on partners.partner (tenant_id, import_id) where import_id is not null;
select tenancy.wall('partners.partner');

-- 认领与争议: a firm says that a listing is its own although the names differ, or that another firm claimed it wrongly.
create schema claims;
create table claims.claim (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('claim', 'dispute')),
  statement text not null,
  file_key text,
  file_name text,
  state text not null check (state in ('open', 'granted', 'refused', 'withdrawn')),
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  due_on date not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade,
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create unique index claim_open on claims.claim (tenant_id, listing_id, organisation_id) where state = 'open';
create index claim_by_listing on claims.claim (tenant_id, listing_id);
create index claim_by_organisation on claims.claim (tenant_id, organisation_id);
create index claim_by_state on claims.claim (tenant_id, state, created_at, id);
select tenancy.wall('claims.claim');
