-- 申请终止、加签与会签、休假代办、机构名录的名称检索、单点登录的后台退出、隔离文件的处置。

-- 终止申请: an organisation asks for its own end; a case of modules/approvals decides.
create table succession.closing (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  reason text not null check (reason in ('deregistered', 'revoked', 'ceased', 'mistaken')),
  note text not null,
  -- Whoever goes on with the open work; null: it ends.
  hand_over_to uuid,
  state text not null check (state in ('open', 'granted', 'refused', 'withdrawn')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation (tenant_id, id),
  foreign key (tenant_id, hand_over_to) references organisations.organisation (tenant_id, id)
);
create unique index closing_open on succession.closing (tenant_id, organisation_id) where state = 'open';
create index closing_of_organisation on succession.closing (tenant_id, organisation_id, asked_at desc, id desc);
create index closing_heir on succession.closing (tenant_id, hand_over_to) where hand_over_to is not null;
select tenancy.wall('succession.closing');

-- 加签: somebody who decides asks colleagues to sign too, before (the asker's own row is held until they have) or after
-- (theirs are held until the asker has). A held row waits for nobody's hand and is not overdue.
alter table approvals.task drop constraint task_state_check;
alter table approvals.task add constraint task_state_check check (state in ('waiting', 'held', 'done', 'passed', 'obsolete'));
alter table approvals.task
  add column added_to uuid,
  add column place text,
  add constraint task_place_check check (place in ('before', 'after')),
  add constraint task_added check ((origin = 'added') = (added_to is not null) and (added_to is null) = (place is null)),
  add foreign key (tenant_id, added_to) references approvals.task (tenant_id, id) on delete cascade;
create index task_added_to on approvals.task (tenant_id, added_to) where added_to is not null;

-- 休假代办: what is addressed to somebody who is away goes to a colleague, for these days and no longer.
create table approvals.absence (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  stand_in_id uuid not null,
  organisation_id uuid not null,
  from_on date not null,
  until_on date not null,
  note text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation (tenant_id, id),
  check (until_on >= from_on and account_id <> stand_in_id)
);
create index absence_of_account on approvals.absence (tenant_id, account_id, until_on desc, id desc);
create index absence_stand_in on approvals.absence (tenant_id, stand_in_id, until_on desc, id desc);
create index absence_of_organisation on approvals.absence (tenant_id, organisation_id);
select tenancy.wall('approvals.absence');

-- All by which an organisation is looked up, in one comparable text: names of today and before, and the letters of the pinyin.
-- Written by the program; a job fills what is empty.
alter table organisations.organisation add column search_key text not null default '';
-- Every two neighbouring letters of it. Behind a wall no operator on texts may use an index but equality, so pg_trgm and
-- arrays are of no use here; a part of a name is found by the rarest pair in it, which costs as much as there are such names.
create table organisations.name_pair (
  tenant_id uuid not null,
  pair text collate "C" not null,
  organisation_id uuid not null,
  primary key (tenant_id, pair, organisation_id),
  foreign key (tenant_id, organisation_id) references organisations.organisation (tenant_id, id) on delete cascade
);
create index name_pair_of_organisation on organisations.name_pair (tenant_id, organisation_id);
select tenancy.wall('organisations.name_pair');
create index organisation_without_search on organisations.organisation (tenant_id, id) where search_key = '';

-- Which session of the provider brought somebody here, so that its end ends ours.
create table signon.provider_session (
  tenant_id uuid not null,
  provider_id uuid not null,
  sid text not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, provider_id, sid),
  foreign key (tenant_id, provider_id) references signon.provider (tenant_id, id) on delete cascade
);
create index provider_session_by_account on signon.provider_session (tenant_id, account_id);
select tenancy.wall('signon.provider_session');

-- 隔离的文件 is looked at and done away with by somebody.
alter table files.upload
  add column name text not null default '',
  add column removed_at timestamptz,
  add column removed_by uuid;
create index upload_quarantined on files.upload (tenant_id, received_at desc, key) where verdict = 'infected';
