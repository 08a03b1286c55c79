-- 个人信息保护: consent receipts, requests of persons, who looked at what, what is exported, 监护人 of those under age.
create schema exports;
create schema privacy;
create schema guardians;

-- Every file that leaves with data, under the number that its mark shows.
create table exports.record (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  organisation_id uuid,
  actor_role text not null,
  kind text not null,
  file_name text not null,
  purpose text not null,
  filter jsonb not null,
  columns text[] not null,
  row_count int not null,
  address text,
  primary key (tenant_id, id)
);
create index record_by_account on exports.record (tenant_id, account_id, id desc);
select tenancy.wall('exports.record');

-- Texts that people accept, by version. Those that come with the product are version 1 and need no row.
create table privacy.text (
  tenant_id uuid not null,
  key text not null,
  version int not null check (version > 1),
  body_zh text not null,
  body_en text not null,
  -- What was agreed to before no longer counts.
  renew boolean not null,
  valid_from date not null,
  source text not null,
  confirmed boolean not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, key, version)
);
select tenancy.wall('privacy.text');

-- 处理活动登记: the region's own versions of the entries that come with the product, and entries of its own.
create table privacy.processing (
  tenant_id uuid not null,
  code text not null,
  version int not null check (version > 0),
  entry jsonb not null,
  valid_from date not null,
  confirmed boolean not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, code, version)
);
select tenancy.wall('privacy.processing');

-- Periods, ages and limits as dated data.
create table privacy.rule (
  tenant_id uuid not null,
  key text not null,
  version int not null check (version > 1),
  value int not null check (value >= 0),
  valid_from date not null,
  source text not null,
  confirmed boolean not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, key, version)
);
select tenancy.wall('privacy.rule');

-- 同意凭证: only grows; the latest of a subject, purpose and giver counts.
create table privacy.consent (
  tenant_id uuid not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('account', 'learner')),
  subject_id uuid not null,
  purpose text not null,
  decision text not null check (decision in ('granted', 'refused', 'withdrawn')),
  text_version int not null,
  given_by text not null check (given_by in ('self', 'guardian', 'school')),
  -- The guardianship, when a guardian decided.
  giver_id uuid,
  way text not null,
  address text,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index consent_by_subject on privacy.consent (tenant_id, subject_kind, subject_id, purpose, id desc);
select tenancy.wall('privacy.consent');

-- 个人行使权利的请求: copy, correction, erasure, objection. What people write about themselves is sealed.
create table privacy.request (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('copy', 'correction', 'erasure', 'objection')),
  state text not null check (state in ('open', 'waiting', 'done', 'refused', 'cancelled')),
  detail text check (detail like 'v1.%'),
  answer text check (answer like 'v1.%'),
  -- Why an erasure waits: the cases that must end first.
  waits_for jsonb not null default '[]',
  due_on date,
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  primary key (tenant_id, id)
);
create index request_by_account on privacy.request (tenant_id, account_id, id desc);
create index request_open on privacy.request (tenant_id, due_on, id) where state in ('open', 'waiting');
select tenancy.wall('privacy.request');

-- 查看记录: somebody saw a value that is masked for everybody.
create table privacy.reveal (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  viewer_id uuid not null,
  viewer_organisation_id uuid,
  viewer_role text not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- Account of the person who was looked at, where there is one.
  account_id uuid,
  field text not null,
  reason text not null,
  address text,
  primary key (tenant_id, id)
);
create index reveal_by_account on privacy.reveal (tenant_id, account_id, id desc) where account_id is not null;
create index reveal_by_viewer on privacy.reveal (tenant_id, viewer_id, at);
select tenancy.wall('privacy.reveal');

-- 个人信息保护影响评估（个人信息保护法 55、56 条）.
create table privacy.assessment (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  occasion text not null check (occasion in ('sensitive', 'automated', 'entrusted', 'published', 'abroad', 'other')),
  necessity text not null,
  impact text not null,
  measures text not null,
  risk text not null check (risk in ('low', 'medium', 'high')),
  assessed_on date not null,
  keep_until date not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index assessment_by_date on privacy.assessment (tenant_id, assessed_on desc, id desc);
select tenancy.wall('privacy.assessment');

-- What is known of a learner's age. Date and number are sealed; the band is what lists and rules need.
create table guardians.learner (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid,
  profile_id uuid,
  birth_date text not null check (birth_date like 'v1.%'),
  identity_number text check (identity_number like 'v1.%'),
  identity_index text,
  band text not null check (band in ('child', 'youth', 'adult')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, profile_id) references profiles.profile,
  check (account_id is not null or profile_id is not null)
);
create unique index learner_of_account on guardians.learner (tenant_id, account_id) where account_id is not null;
create unique index learner_of_profile on guardians.learner (tenant_id, profile_id);
create unique index learner_by_identity on guardians.learner (tenant_id, identity_index) where identity_index is not null;
create index learner_by_band on guardians.learner (tenant_id, band, id);
select tenancy.wall('guardians.learner');

-- One row per phone: a guardian of two children in two schools is one person.
create table guardians.guardian (
  tenant_id uuid not null,
  id uuid not null,
  name text not null check (name like 'v1.%'),
  -- Without: no phone; the school holds the signed paper.
  phone text check (phone like 'v1.%'),
  phone_index text,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index guardian_by_phone on guardians.guardian (tenant_id, phone_index) where phone_index is not null;
select tenancy.wall('guardians.guardian');

create table guardians.guardianship (
  tenant_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  guardian_id uuid not null,
  relation text not null check (relation in ('father', 'mother', 'grandparent', 'sibling', 'relative', 'institution')),
  state text not null check (state in ('invited', 'active', 'declined', 'ended')),
  way text not null check (way in ('link', 'paper')),
  invited_by uuid not null,
  invited_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  end_reason text check (end_reason in ('adult', 'replaced', 'mistaken', 'erased')),
  -- 核对: the school compared the relation with a document.
  checked_by uuid,
  checked_at timestamptz,
  document text check (document in ('householdRegister', 'identityCard', 'birthCertificate', 'custodyOrder')),
  evidence_key text,
  evidence_name text,
  primary key (tenant_id, id),
  foreign key (tenant_id, learner_id) references guardians.learner,
  foreign key (tenant_id, guardian_id) references guardians.guardian
);
create unique index guardianship_once on guardians.guardianship (tenant_id, learner_id, guardian_id) where state <> 'ended';
create index guardianship_by_learner on guardians.guardianship (tenant_id, learner_id, id);
create index guardianship_by_guardian on guardians.guardianship (tenant_id, guardian_id, id);
select tenancy.wall('guardians.guardianship');

-- Purposes for which a minor's guardian has not agreed (yet): nobody may use the profile for them.
alter table profiles.profile add column held_purposes text[] not null default '{}';
-- Under 14 and no guardian has agreed: the person acts as an account without a role (个人信息保护法 31).
alter table organisations.person add column held boolean not null default false;

-- What people agreed to and who looked at them is only ever added.
revoke update, delete on privacy.consent, privacy.text, privacy.processing, privacy.rule from jq_app;
-- These go when their time is over, and are never changed.
revoke update on exports.record, privacy.reveal from jq_app;
