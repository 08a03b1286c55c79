create schema crosswalk;

-- Official 职业面向, as far as somebody brought a list. Global like the code sets.
create table crosswalk.official (
  major text not null,
  target text not null check (target in ('occupation', 'industry')),
  code text not null,
  source text not null,
  loaded_at timestamptz not null,
  primary key (major, target, code)
);

-- What people of a region confirmed, ruled out or added.
create table crosswalk.decision (
  tenant_id uuid not null,
  major text not null,
  target text not null check (target in ('occupation', 'industry')),
  code text not null,
  verdict text not null check (verdict in ('confirmed', 'rejected')),
  note text not null default '',
  account_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, major, target, code)
);
select tenancy.wall('crosswalk.decision');
