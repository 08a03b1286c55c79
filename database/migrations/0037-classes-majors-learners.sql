-- What schools have: classes, the majors they teach with their outcomes, learners with evidence of what they can do, and what
-- became of them (placements, destinations). A profile is the header of a class and of a learner, as a listing is of its types.

create table profiles.class (
  tenant_id uuid not null,
  id uuid not null,
  -- 年级, counted up by the school at the beginning of its year.
  grade smallint check (grade between 1 and 9),
  entry_year smallint check (entry_year between 1990 and 2100),
  study_months smallint check (study_months between 1 and 96),
  -- Edition of the list that the code of the major is of.
  edition text not null default '',
  state text not null default 'studying' check (state in ('studying', 'graduated')),
  -- 班主任: seen by the own school only.
  headteacher text not null default '',
  internship_from date,
  internship_until date,
  -- 订单班 is wanted, or is one already with the firm named.
  order_class boolean not null default false,
  order_with text not null default '',
  -- Shown on the school's public page.
  offered boolean not null default false,
  import_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references profiles.profile on delete cascade,
  check (internship_from is null or internship_until is null or internship_from <= internship_until)
);
create index class_by_import on profiles.class (tenant_id, import_id) where import_id is not null;
create index class_offered on profiles.class (tenant_id, id) where offered and state = 'studying';
select tenancy.wall('profiles.class');

-- 在籍人数 by school year.
create table profiles.class_headcount (
  tenant_id uuid not null,
  class_id uuid not null,
  year smallint not null check (year between 1990 and 2100),
  headcount int not null check (headcount >= 0),
  source text not null,
  recorded_on date not null,
  primary key (tenant_id, class_id, year),
  foreign key (tenant_id, class_id) references profiles.class on delete cascade
);
select tenancy.wall('profiles.class_headcount');

-- 开设专业: the one register of who teaches what.
create table profiles.major (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  department_id uuid,
  territory text collate "C",
  code text not null,
  edition text not null default '',
  -- 专业方向, or the name of a major outside of the list.
  direction text not null default '',
  study_months smallint check (study_months between 1 and 96),
  opened_year smallint check (opened_year between 1900 and 2100),
  source text not null,
  confirmed_on date not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create unique index major_of_school on profiles.major (tenant_id, organisation_id, code, direction) where ended_at is null;
create index major_by_organisation on profiles.major (tenant_id, organisation_id, id);
create index major_by_code on profiles.major (tenant_id, code) where ended_at is null;
create index major_by_territory on profiles.major (tenant_id, territory, id);
select tenancy.wall('profiles.major');

-- 规模与就业: what a school says of a major and a year, each with its source.
create table profiles.major_year (
  tenant_id uuid not null,
  major_id uuid not null,
  year smallint not null check (year between 1990 and 2100),
  enrolled int check (enrolled >= 0),
  headcount int check (headcount >= 0),
  graduates int check (graduates >= 0),
  placed_percent real check (placed_percent between 0 and 100),
  related_percent real check (related_percent between 0 and 100),
  starting_pay bigint check (starting_pay > 0),
  source text not null,
  recorded_on date not null,
  primary key (tenant_id, major_id, year),
  foreign key (tenant_id, major_id) references profiles.major on delete cascade
);
select tenancy.wall('profiles.major_year');

create table profiles.learner (
  tenant_id uuid not null,
  id uuid not null,
  class_id uuid,
  student_number text not null default '',
  entry_year smallint check (entry_year between 1990 and 2100),
  status text not null default 'studying' check (status in ('studying', 'interning', 'graduated', 'left')),
  status_since date not null,
  import_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references profiles.profile on delete cascade,
  foreign key (tenant_id, class_id) references profiles.class on delete set null (class_id)
);
create index learner_of_class on profiles.learner (tenant_id, class_id, id);
create index learner_by_import on profiles.learner (tenant_id, import_id) where import_id is not null;
create index learner_gone on profiles.learner (tenant_id, status_since, id) where status in ('graduated', 'left');
select tenancy.wall('profiles.learner');

-- 佐证: who says that somebody can do it.
create table profiles.evidence (
  tenant_id uuid not null,
  id uuid not null,
  profile_id uuid not null,
  skill text not null,
  kind text not null check (kind in ('certificate', 'contest', 'course', 'employer')),
  title text not null,
  issuer text not null,
  issued_on date,
  source text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, profile_id) references profiles.profile on delete cascade
);
create index evidence_of_profile on profiles.evidence (tenant_id, profile_id, id);
select tenancy.wall('profiles.evidence');

-- 实习安排, as a record of what was; the agreement itself is elsewhere.
create table profiles.placement (
  tenant_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  firm_id uuid,
  firm_name text not null,
  firm_match text not null check (firm_match in ('code', 'name', 'similar', 'none')),
  firm_confidence real not null check (firm_confidence between 0 and 1),
  post text not null default '',
  started_on date,
  ends_on date,
  -- 企业指导教师, 校内指导教师: as written, seen by the own school only.
  tutor text not null default '',
  school_tutor text not null default '',
  source_name text not null,
  recorded_on date not null,
  import_id uuid,
  content_key text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, learner_id) references profiles.learner on delete cascade,
  foreign key (tenant_id, firm_id) references organisations.organisation on delete set null (firm_id)
);
create unique index placement_said on profiles.placement (tenant_id, content_key);
create index placement_of_learner on profiles.placement (tenant_id, learner_id, id);
create index placement_at_firm on profiles.placement (tenant_id, firm_id) where firm_id is not null;
create index placement_by_import on profiles.placement (tenant_id, import_id) where import_id is not null;
select tenancy.wall('profiles.placement');

