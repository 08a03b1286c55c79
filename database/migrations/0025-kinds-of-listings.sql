-- Six kinds of needs and offers: what all of them have stays in listings.listing, what only one has moves to a table of its own.
alter table listings.listing
  add column type text not null default 'talent'
    check (type in ('talent', 'cooperation', 'research', 'service', 'training', 'facility')),
  add column side text not null default 'need' check (side in ('need', 'offer'));
alter table listings.listing alter column type drop default, alter column side drop default;
-- 已下架: taken from the public pages by the reviewing bureau.
alter table listings.listing
  drop constraint listing_state_check,
  add constraint listing_state_check
    check (state in ('draft', 'submitted', 'returned', 'published', 'suspended', 'expired', 'closed'));
create index listing_by_type on listings.listing (tenant_id, type, side, state, updated_at desc, id desc);

-- 人才
create table listings.talent (
  tenant_id uuid not null,
  listing_id uuid not null,
  kind text not null default 'employment' check (kind in ('employment', 'internship', 'apprenticeship')),
  occupation text,
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
  pay_max bigint,
  pay_period text check (pay_period in ('month', 'year', 'week', 'day', 'hour', 'piece')),
  pay_months smallint,
  pay_negotiable boolean not null default false,
  pay_month_min bigint,
  pay_month_max bigint,
  requirements text not null default '',
  primary key (tenant_id, listing_id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade,
  check (pay_max >= pay_min)
);

-- Walls hold for the owner too, so they are lowered while the rows move.
alter table listings.listing no force row level security;
insert into listings.talent (tenant_id, listing_id, kind, occupation, headcount, majors, skills, education, education_text,
    experience_min, experience_max, experience_text, pay_text, pay_min, pay_max, pay_period, pay_months, pay_negotiable,
    pay_month_min, pay_month_max, requirements)
  select tenant_id, id, kind, occupation, headcount, majors, skills, education, education_text,
    experience_min, experience_max, experience_text, pay_text, pay_min, pay_max, pay_period, pay_months, pay_negotiable,
    pay_month_min, pay_month_max, requirements
  from listings.listing;
alter table listings.listing force row level security;
select tenancy.wall('listings.talent');

alter table listings.listing
  drop column kind, drop column occupation, drop column headcount, drop column majors, drop column skills,
  drop column education, drop column education_text, drop column experience_min, drop column experience_max,
  drop column experience_text, drop column pay_text, drop column pay_min, drop column pay_max, drop column pay_period,
  drop column pay_months, drop column pay_negotiable, drop column pay_month_min, drop column pay_month_max,
  drop column requirements;

-- The columns of the following are those of src/modules/kinds, one for each field; null and '{}' are not stated.

-- 校企合作
create table listings.cooperation (
  tenant_id uuid not null,
  listing_id uuid not null,
  forms text[] not null default '{}',
  partners text[] not null default '{}',
  majors text[] not null default '{}',
  occupations text[] not null default '{}',
  levels text[] not null default '{}',
  cohort_size int,
  cohorts int,
  intake_year int,
  training_years numeric,
  practice_share int,
  internship_months int,
  posts_per_year int,
  hires int,
  start_on date,
  cooperation_years numeric,
  teacher_count int,
  teacher_fields text[] not null default '{}',
  teacher_titles text[] not null default '{}',
  teacher_days int,
  weekly_hours numeric,
  lesson_pay bigint,
  we_give text[] not null default '{}',
  we_give_text text,
  wanted text[] not null default '{}',
  wanted_text text,
  investment bigint,
  agreement_type text,
  results_ownership text,
  track_record text,
  integration_firm boolean,
  primary key (tenant_id, listing_id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
select tenancy.wall('listings.cooperation');

-- 研发项目
create table listings.research (
  tenant_id uuid not null,
  listing_id uuid not null,
  tech_field text,
  problem_kinds text[] not null default '{}',
  result_kinds text[] not null default '{}',
  keywords text[] not null default '{}',
  trl_now text,
  trl_wanted text,
  applications text,
  benefit text,
  majors text[] not null default '{}',
  modes text[] not null default '{}',
  budget_min bigint,
  budget_max bigint,
  budget_open boolean,
  duration_months int,
  ownership text,
  patents text[] not null default '{}',
  students_join boolean,
  confidentiality text,
  problem text,
  targets text,
  prior_attempts text,
  acceptance text,
  evidence text,
  team text,
  private_note text,
  primary key (tenant_id, listing_id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
select tenancy.wall('listings.research');

-- 技术服务
create table listings.service (
  tenant_id uuid not null,
  listing_id uuid not null,
  services text[] not null default '{}',
  keywords text[] not null default '{}',
  objects text,
  quantity text,
  frequency text,
  industries text[] not null default '{}',
  standards text[] not null default '{}',
  majors text[] not null default '{}',
  capability text,
  qualifications text[] not null default '{}',
  certificate_numbers text[] not null default '{}',
  stamped_report boolean,
  cases text,
  students_join boolean,
  price_mode text,
  price_min bigint,
  price_max bigint,
  response_hours int,
  turnaround_days int,
  needed_by date,
  delivery text[] not null default '{}',
  areas text[] not null default '{}',
  primary key (tenant_id, listing_id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
select tenancy.wall('listings.service');

-- 培训
create table listings.training (
  tenant_id uuid not null,
  listing_id uuid not null,
  trainings text[] not null default '{}',
  audiences text[] not null default '{}',
  occupations text[] not null default '{}',
  skill_level text,
  majors text[] not null default '{}',
  syllabus text,
  teaching text,
  theory_hours int,
  practice_hours int,
  seats int,
  minimum_seats int,
  class_from date,
  class_until date,
  timetable text,
  fee_mode text,
  fee_min bigint,
  fee_max bigint,
  subsidy text,
  funding text,
  certificates text[] not null default '{}',
  issuer text,
  teacher_titles text[] not null default '{}',
  teachers text,
  provider text,
  equipment text,
  primary key (tenant_id, listing_id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
select tenancy.wall('listings.training');

-- 基地与设备
create table listings.facility (
  tenant_id uuid not null,
  listing_id uuid not null,
  facilities text[] not null default '{}',
  equipment text[] not null default '{}',
  equipment_count int,
  equipment_value bigint,
  workplaces int,
  area numeric,
  uses text[] not null default '{}',
  majors text[] not null default '{}',
  occupations text[] not null default '{}',
  users text[] not null default '{}',
  open_days text[] not null default '{}',
  open_hours text,
  open_from date,
  open_until date,
  lead_days int,
  price_mode text,
  price_min bigint,
  price_max bigint,
  price_note text,
  support text[] not null default '{}',
  operation text,
  licences text[] not null default '{}',
  safety_rules text,
  insurance text,
  minors_welcome boolean,
  primary key (tenant_id, listing_id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
select tenancy.wall('listings.facility');
