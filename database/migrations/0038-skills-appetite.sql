-- 技能词典: what a region adds to or changes of the dictionary that comes with the product (codesets/skills). Nothing is overwritten:
-- the last revision of a code counts, undoing writes the former content once more.
create schema skills;

create table skills.revision (
  tenant_id uuid not null,
  code text not null,
  revision int not null check (revision > 0),
  -- what was done
  verb text not null check (verb in ('add', 'change', 'retire', 'merge', 'confirm', 'undo')),
  kind text not null check (kind in ('skill', 'occupation', 'certificate', 'tool')),
  -- the first is the label; PS{修图,海报} counts only beside one of its cues
  names text[] not null check (cardinality(names) between 1 and 60),
  occupation text not null default '',
  major text not null default '',
  state text not null check (state in ('active', 'retired', 'merged')),
  merged_into text,
  source text not null,
  confirmed boolean not null,
  reason text not null default '',
  account_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, code, revision),
  check ((state = 'merged') = (merged_into is not null))
);
select tenancy.wall('skills.revision');

-- 意向摸底: a one-minute survey of firms before anybody asks for details.
create schema appetite;

create table appetite.survey (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  title text not null,
  -- why it is asked and what happens with the answers, as the firms read it
  reason text not null,
  use_of_answers text not null,
  period text not null,
  -- [{ "what", "type", "side", "hint" }], the position is the number of the line
  lines jsonb not null,
  closes_on date not null,
  state text not null check (state in ('draft', 'open', 'closed')),
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation (tenant_id, id)
);
create index survey_by_organisation on appetite.survey (tenant_id, organisation_id, created_at desc, id desc);
create index survey_open on appetite.survey (tenant_id, closes_on) where state = 'open';
select tenancy.wall('appetite.survey');

create table appetite.invitation (
  tenant_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  organisation_id uuid not null,
  -- sealed; of a firm without an account, as the asker knows it
  phone text,
  state text not null check (state in ('listed', 'sent', 'unreachable', 'silent', 'answered')),
  sent_at timestamptz,
  reminders int not null default 0 check (reminders between 0 and 2),
  reminded_at timestamptz,
  answered_at timestamptz,
  note text not null default '',
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, survey_id) references appetite.survey (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation (tenant_id, id)
);
create unique index invitation_once on appetite.invitation (tenant_id, survey_id, organisation_id);
create index invitation_by_organisation on appetite.invitation (tenant_id, organisation_id, created_at desc);
select tenancy.wall('appetite.invitation');

create table appetite.answer (
  tenant_id uuid not null,
  invitation_id uuid not null,
  line int not null check (line between 0 and 19),
  word text not null check (word in ('yes', 'maybe', 'no')),
  reason text not null default '',
  what text not null default '',
  headcount int check (headcount between 1 and 100000),
  at_when text not null default '',
  -- the draft that came of it
  listing_id uuid,
  answered_at timestamptz not null,
  primary key (tenant_id, invitation_id, line),
  foreign key (tenant_id, invitation_id) references appetite.invitation (tenant_id, id),
  foreign key (tenant_id, listing_id) references listings.listing (tenant_id, id)
);
create index answer_by_listing on appetite.answer (tenant_id, listing_id) where listing_id is not null;
select tenancy.wall('appetite.answer');

-- 今年不用再问.
create table appetite.silence (
  tenant_id uuid not null,
  organisation_id uuid not null,
  until date not null,
  at timestamptz not null,
  primary key (tenant_id, organisation_id),
  foreign key (tenant_id, organisation_id) references organisations.organisation (tenant_id, id)
);
select tenancy.wall('appetite.silence');
