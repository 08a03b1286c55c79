-- How strongly a session was proven, when, and from which device (decision 017). Accounts and what proves them are global.
alter table auth."session"
  add column "strength" text not null default 'single' check ("strength" in ('single', 'double', 'demo')),
  add column "authenticatedAt" timestamptz not null default current_timestamp,
  add column "lastSeenAt" timestamptz;
alter table auth."user" add column language text not null default 'zh' check (language in ('zh', 'en'));

-- One way in that is under way: contact → code → second factor or registration. The browser holds the key, the row its hash.
create table auth.flow (
  id uuid primary key,
  token text not null unique,
  purpose text not null check (purpose in ('signIn', 'contact', 'confirm', 'passkey')),
  next text not null default '',
  contact_kind text check (contact_kind in ('phone', 'email')),
  contact text,
  code text,
  code_sent_at timestamptz,
  code_expires_at timestamptz,
  code_tries int not null default 0,
  proven_at timestamptz,
  account_id uuid references auth."user" ("id") on delete cascade,
  method text,
  factor_tries int not null default 0,
  challenge text,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index flow_by_account on auth.flow (account_id);
create index flow_by_end on auth.flow (expires_at);

-- 动态口令: the seed is sealed; a seed that is not confirmed counts for nothing; the last step used is not accepted again.
create table auth.totp (
  account_id uuid primary key references auth."user" ("id") on delete cascade,
  seed text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table auth.recovery_code (
  account_id uuid not null references auth."user" ("id") on delete cascade,
  code text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, code)
);

-- 通行密钥 belong to a host name: a key made at one region's address is not offered at another's.
create table auth.passkey (
  id uuid primary key,
  account_id uuid not null references auth."user" ("id") on delete cascade,
  credential text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  host text not null,
  name text not null,
  backed_up boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_by_account on auth.passkey (account_id, created_at);

-- What the owner of an account is shown: when, how and from where somebody came in or failed to. Addresses are masked.
create table auth.sign_in (
  id uuid primary key,
  account_id uuid not null references auth."user" ("id") on delete cascade,
  at timestamptz not null,
  outcome text not null,
  method text not null,
  device text not null,
  address text not null
);
create index sign_in_by_account on auth.sign_in (account_id, at desc, id desc);
create index sign_in_by_time on auth.sign_in (at);
