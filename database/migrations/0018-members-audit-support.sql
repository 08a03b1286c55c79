-- 邀请: somebody is asked in by phone number or address, with or without an account. The contact is forgotten when it ends.
create table organisations.invitation (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  contact text,
  contact_shown text not null,
  duty text not null check (duty in ('admin', 'editor', 'viewer')),
  department_id uuid,
  data_scope text not null default 'all' check (data_scope in ('self', 'department', 'departmentTree', 'custom', 'all')),
  custom_departments uuid[] not null default '{}',
  state text not null default 'pending' check (state in ('pending', 'accepted', 'declined', 'withdrawn', 'expired')),
  invited_by uuid not null,
  invited_at timestamptz not null,
  sends int not null default 1,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  account_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation,
  foreign key (tenant_id, organisation_id, department_id) references organisations.department (tenant_id, organisation_id, id),
  check ((state = 'pending') = (contact is not null))
);
create unique index invitation_once on organisations.invitation (tenant_id, organisation_id, contact) where state = 'pending';
create index invitation_by_organisation on organisations.invitation (tenant_id, organisation_id, invited_at desc, id desc);
create index invitation_by_department on organisations.invitation (tenant_id, organisation_id, department_id) where department_id is not null;
create index invitation_ending on organisations.invitation (tenant_id, expires_at) where state = 'pending';
select tenancy.wall('organisations.invitation');

-- 加入申请: somebody found the own organisation registered already and asks its administrators to be let in.
create table organisations.access_request (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  account_id uuid not null,
  message text not null,
  state text not null default 'pending' check (state in ('pending', 'approved', 'refused', 'withdrawn')),
  reason_code text,
  reason text,
  created_at timestamptz not null,
  reminded_at timestamptz,
  escalated_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisations.organisation
);
create unique index access_request_once on organisations.access_request (tenant_id, organisation_id, account_id) where state = 'pending';
create index access_request_by_organisation on organisations.access_request (tenant_id, organisation_id, state, created_at, id);
create index access_request_by_account on organisations.access_request (tenant_id, account_id, created_at desc, id desc);
create index access_request_waiting on organisations.access_request (tenant_id, created_at, id) where state = 'pending';
select tenancy.wall('organisations.access_request');

-- Which organisation somebody acted for last: the choice outlives the browser.
alter table organisations.member add column chosen_at timestamptz;

-- The trail is asked by person, organisation, verb and period, newest first.
drop index audit.entry_by_object;
create index entry_by_object on audit.entry (tenant_id, object_id, at, id);
create index entry_by_kind on audit.entry (tenant_id, object_kind, at, id);
create index entry_by_time on audit.entry (tenant_id, at, id);
create index entry_by_account on audit.entry (tenant_id, account_id, at, id) where account_id is not null;
create index entry_by_organisation on audit.entry (tenant_id, organisation_id, at, id) where organisation_id is not null;
create index entry_by_verb on audit.entry (tenant_id, verb, at, id);
create index entry_by_observer on audit.entry (tenant_id, observer_id, at, id) where observer_id is not null;

-- 查阅记录: who read or took away what is sensitive. Kept apart from the trail because it grows by reading and ends after a time.
create table audit.access (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  organisation_id uuid,
  actor_role text not null,
  observer_id uuid,
  delegation_id uuid,
  address text,
  verb text not null check (verb in ('read', 'reveal', 'export')),
  object_kind text not null,
  object_id text not null,
  fields text[] not null default '{}',
  purpose text,
  request_id text not null,
  primary key (tenant_id, id)
);
create index access_by_time on audit.access (tenant_id, at, id);
create index access_by_object on audit.access (tenant_id, object_kind, object_id, at, id);
create index access_by_account on audit.access (tenant_id, account_id, at, id) where account_id is not null;
create index access_by_organisation on audit.access (tenant_id, organisation_id, at, id) where organisation_id is not null;
select tenancy.wall('audit.access');
revoke update, delete on audit.access from jq_app;

-- Only what has been kept for six months or longer can go (网络安全法 art. 21), whatever the caller asks.
create function audit.prune_access(before timestamptz) returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare gone bigint;
begin
  delete from audit.access where tenant_id = tenancy.current_tenant() and at < least(before, now() - interval '6 months');
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function audit.prune_access(timestamptz) from public;
grant execute on function audit.prune_access(timestamptz) to jq_app;

-- 单点登录: identity providers of a region, sign-ins under way, and whose subject is whose account.
create schema signon;

create table signon.provider (
  tenant_id uuid not null,
  id uuid not null,
  label text not null,
  issuer text not null,
  client_id text not null,
  client_secret text,
  scopes text not null default 'openid profile email',
  -- Which existing account may be linked without signing in to it first: none, or the one whose verified phone number it is.
  link_rule text not null check (link_rule in ('signedIn', 'verifiedPhone')),
  email_domains text[] not null default '{}',
  required_claim text,
  required_value text,
  create_accounts boolean not null default false,
  -- Values of acr or amr that stand for a second factor; empty: none does.
  second_factor_values text[] not null default '{}',
  enabled boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  check ((required_claim is null) = (required_value is null))
);
select tenancy.wall('signon.provider');

create table signon.attempt (
  tenant_id uuid not null,
  state_hash text not null,
  provider_id uuid not null,
  browser_hash text not null,
  nonce text not null,
  code_verifier text not null,
  next_path text not null,
  -- Who is signed in already and wants to link.
  account_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, state_hash),
  foreign key (tenant_id, provider_id) references signon.provider on delete cascade
);
create index attempt_by_provider on signon.attempt (tenant_id, provider_id);
create index attempt_ending on signon.attempt (tenant_id, expires_at);
select tenancy.wall('signon.attempt');

create table signon.identity (
  tenant_id uuid not null,
  provider_id uuid not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, provider_id, subject),
  unique (tenant_id, provider_id, account_id),
  foreign key (tenant_id, provider_id) references signon.provider
);
create index identity_by_account on signon.identity (tenant_id, account_id);
select tenancy.wall('signon.identity');

-- 支持: a supporter looks with somebody's eyes for a while; accounts of one person become one.
create schema support;

create table support.observation (
  tenant_id uuid not null,
  id uuid not null,
  supporter_id uuid not null,
  subject_id uuid not null,
  organisation_id uuid,
  reason text not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id)
);
create unique index observation_open on support.observation (tenant_id, supporter_id) where ended_at is null;
create index observation_by_subject on support.observation (tenant_id, subject_id, started_at desc, id desc);
select tenancy.wall('support.observation');

create table support.account_merge (
  tenant_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  proof text not null check (proof in ('bothContacts', 'staff')),
  reason text not null,
  moved jsonb not null default '{}',
  merged_by uuid not null,
  merged_at timestamptz not null,
  primary key (tenant_id, id)
);
create index account_merge_by_kept on support.account_merge (tenant_id, kept_id);
create unique index account_merge_once on support.account_merge (tenant_id, merged_id);
select tenancy.wall('support.account_merge');
