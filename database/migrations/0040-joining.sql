-- 入驻: the day on which an organisation was first verified here, and how it came. verified_on is the latest comparison with
-- the register, so it cannot say when somebody joined.
alter table organisations.organisation
  add column joined_on date,
  add column came_by text check (came_by in ('registered', 'claimed', 'founded'));

-- Walls hold for the owner too, so they are lowered while the rows are filled.
alter table organisations.organisation no force row level security;
alter table audit.entry no force row level security;
update organisations.organisation o set
  joined_on = coalesce((select min((e.at at time zone 'Asia/Shanghai')::date) from audit.entry e
    where e.tenant_id = o.tenant_id and e.object_id = o.id::text and e.verb = 'organisation.verify'), o.verified_on),
  came_by = case
    when o.state = 'preregistered' then null
    when exists (select from audit.entry e where e.tenant_id = o.tenant_id and e.object_id = o.id::text
      and e.verb = 'organisation.takeOver') then 'claimed'
    when o.created_by is null then 'founded'
    else 'registered' end;
alter table audit.entry force row level security;
alter table organisations.organisation force row level security;

create index organisation_joined on organisations.organisation (tenant_id, joined_on desc, id desc)
  include (kind, state, division, came_by) where joined_on is not null;

-- What somebody published first and confirmed last is read for each organisation from its own few entries of this index.
create index listing_first on listings.listing (tenant_id, organisation_id, published_at) include (confirmed_on)
  where published_at is not null;

-- 提醒: which organisation that joined and has done nothing since was asked to, and when.
create schema joining;
create table joining.urge (
  tenant_id uuid not null,
  organisation_id uuid not null,
  urged_on date not null,
  primary key (tenant_id, organisation_id, urged_on),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
select tenancy.wall('joining.urge');

-- 是您吗: an organisation's record names somebody with a phone number; only the owner of that number reads the question.
create table catalogue.account_question (
  tenant_id uuid not null,
  record_id uuid not null,
  account_id uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  agreed boolean,
  primary key (tenant_id, record_id, account_id),
  foreign key (tenant_id, record_id) references catalogue.record on delete cascade
);
create index account_question_by_account on catalogue.account_question (tenant_id, account_id);
select tenancy.wall('catalogue.account_question');
