-- 检索台: what is searched for (never by whom), whether it helped, the region's synonyms, and searches that people keep.
create schema searching;

-- Searches of one day with the same words, added up. The empty text stands for words that were not kept because they look like
-- personal data.
create table searching.query_day (
  tenant_id uuid not null,
  day date not null,
  place text not null check (place in ('listings', 'catalogue')),
  text text not null check (length(text) <= 60),
  searches int not null default 0,
  nothing int not null default 0,
  relaxed int not null default 0,
  slow int not null default 0,
  -- what the last of them found
  hits int not null default 0,
  milliseconds double precision not null default 0,
  slowest double precision not null default 0,
  opened int not null default 0,
  -- places in the list of those openings whose place is known, the first is 1
  placed int not null default 0,
  places int not null default 0,
  primary key (tenant_id, day, place, text)
);
select tenancy.wall('searching.query_day');

-- 结果有帮助吗: one tap for one result. Whoever tapped is not kept; the id is the only key to taking it back.
create table searching.verdict (
  tenant_id uuid not null,
  id uuid not null,
  day date not null,
  text text not null check (length(text) <= 60),
  listing_id uuid not null,
  helpful boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
create index verdict_by_listing on searching.verdict (tenant_id, listing_id);
create index verdict_by_day on searching.verdict (tenant_id, day, text);
select tenancy.wall('searching.verdict');

-- 同义词: what the region adds to the words that come with the product. Nothing is overwritten; the last revision counts.
create table searching.synonym_revision (
  tenant_id uuid not null,
  revision int not null check (revision > 0),
  -- [{ "words": ["电焊工", "焊工"], "weight": 0.8, "oneWayFrom": "电焊工" }]
  groups jsonb not null,
  -- of an earlier one that was taken up again
  restores int,
  reason text not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, revision)
);
select tenancy.wall('searching.synonym_revision');

create table searching.synonym_draft (
  tenant_id uuid not null,
  groups jsonb not null,
  version int not null default 1,
  account_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id)
);
select tenancy.wall('searching.synonym_draft');

-- 保存的搜索: an address under a name, whose new listings its owner is told of.
create table searching.saved_search (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  -- the query of the results page, as that page writes it
  address text not null check (length(address) <= 2000),
  lang text not null check (lang in ('zh', 'en')),
  rhythm text not null check (rhythm in ('now', 'daily', 'off')),
  created_at timestamptz not null,
  -- what was published until then has been looked at
  looked_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index saved_search_own on searching.saved_search (tenant_id, account_id, address);
create index saved_search_due on searching.saved_search (tenant_id, rhythm, id) where rhythm <> 'off';
select tenancy.wall('searching.saved_search');

-- Which listing somebody was told of: never the same twice.
create table searching.told (
  tenant_id uuid not null,
  saved_search_id uuid not null,
  listing_id uuid not null,
  told_at timestamptz not null,
  primary key (tenant_id, saved_search_id, listing_id),
  foreign key (tenant_id, saved_search_id) references searching.saved_search on delete cascade,
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
create index told_by_listing on searching.told (tenant_id, listing_id);
select tenancy.wall('searching.told');
