-- What somebody is in a region without acting for an organisation.
create table organisations.person (
  tenant_id uuid not null,
  account_id uuid not null,
  role text not null check (role in ('learner', 'expert')),
  created_at timestamptz not null,
  primary key (tenant_id, account_id)
);
select tenancy.wall('organisations.person');

-- Which account stands for which role at the demo sign-in. Rows exist in demo tenants only.
create schema demo;
create table demo.account (
  tenant_id uuid not null,
  role text not null,
  account_id uuid not null,
  primary key (tenant_id, role)
);
select tenancy.wall('demo.account');

