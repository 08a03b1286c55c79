-- 对接推荐: the weights of a region, counterparts reckoned for everyone, and how often each listing was recommended.
create schema matching;

-- 权重: nothing is overwritten; the last version counts. What is not in it has the usual weight.
create table matching.weighting (
  tenant_id uuid not null,
  version int not null check (version > 0),
  -- { "skills": 30, "pay": 10 }
  weights jsonb not null,
  reason text not null,
  -- how the recommendations of that day would have changed
  replay jsonb not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, version)
);
select tenancy.wall('matching.weighting');

-- 批量推算: one for everyone, done in parts by whichever worker is free.
create table matching.run (
  tenant_id uuid not null,
  id uuid not null,
  -- 0: the usual weights
  weighting int not null,
  parts int not null,
  parts_done int not null default 0,
  profiles int not null default 0,
  report jsonb,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id)
);
create index run_latest on matching.run (tenant_id, started_at desc);
select tenancy.wall('matching.run');

create table matching.part (
  tenant_id uuid not null,
  run_id uuid not null,
  part int not null,
  profiles uuid[] not null,
  done_at timestamptz,
  primary key (tenant_id, run_id, part),
  foreign key (tenant_id, run_id) references matching.run on delete cascade
);
select tenancy.wall('matching.part');

-- The best of one profile, best first. Goes with the profile.
create table matching.counterpart (
  tenant_id uuid not null,
  profile_id uuid not null,
  run_id uuid not null,
  listings uuid[] not null,
  primary key (tenant_id, profile_id),
  foreign key (tenant_id, profile_id) references profiles.profile on delete cascade,
  foreign key (tenant_id, run_id) references matching.run on delete cascade
);
create index counterpart_by_run on matching.counterpart (tenant_id, run_id);
select tenancy.wall('matching.counterpart');

create table matching.shown (
  tenant_id uuid not null,
  listing_id uuid not null,
  times int not null,
  primary key (tenant_id, listing_id),
  foreign key (tenant_id, listing_id) references listings.listing on delete cascade
);
select tenancy.wall('matching.shown');
