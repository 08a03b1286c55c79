-- The mark of a restore that has begun (platform/backup makes it in databases of any age, before anything is touched).
create table if not exists platform.restoration (
  id uuid primary key,
  made_at timestamptz not null,
  started_at timestamptz not null,
  finished_at timestamptz
);
revoke insert, update, delete on platform.restoration from jq_app;

-- What was backed up when, for the system page; the archives themselves lie outside.
create table platform.backup (
  id uuid primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  path text not null,
  bytes bigint,
  rows bigint,
  files int,
  keys_sealed boolean,
  problem text
);
create index backup_by_time on platform.backup (started_at desc);
