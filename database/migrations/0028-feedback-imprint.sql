-- 站点标识: what the footer of a government service names. One row per region; what is empty is not shown.
create schema imprint;
create table imprint.setting (
  tenant_id uuid not null primary key,
  organiser_zh text not null default '',
  organiser_en text not null default '',
  operator_zh text not null default '',
  operator_en text not null default '',
  icp text not null default '',
  public_security text not null default '',
  site_code text not null default '' check (site_code = '' or site_code ~ '^[0-9a-zA-Z]{10}$'),
  office_mark text not null default '',
  phone text not null default '',
  email text not null default '',
  address_zh text not null default '',
  address_en text not null default '',
  hours_zh text not null default '',
  hours_en text not null default '',
  version int not null default 1,
  changed_by uuid,
  changed_at timestamptz not null
);
select tenancy.wall('imprint.setting');

-- 意见反馈: complaints, suggestions, errors on pages, reports of listings, appeals. What people write and how to reach them is sealed.
create schema feedback;
create table feedback.request (
  tenant_id uuid not null,
  id uuid not null,
  number text not null,
  -- Who has number and code may read the answer; the code itself is kept nowhere.
  code_hash text not null,
  -- Of the form that was sent: the same form sent twice is one request.
  form_id uuid not null,
  kind text not null check (kind in ('complaint', 'suggestion', 'siteError', 'report', 'appeal')),
  reason text,
  page text,
  listing_id uuid,
  listing_title text,
  territory text collate "C",
  contact text check (contact like 'v1.%'),
  account_id uuid,
  organisation_id uuid,
  language text not null check (language in ('zh', 'en')),
  file_key text,
  file_name text,
  file_type text,
  state text not null check (state in ('open', 'asked', 'answered', 'declined')),
  due_on date,
  rating smallint check (rating between 1 and 5),
  rated_at timestamptz,
  created_at timestamptz not null,
  answered_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, form_id),
  check (kind <> 'report' or listing_id is not null)
);
create index request_by_time on feedback.request (tenant_id, created_at desc, id desc);
create index request_by_territory on feedback.request (tenant_id, territory, created_at desc, id desc);
create index request_by_listing on feedback.request (tenant_id, listing_id, created_at desc) where listing_id is not null;
create index request_by_account on feedback.request (tenant_id, account_id, id desc) where account_id is not null;
create index request_answered on feedback.request (tenant_id, answered_at) where answered_at is not null;
select tenancy.wall('feedback.request');

-- All that was said about a request, in order: the request itself, questions, supplements, the answer, what came with the rating.
create table feedback.word (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  at timestamptz not null,
  purpose text not null check (purpose in ('request', 'question', 'supplement', 'answer', 'rating', 'callback')),
  account_id uuid,
  organisation_id uuid,
  text text not null check (text like 'v1.%'),
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references feedback.request on delete cascade
);
create index word_by_request on feedback.word (tenant_id, request_id, id);
select tenancy.wall('feedback.word');
