-- Files taken in from outside, and what the malware scanner said of each; one that was infected is in quarantine, not in the store.
create schema files;
create table files.upload (
  tenant_id uuid not null,
  key text not null,
  kind text not null,
  bytes bigint not null,
  sha256 text not null,
  verdict text not null check (verdict in ('clean', 'unscanned', 'infected')),
  signature text,
  account_id uuid,
  received_at timestamptz not null,
  primary key (tenant_id, key)
);
create index upload_by_verdict on files.upload (tenant_id, verdict, received_at desc);
select tenancy.wall('files.upload');
