-- What was uploaded lies sealed: its own key, under the key of the vault. Files from before have none and are read as they are.
alter table imports.batch add column file_seal text;
alter table imports.batch add constraint batch_file_seal_check check (file_seal like 'v1.%');
-- What came in lately, of whatever kind.
create index batch_by_time on imports.batch (tenant_id, created_at desc, id desc);

-- A list too large to wait for: written by a job, fetched by whoever asked, deleted after its time.
create table exports.file (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid,
  delegation_id uuid,
  title text not null,
  path text not null,
  query jsonb not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  written integer not null default 0,
  file_key text,
  file_name text,
  file_type text,
  bytes bigint,
  failure_code text,
  created_at timestamptz not null,
  finished_at timestamptz,
  expires_at timestamptz not null,
  primary key (tenant_id, id)
);
create index file_by_account on exports.file (tenant_id, account_id, id desc);
create index file_by_end on exports.file (tenant_id, expires_at);
select tenancy.wall('exports.file');

-- 排除词 of a region: what it adds to those of the product, or lets go of. The last revision of a word counts.
create table skills.mask (
  tenant_id uuid not null,
  word text not null check (char_length(word) between 2 and 40),
  revision integer not null check (revision > 0),
  active boolean not null,
  reason text not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, word, revision)
);
select tenancy.wall('skills.mask');
