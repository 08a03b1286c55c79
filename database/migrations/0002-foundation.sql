create schema codes;
create schema organisations;
create schema regulations;
create schema imports;

-- Official lists, by edition. Global: the same for every tenant.
create table codes.edition (
  set_name text not null check (set_name in ('division', 'industry', 'major', 'occupation')),
  edition text not null,
  source text not null,
  valid_from date not null,
  sha256 text not null,
  loaded_at timestamptz not null,
  primary key (set_name, edition)
);

create table codes.code (
  set_name text not null,
  edition text not null,
  code text not null,
  parent text,
  name text not null,
  pinyin text not null,
  attributes jsonb not null default '{}',
  primary key (set_name, edition, code),
  foreign key (set_name, edition) references codes.edition
);

-- 法人 / 其他组织: one row per 统一社会信用代码 in the whole installation; what a tenant knows of it is in organisations.organisation.
create table organisations.entity (
  id uuid primary key,
  credit_code text not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name text not null,
  created_at timestamptz not null
);

create table organisations.organisation (
  tenant_id uuid not null,
  id uuid not null,
  entity_id uuid not null references organisations.entity,
  kind text not null check (kind in ('operator', 'bureau', 'school', 'enterprise', 'agency', 'institute', 'evaluator')),
  name text not null,
  division text,
  industry text,
  size text,
  nature text,
  introduction text not null default '',
  state text not null check (state in ('pending', 'verified', 'refused', 'suspended')),
  state_reason text,
  source text not null,
  confirmed_on date not null,
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, entity_id)
);
create index organisation_by_state on organisations.organisation (tenant_id, state, created_at, id);
create index organisation_by_name on organisations.organisation (tenant_id, name);
select tenancy.wall('organisations.organisation');

create table organisations.member (
  tenant_id uuid not null,
  organisation_id uuid not null,
  account_id uuid not null,
  duty text not null check (duty in ('admin', 'editor', 'viewer')),
  created_at timestamptz not null,
  primary key (tenant_id, organisation_id, account_id),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create index member_by_account on organisations.member (tenant_id, account_id);
select tenancy.wall('organisations.member');

-- Law as dated, layered, editable data: each row is one wording of one rule for a span of days.
create table regulations.rule (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  subject text not null,
  layer text not null check (layer in ('national', 'provincial', 'local')),
  severity text not null check (severity in ('refuse', 'warn')),
  condition text not null,
  field text not null,
  title_zh text not null,
  title_en text not null,
  message_zh text not null,
  message_en text not null,
  citation text not null,
  source_url text not null default '',
  confirmed boolean not null default false,
  confirmed_by uuid,
  valid_from date not null,
  valid_until date,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, subject, code, layer, valid_from)
);
select tenancy.wall('regulations.rule');

-- One uploaded table on its way in: checked, committed, undone.
create table imports.batch (
  tenant_id uuid not null,
  id uuid not null,
  target text not null,
  status text not null check (status in ('queued', 'running', 'checked', 'committing', 'committed', 'undoing', 'undone', 'failed')),
  organisation_id uuid,
  created_by uuid not null,
  commit_when_checked boolean not null,
  file_key text not null,
  file_name text not null,
  file_bytes bigint not null,
  file_sha256 text not null,
  header jsonb not null default '[]',
  mapping jsonb not null default '{}',
  mapping_origin text not null check (mapping_origin in ('guessed', 'remembered', 'given')),
  rows int not null default 0,
  valid int not null default 0,
  invalid int not null default 0,
  duplicates int not null default 0,
  progress real not null default 0,
  parsed jsonb not null default '{}',
  failure_code text,
  failure_data jsonb not null default '{}',
  created_at timestamptz not null,
  checked_at timestamptz,
  committed_at timestamptz,
  undone_at timestamptz,
  primary key (tenant_id, id)
);
create index batch_by_organisation on imports.batch (tenant_id, target, organisation_id, created_at desc, id desc);
select tenancy.wall('imports.batch');

create table imports.row (
  tenant_id uuid not null,
  batch_id uuid not null,
  row_number int not null,
  cells jsonb not null,
  record jsonb,
  problems jsonb not null default '[]',
  warnings jsonb not null default '[]',
  valid boolean not null,
  content_key text,
  near_key text,
  duplicate_of text,
  primary key (tenant_id, batch_id, row_number),
  foreign key (tenant_id, batch_id) references imports.batch on delete cascade
);
create index row_invalid on imports.row (tenant_id, batch_id, row_number) where not valid;
select tenancy.wall('imports.row');

-- The mapping that somebody corrected is used again for the next file with the same header.
create table imports.mapping (
  tenant_id uuid not null,
  organisation_id uuid not null,
  target text not null,
  header_key text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (tenant_id, organisation_id, target, header_key)
);
select tenancy.wall('imports.mapping');
