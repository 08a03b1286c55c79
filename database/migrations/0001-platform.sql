-- Rights by default: what the owner makes, the app may use; row-level security decides which rows.
alter default privileges grant usage on schemas to jq_app;
alter default privileges grant select, insert, update, delete on tables to jq_app;
alter default privileges grant usage on sequences to jq_app;
grant usage on schema platform to jq_app;

create schema tenancy;
create schema audit;
create schema messages;

create function tenancy.current_tenant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;

-- Every business table is walled in by this one call (schema test: none is forgotten).
create function tenancy.wall(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant on %s using (tenant_id = tenancy.current_tenant()) with check (tenant_id = tenancy.current_tenant())', target);
end $$;

-- A tenant is one operating authority, usually a city.
create table tenancy.tenant (
  id uuid primary key,
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  division text not null,
  demo boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);

create table tenancy.host (
  host text primary key,
  tenant_id uuid not null references tenancy.tenant
);

-- Change feed. Sequence order is not commit order: readers stay below the oldest running transaction (xid).
create table platform.change (
  xid xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  tenant_id uuid not null,
  topic text not null,
  object_id uuid not null,
  primary key (xid, position)
);

create table platform.event_receipt (
  subscriber text not null,
  event_id uuid not null,
  received_at timestamptz not null default now(),
  primary key (subscriber, event_id)
);

create table audit.entry (
  tenant_id uuid not null,
  id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  account_id uuid,
  organisation_id uuid,
  actor_role text not null,
  verb text not null,
  object_kind text not null,
  object_id text not null,
  detail jsonb not null default '{}',
  request_id text not null,
  primary key (tenant_id, id)
);
create index entry_by_commit on audit.entry (tenant_id, xid, id);
create index entry_by_object on audit.entry (tenant_id, object_kind, object_id, id);
select tenancy.wall('audit.entry');

-- A seal closes a run of committed entries; each carries the hash of the one before.
create table audit.seal (
  tenant_id uuid not null,
  sequence bigint not null,
  entries uuid[] not null,
  last_xid xid8 not null,
  last_id uuid not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, sequence)
);
select tenancy.wall('audit.seal');

-- Outbox: one row per message and person; the key makes a repeated request the same message.
create table messages.message (
  tenant_id uuid not null,
  id uuid not null,
  key text not null,
  channel text not null check (channel in ('inApp', 'email', 'sms')),
  recipient text not null,
  account_id uuid,
  subject text not null,
  body text not null,
  link text,
  state text not null default 'queued' check (state in ('queued', 'sent', 'unknown', 'failed', 'undeliverable')),
  attempts int not null default 0,
  problem text,
  created_at timestamptz not null,
  sent_at timestamptz,
  read_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
create index message_by_time on messages.message (tenant_id, created_at desc, id desc);
create index message_by_account on messages.message (tenant_id, account_id, created_at desc, id desc);
select tenancy.wall('messages.message');

-- The trail only grows: not even the app may change what it wrote.
revoke update, delete on audit.entry, audit.seal from jq_app;
revoke insert, update, delete on platform.migration from jq_app;
grant select on platform.migration to jq_app;