-- 毕业去向.
create table profiles.destination (
  tenant_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  year smallint not null check (year between 1990 and 2100),
  category text not null,
  firm_id uuid,
  firm_name text not null default '',
  firm_match text not null check (firm_match in ('code', 'name', 'similar', 'none')),
  firm_confidence real not null check (firm_confidence between 0 and 1),
  occupation text,
  post text not null default '',
  division text,
  pay_month bigint check (pay_month > 0),
  related boolean,
  source_name text not null,
  recorded_on date not null,
  import_id uuid,
  content_key text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, learner_id) references profiles.learner on delete cascade,
  foreign key (tenant_id, firm_id) references organisations.organisation on delete set null (firm_id)
);
create unique index destination_said on profiles.destination (tenant_id, content_key);
create index destination_of_learner on profiles.destination (tenant_id, learner_id, id);
create index destination_at_firm on profiles.destination (tenant_id, firm_id) where firm_id is not null;
create index destination_by_import on profiles.destination (tenant_id, import_id) where import_id is not null;
select tenancy.wall('profiles.destination');

-- 是您吗: a list names somebody who may be the person of this account. Only the person reads it.
create table profiles.account_question (
  tenant_id uuid not null,
  profile_id uuid not null,
  account_id uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  agreed boolean,
  primary key (tenant_id, profile_id, account_id),
  foreign key (tenant_id, profile_id) references profiles.profile on delete cascade
);
create index question_of_account on profiles.account_question (tenant_id, account_id) where answered_at is null;
select tenancy.wall('profiles.account_question');

-- What a school did to many at once, or an import to those who were there already, so that it can be taken back.
create table profiles.bulk (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  account_id uuid,
  import_id uuid,
  verb text not null check (verb in ('moveUp', 'graduate', 'offer', 'withdraw', 'import')),
  done_at timestamptz not null,
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create index bulk_by_organisation on profiles.bulk (tenant_id, organisation_id);
create index bulk_by_import on profiles.bulk (tenant_id, import_id) where import_id is not null;
select tenancy.wall('profiles.bulk');

create table profiles.bulk_class (
  tenant_id uuid not null,
  bulk_id uuid not null,
  class_id uuid not null,
  grade smallint,
  state text not null,
  offered boolean not null,
  headcount_year smallint,
  primary key (tenant_id, bulk_id, class_id),
  foreign key (tenant_id, bulk_id) references profiles.bulk on delete cascade,
  foreign key (tenant_id, class_id) references profiles.class on delete cascade
);
create index bulk_class_by_class on profiles.bulk_class (tenant_id, class_id);
select tenancy.wall('profiles.bulk_class');

create table profiles.bulk_learner (
  tenant_id uuid not null,
  bulk_id uuid not null,
  learner_id uuid not null,
  before_class_id uuid,
  status text not null,
  status_since date not null,
  student_number text not null,
  primary key (tenant_id, bulk_id, learner_id),
  foreign key (tenant_id, bulk_id) references profiles.bulk on delete cascade,
  foreign key (tenant_id, learner_id) references profiles.learner on delete cascade
);
create index bulk_learner_by_learner on profiles.bulk_learner (tenant_id, learner_id);
select tenancy.wall('profiles.bulk_learner');

-- Walls hold for the owner too, so they are lowered while the tables are filled.
alter table profiles.profile no force row level security;
alter table profiles.class no force row level security;
alter table profiles.class_headcount no force row level security;
alter table profiles.learner no force row level security;
alter table profiles.major no force row level security;
alter table organisations.statement no force row level security;
alter table organisations.organisation no force row level security;
insert into profiles.class (tenant_id, id, entry_year)
  select tenant_id, id, substring(name from '(20[0-4]\d)\s*[级届]')::smallint from profiles.profile where kind = 'class';
insert into profiles.class_headcount (tenant_id, class_id, year, headcount, source, recorded_on)
  select tenant_id, id, extract(year from confirmed_on)::smallint, headcount, source, confirmed_on
  from profiles.profile where kind = 'class';
insert into profiles.learner (tenant_id, id, status_since)
  select tenant_id, id, confirmed_on from profiles.profile where kind = 'learner';
-- 开设专业 was a field of the dossier; of several sources the latest confirmed counts, and the field ends.
insert into profiles.major (tenant_id, id, organisation_id, territory, code, source, confirmed_on, created_at)
  select s.tenant_id, uuidv7(), s.organisation_id, o.division, code, s.source_name, s.confirmed_on, s.recorded_at
  from (select distinct on (tenant_id, organisation_id) * from organisations.statement
        where field = 'majors' and superseded_at is null and jsonb_typeof(value) = 'array'
        order by tenant_id, organisation_id, confirmed_on desc, id) s
    join organisations.organisation o on o.tenant_id = s.tenant_id and o.id = s.organisation_id,
    lateral (select distinct jsonb_array_elements_text(s.value) as code) codes;
update organisations.statement set superseded_at = now(), valid_until = current_date where field = 'majors' and superseded_at is null;
alter table organisations.organisation force row level security;
alter table organisations.statement force row level security;
alter table profiles.major force row level security;
alter table profiles.learner force row level security;
alter table profiles.class_headcount force row level security;
alter table profiles.class force row level security;
alter table profiles.profile force row level security;
