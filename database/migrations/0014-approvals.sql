-- 工作日历: plans that staff add for years that the product does not bring along.
create schema calendar;

create table calendar.year_plan (
  tenant_id uuid not null,
  year int not null check (year between 2000 and 2100),
  -- civil date → name of the holiday; days off, and weekend days that are worked (调休)
  holidays jsonb not null,
  workdays jsonb not null,
  source text not null,
  source_url text not null default '',
  -- Only a plan that somebody compared with the notice itself counts.
  confirmed boolean not null,
  version int not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, year)
);
select tenancy.wall('calendar.year_plan');

-- 审批: one state machine for vetting, review and all later approvals.
create schema approvals;

-- How a kind of matter is decided. A version that is in force is never changed: cases that run keep theirs.
create table approvals.definition (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  version int not null,
  state text not null check (state in ('draft', 'active')),
  valid_from date,
  content jsonb not null,
  revision int not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  activated_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, kind, version),
  check ((state = 'active') = (valid_from is not null))
);
create unique index definition_draft on approvals.definition (tenant_id, kind) where state = 'draft';
create index definition_in_force on approvals.definition (tenant_id, kind, valid_from desc, version desc) where state = 'active';
select tenancy.wall('approvals.definition');

create table approvals.case_file (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  definition_id uuid not null,
  subject_id uuid not null,
  title text not null,
  state text not null check (state in ('running', 'returned', 'approved', 'refused', 'withdrawn', 'ended')),
  -- Step of the definition, from 0; null while it is with the applicant, and when it is over.
  step int,
  -- Raised each time it comes back to an earlier step or is handed in again.
  round int not null default 1,
  organisation_id uuid,
  applicant_id uuid,
  -- Where it belongs (辖区); null: only those who reach the whole region decide.
  territory text collate "C",
  opened_at timestamptz not null,
  due_on date,
  urged_on date,
  closed_at timestamptz,
  version int not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, definition_id) references approvals.definition
);
create unique index case_open_once on approvals.case_file (tenant_id, kind, subject_id) where state in ('running', 'returned');
create index case_by_subject on approvals.case_file (tenant_id, kind, subject_id, id desc);
create index case_by_definition on approvals.case_file (tenant_id, definition_id);
create index case_by_applicant on approvals.case_file (tenant_id, applicant_id, opened_at desc, id desc);
create index case_by_organisation on approvals.case_file (tenant_id, organisation_id, opened_at desc, id desc);
select tenancy.wall('approvals.case_file');

-- Who has to decide: one row for each assignee of a step, so that 会签 is "all rows" and 或签 "any row". A row without an
-- account waits for whoever holds the right there; with one it waits for that person (转办, later 加签).
create table approvals.task (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  step int not null,
  round int not null,
  origin text not null check (origin in ('step', 'transfer', 'added')),
  right_name text not null,
  organisation_id uuid,
  territory text collate "C",
  account_id uuid,
  state text not null check (state in ('waiting', 'done', 'passed', 'obsolete')),
  since timestamptz not null,
  workdays int not null,
  due_on date not null,
  timed_out_at timestamptz,
  escalated boolean not null default false,
  ended_at timestamptz,
  done_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references approvals.case_file on delete cascade
);
create index task_by_case on approvals.task (tenant_id, case_id, id);
create index task_waiting on approvals.task (tenant_id, due_on, id) where state = 'waiting';
create index task_waiting_by_kind on approvals.task (tenant_id, kind, due_on, id) where state = 'waiting';
create index task_waiting_for on approvals.task (tenant_id, account_id, due_on, id) where state = 'waiting' and account_id is not null;
create index task_done_by on approvals.task (tenant_id, done_by, ended_at desc, id desc) where done_by is not null;
create index task_overdue on approvals.task (tenant_id, due_on, id) where state = 'waiting' and timed_out_at is null;
select tenancy.wall('approvals.task');

-- What happened, in order; the drawn path and the audit of a case.
create table approvals.event (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  verb text not null,
  step int,
  to_step int,
  round int not null,
  account_id uuid,
  organisation_id uuid,
  -- typed reasons: code, field, text
  reasons jsonb not null default '[]',
  comment text not null default '',
  detail jsonb not null default '{}',
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references approvals.case_file on delete cascade
);
create index event_by_case on approvals.event (tenant_id, case_id, id);
select tenancy.wall('approvals.event');

-- 抄送: for information only.
create table approvals.copy (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  account_id uuid,
  organisation_id uuid,
  at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references approvals.case_file on delete cascade,
  check ((account_id is null) <> (organisation_id is null))
);
create unique index copy_for_account on approvals.copy (tenant_id, case_id, account_id) where account_id is not null;
create unique index copy_for_organisation on approvals.copy (tenant_id, case_id, organisation_id) where organisation_id is not null;
create index copy_by_account on approvals.copy (tenant_id, account_id, at desc, id desc) where account_id is not null;
create index copy_by_organisation on approvals.copy (tenant_id, organisation_id, at desc, id desc) where organisation_id is not null;
select tenancy.wall('approvals.copy');

-- 佐证材料: what an applicant adds for those who decide.
create table approvals.attachment (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  file_key text not null,
  name text not null,
  bytes bigint not null,
  media_type text not null,
  label text not null default '',
  account_id uuid not null,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references approvals.case_file on delete cascade
);
create index attachment_by_case on approvals.attachment (tenant_id, case_id, id);
select tenancy.wall('approvals.attachment');

-- 待补正 and 已撤回 are states of their own: neither waits for an officer, neither was refused.
alter table organisations.organisation drop constraint organisation_state_check;
alter table organisations.organisation add constraint organisation_state_check
  check (state in ('pending', 'returned', 'withdrawn', 'verified', 'refused', 'suspended'));
