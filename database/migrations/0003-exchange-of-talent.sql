create schema profiles;
create schema listings;

-- 人才供给, first version: a learner, a class or an expert, with what it can do and what it looks for.
create table profiles.profile (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('learner', 'class', 'expert')),
  account_id uuid,
  organisation_id uuid,
  name text not null,
  major text,
  education smallint,
  headcount int not null default 1,
  skills text[] not null default '{}',
  divisions text[] not null default '{}',
  kinds text[] not null default '{}',
  pay_month_min bigint,
  experience_years real,
  available_from date,
  -- PIPL art. 24: a person may switch recommendation off.
  personalised boolean not null default true,
  source text not null,
  confirmed_on date not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create unique index profile_of_account on profiles.profile (tenant_id, account_id) where account_id is not null;
create index profile_by_organisation on profiles.profile (tenant_id, organisation_id, kind, id);
select tenancy.wall('profiles.profile');

-- 人才需求. Text as people wrote it stands beside the fields that were read from it.
create table listings.listing (
  tenant_id uuid not null,
  id uuid not null,
  -- null: unclaimed (未认领), taken over from a named source
  organisation_id uuid,
  employer_name text not null,
  source_name text,
  source_url text,
  state text not null check (state in ('draft', 'submitted', 'returned', 'published', 'expired', 'closed')),
  returned_reasons jsonb not null default '[]',
  closed_reason text,
  title text not null default '',
  kind text not null default 'employment' check (kind in ('employment', 'internship', 'apprenticeship')),
  occupation text,
  industry text,
  headcount int check (headcount > 0),
  majors text[] not null default '{}',
  skills text[] not null default '{}',
  education smallint,
  education_text text not null default '',
  experience_min real,
  experience_max real,
  experience_text text not null default '',
  pay_text text not null default '',
  pay_min bigint,
  pay_max bigint check (pay_max is null or pay_min is null or pay_max >= pay_min),
  pay_period text check (pay_period in ('month', 'year', 'week', 'day', 'hour', 'piece')),
  pay_months smallint,
  pay_negotiable boolean not null default false,
  pay_month_min bigint,
  pay_month_max bigint,
  place_text text not null default '',
  divisions text[] not null default '{}',
  address text not null default '',
  description text not null default '',
  requirements text not null default '',
  valid_from date,
  valid_until date,
  confirmed_on date,
  -- per field: how sure the reading is and what it assumed
  readings jsonb not null default '{}',
  incomplete text[] not null default '{}',
  import_id uuid,
  content_key text,
  near_key text,
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create index listing_by_state on listings.listing (tenant_id, state, updated_at desc, id desc);
create index listing_by_organisation on listings.listing (tenant_id, organisation_id, state, updated_at desc, id desc);
create index listing_by_import on listings.listing (tenant_id, import_id) where import_id is not null;
create unique index listing_once on listings.listing (tenant_id, content_key) where content_key is not null and state <> 'closed';
create index listing_near on listings.listing (tenant_id, near_key) where near_key is not null;
create index listing_ending on listings.listing (tenant_id, valid_until) where state = 'published';
create index listing_unclaimed on listings.listing (tenant_id, employer_name) where organisation_id is null;
select tenancy.wall('listings.listing');

-- What happened to a listing, for its timeline.
create table listings.step (
  tenant_id uuid not null,
  id uuid not null,
  listing_id uuid not null,
  at timestamptz not null,
  verb text not null,
  from_state text,
  to_state text not null,
  account_id uuid,
  reasons jsonb not null default '[]',
  primary key (tenant_id, id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
create index step_by_listing on listings.step (tenant_id, listing_id, id);
select tenancy.wall('listings.step');
