-- 跨区域共享. What regions show each other. Not behind the wall between regions: everybody reads what is offered to them, and only
-- the region that a row comes from (tenant_id) writes it.
create schema exchange;

-- One region's word that it shares with another, and what. Two words make a partnership: nobody can give it for the other.
-- A word answers the other side as it stood: once one of them has ended it, both must give it anew.
create table exchange.word (
  tenant_id uuid not null references tenancy.tenant,
  partner_id uuid not null references tenancy.tenant,
  types text[] not null,
  state text not null check (state in ('given', 'ended')),
  note text not null default '',
  endings int not null default 0,
  seen_endings int not null default 0,
  given_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, partner_id),
  check (tenant_id <> partner_id),
  check (case state when 'given' then given_at else ended_at end is not null)
);
create index word_by_partner on exchange.word (partner_id, tenant_id);
alter table exchange.word enable row level security;
alter table exchange.word force row level security;
create policy parties on exchange.word for select using (tenancy.current_tenant() in (tenant_id, partner_id));
create policy origin_adds on exchange.word for insert with check (tenant_id = tenancy.current_tenant());
create policy origin_changes on exchange.word for update using (tenant_id = tenancy.current_tenant()) with check (tenant_id = tenancy.current_tenant());
create policy origin_removes on exchange.word for delete using (tenant_id = tenancy.current_tenant());

-- What is offered to the region that asks: origin and type, while both words hold.
create function exchange.offered() returns table (tenant_id uuid, type text) language sql stable parallel safe as $$
  select theirs.tenant_id, unnest(theirs.types) from exchange.word theirs
  join exchange.word ours on ours.tenant_id = theirs.partner_id and ours.partner_id = theirs.tenant_id
  where theirs.partner_id = tenancy.current_tenant() and theirs.state = 'given' and ours.state = 'given'
    and theirs.seen_endings = ours.endings and ours.seen_endings = theirs.endings
$$;

-- The copy of a public projection. A revoked one keeps no content: only what it was and since when it is gone.
create table exchange.copy (
  tenant_id uuid not null references tenancy.tenant,
  listing_id uuid not null,
  type text not null,
  side text not null,
  version int not null,
  document jsonb,
  entry jsonb,
  published_at timestamptz,
  confirmed_on date,
  valid_until date,
  shared_at timestamptz not null,
  changed_at timestamptz not null,
  revoked_at timestamptz,
  revoked_for text check (revoked_for in ('ended', 'expired', 'suspended', 'revised', 'local', 'region', 'removed')),
  primary key (tenant_id, listing_id),
  check (case when revoked_at is null then document is not null and entry is not null and revoked_for is null
    else document is null and entry is null and revoked_for is not null end)
);
create index copy_by_time on exchange.copy (tenant_id, changed_at desc, listing_id desc);
alter table exchange.copy enable row level security;
alter table exchange.copy force row level security;
create policy offered on exchange.copy for select using (
  tenant_id = tenancy.current_tenant() or (tenant_id, type) in (select o.tenant_id, o.type from exchange.offered() o));
create policy origin_adds on exchange.copy for insert with check (tenant_id = tenancy.current_tenant());
create policy origin_changes on exchange.copy for update using (tenant_id = tenancy.current_tenant()) with check (tenant_id = tenancy.current_tenant());
create policy origin_removes on exchange.copy for delete using (tenant_id = tenancy.current_tenant());

-- How far the change feed has been turned into copies; 0: start anew and compare everything.
create table exchange.progress (
  "only" boolean primary key default true check ("only"),
  xid xid8 not null default '0',
  position bigint not null default -1
);
insert into exchange.progress default values;

-- Of one region each: whether its listings are shared where their owners say nothing, and what owners say.
create table exchange.setting (
  tenant_id uuid not null primary key,
  usual text not null check (usual in ('shared', 'local')),
  changed_at timestamptz not null
);
select tenancy.wall('exchange.setting');

create table exchange.choice (
  tenant_id uuid not null,
  listing_id uuid not null,
  choice text not null check (choice in ('shared', 'local')),
  chosen_at timestamptz not null,
  primary key (tenant_id, listing_id)
);
select tenancy.wall('exchange.choice');
