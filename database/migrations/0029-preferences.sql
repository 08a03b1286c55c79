-- How somebody likes the workbench: nothing that others see, and nothing that changes what the person may do.
create schema preferences;

create table preferences.desk (
  tenant_id uuid not null,
  account_id uuid not null,
  density text not null default 'normal' check (density in ('compact', 'normal', 'roomy')),
  -- Single keys in lists can get in the way of assistive software (WCAG 2.2, 2.1.4).
  shortcuts boolean not null default true,
  guide_hidden_at timestamptz,
  -- The last visit, and the one before it: what came in between is new.
  visited_at timestamptz,
  visited_before timestamptz,
  primary key (tenant_id, account_id)
);
select tenancy.wall('preferences.desk');

-- Columns of one list as somebody arranged them. Columns that a later version adds are in neither and are shown as built.
create table preferences.list (
  tenant_id uuid not null,
  account_id uuid not null,
  list text not null,
  arranged text[] not null,
  hidden text[] not null,
  updated_at timestamptz not null,
  primary key (tenant_id, account_id, list)
);
select tenancy.wall('preferences.list');
