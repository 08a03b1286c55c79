-- One row per message and address. A message is taken (sending) and committed before the provider is called, and its
-- outcome is committed after: one that stays in "sending" because its process died becomes "unknown", never a second try.
alter table messages.message
  drop constraint message_channel_check,
  drop constraint message_state_check,
  add constraint message_channel_check check (channel in ('inApp', 'email', 'sms', 'webhook')),
  add constraint message_state_check check (state in
    ('queued', 'held', 'digested', 'sending', 'sent', 'delivered', 'unknown', 'failed', 'undeliverable', 'unconfigured')),
  add column kind text not null default 'general',
  add column urgent boolean not null default false,
  -- The text holds a code or an act-by-link: it stands sealed, is shown nowhere, and is erased when delivered or worthless.
  add column secret boolean not null default false,
  add column sealed text,
  -- Numbers and addresses stand sealed; `recipient` shows a masked one, and the keyed hash finds equal ones.
  add column recipient_sealed text,
  add column recipient_index text,
  add column template text,
  add column params jsonb not null default '{}',
  add column webhook_id uuid,
  add column digest_id uuid,
  add column due_at timestamptz not null default now(),
  add column expires_at timestamptz,
  add column provider text,
  add column provider_ref text,
  add column problem_detail text,
  add column taken_at timestamptz,
  add column receipt_at timestamptz;
create index message_due on messages.message (tenant_id, channel, urgent desc, due_at, id) where state = 'queued';
create index message_taken on messages.message (tenant_id, channel) where state = 'sending';
create index message_by_state on messages.message (tenant_id, state, created_at desc, id desc);
create index message_by_webhook on messages.message (tenant_id, webhook_id, created_at desc, id desc) where webhook_id is not null;
create index message_by_recipient on messages.message (tenant_id, recipient_index, created_at desc, id desc) where recipient_index is not null;
create index message_unread on messages.message (tenant_id, account_id) where channel = 'inApp' and read_at is null;
create index message_held on messages.message (tenant_id, account_id) where state = 'held';
create index message_expiring on messages.message (tenant_id, expires_at) where sealed is not null;
create index message_receipt on messages.message (tenant_id, taken_at) where channel = 'sms' and state in ('sent', 'unknown');

-- A number or address that the provider calls wrong: nothing more goes there until somebody mends it.
create table messages.bounce (
  tenant_id uuid not null,
  id uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  recipient_sealed text not null,
  recipient_index text not null,
  problem text not null,
  since timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, channel, recipient_index)
);
select tenancy.wall('messages.bounce');

create schema notices;

-- What somebody is told, once per key; a job makes the messages of it and then empties the text.
create table notices.notice (
  tenant_id uuid not null,
  id uuid not null,
  key text not null,
  kind text not null,
  recipient jsonb not null,
  -- Sealed where it holds a code or a link.
  content jsonb,
  created_at timestamptz not null,
  spread_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
select tenancy.wall('notices.notice');

create table notices.preference (
  tenant_id uuid not null,
  account_id uuid not null,
  kind text not null,
  email text not null check (email in ('off', 'digest', 'now')),
  sms boolean not null,
  updated_at timestamptz not null,
  primary key (tenant_id, account_id, kind)
);
select tenancy.wall('notices.preference');

-- Times of the day in the zone of the region.
create table notices.setting (
  tenant_id uuid not null primary key,
  quiet_from time not null,
  quiet_until time not null,
  digest_at time not null,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid
);
select tenancy.wall('notices.setting');

-- Links by which an outsider does one act. Of the token only its hash is kept.
create table notices.link (
  tenant_id uuid not null,
  id uuid not null,
  token_hash text not null,
  purpose text not null,
  subject_kind text not null,
  subject_id text not null,
  account_id uuid,
  contact_kind text check (contact_kind in ('phone', 'email')),
  -- Sealed.
  contact text,
  data jsonb not null default '{}',
  valid_days int not null check (valid_days between 1 and 365),
  state text not null default 'open' check (state in ('open', 'used', 'withdrawn', 'renewed')),
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  check (num_nonnulls(account_id, contact) = 1)
);
create index link_by_subject on notices.link (tenant_id, subject_kind, subject_id, purpose) where state = 'open';
select tenancy.wall('notices.link');

-- Where other systems are told of events. The signing keys stand sealed; after a change the former one is valid for a while.
create table notices.webhook (
  tenant_id uuid not null,
  id uuid not null,
  url text not null,
  description text not null default '',
  events text[] not null,
  state text not null default 'active' check (state in ('active', 'paused', 'disabled')),
  secret text not null,
  previous_secret text,
  previous_until timestamptz,
  failing_since timestamptz,
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
select tenancy.wall('notices.webhook');
