-- 词表: what rules look for in free text, as dated data in layers. Of one phrase of one list the most local layer counts.
create table regulations.phrase (
  tenant_id uuid not null,
  id uuid not null,
  list text not null,
  use text not null check (use in ('banned', 'allowed')),
  phrase text not null,
  layer text not null check (layer in ('national', 'provincial', 'local')),
  -- '' where the citation of the rule is enough
  citation text not null default '',
  source text not null,
  source_url text not null default '',
  origin text not null check (origin in ('file', 'edited')),
  confirmed boolean not null default false,
  confirmed_by uuid,
  confirmed_at timestamptz,
  valid_from date not null,
  valid_until date,
  created_by uuid,
  created_at timestamptz not null,
  ended_by uuid,
  end_reason text,
  primary key (tenant_id, id)
);
create unique index phrase_once on regulations.phrase (tenant_id, list, phrase, layer) where valid_until is null;
create index phrase_by_list on regulations.phrase (tenant_id, list, use, phrase);
select tenancy.wall('regulations.phrase');

-- 时效规则: how fast an unconfirmed listing sinks, when its owner is asked, when it is taken down and closed.
create table listings.freshness_rule (
  tenant_id uuid not null,
  id uuid not null,
  valid_from date not null,
  half_life_days int not null check (half_life_days between 1 and 730),
  floor_percent int not null check (floor_percent between 0 and 100),
  remind_after_days int not null check (remind_after_days between 1 and 365),
  remind_before_days int not null check (remind_before_days between 1 and 60),
  expire_after_days int not null check (expire_after_days between 7 and 730),
  close_after_days int not null check (close_after_days between 1 and 730),
  source text not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, valid_from),
  check (expire_after_days > remind_after_days)
);
select tenancy.wall('listings.freshness_rule');

-- 修改记录: what changed from version to version, field by field.
create table listings.revision (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  from_version int not null,
  version int not null,
  at timestamptz not null,
  verb text not null,
  account_id uuid,
  organisation_id uuid,
  reason text,
  changes jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
create index revision_by_listing on listings.revision (tenant_id, listing_id, id);
select tenancy.wall('listings.revision');

-- 来历: what a draft was copied from.
create table listings.origin (
  tenant_id uuid not null,
  listing_id uuid not null,
  cloned_from uuid,
  template text,
  primary key (tenant_id, listing_id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade,
  foreign key (tenant_id, cloned_from) references listings.listing on delete set null (cloned_from)
);
create index origin_by_source on listings.origin (tenant_id, cloned_from) where cloned_from is not null;
select tenancy.wall('listings.origin');

-- 模板 of an organisation; those of the platform are data of the product.
create table listings.template (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  type text not null,
  side text not null,
  name text not null,
  form jsonb not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, organisation_id, name),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
select tenancy.wall('listings.template');

-- 批量办理: which listings, fixed when the number is shown; what became of each.
create table listings.bulk (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid,
  delegation_id uuid,
  verb text not null,
  state text not null check (state in ('prepared', 'running', 'done', 'undoing', 'undone', 'failed')),
  filter jsonb not null default '{}',
  reason text,
  matching int not null,
  able int not null,
  handled int not null default 0,
  done int not null default 0,
  refused int not null default 0,
  undone int not null default 0,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (tenant_id, id)
);
create index bulk_by_account on listings.bulk (tenant_id, account_id, id);
create index bulk_by_age on listings.bulk (tenant_id, created_at);
select tenancy.wall('listings.bulk');

create table listings.bulk_item (
  tenant_id uuid not null,
  bulk_id uuid not null,
  position int not null,
  listing_id uuid not null,
  title text not null,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'done', 'refused', 'undone', 'kept')),
  version int,
  problem text,
  primary key (tenant_id, bulk_id, position),
  foreign key (tenant_id, bulk_id) references listings.bulk on delete cascade,
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
create index bulk_item_by_listing on listings.bulk_item (tenant_id, listing_id);
create index bulk_item_waiting on listings.bulk_item (tenant_id, bulk_id, outcome, position);
select tenancy.wall('listings.bulk_item');

-- 导出: a file that is written in the background and fetched by whoever asked for it.
create table listings.export (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid,
  delegation_id uuid,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  format text not null check (format in ('xlsx', 'csv')),
  filter jsonb not null,
  columns text[] not null,
  purpose text not null,
  total int,
  written int not null default 0,
  file_key text,
  file_name text,
  bytes bigint,
  failure_code text,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id)
);
create index export_by_account on listings.export (tenant_id, account_id, id);
create index export_by_age on listings.export (tenant_id, created_at);
select tenancy.wall('listings.export');

-- 视图: filters, columns and order of a list under a name.
create schema views;
create table views.view (
  tenant_id uuid not null,
  id uuid not null,
  list text not null,
  name text not null,
  address text not null,
  account_id uuid not null,
  -- null: the person's own; else shared in this organisation
  organisation_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create index view_by_account on views.view (tenant_id, account_id, list);
create index view_by_organisation on views.view (tenant_id, organisation_id, list) where organisation_id is not null;
select tenancy.wall('views.view');

create table views.choice (
  tenant_id uuid not null,
  account_id uuid not null,
  list text not null,
  view_id uuid not null,
  primary key (tenant_id, account_id, list),
  foreign key (tenant_id, view_id) references views.view on delete cascade
);
create index choice_by_view on views.choice (tenant_id, view_id);
select tenancy.wall('views.choice');
