-- 最低工资标准: dated, by division and grade. A county or city names its own; a province lists its grades.
create table regulations.wage_floor (
  tenant_id uuid not null,
  id uuid not null,
  division text collate "C" not null check (division ~ '^[0-9]{2}([0-9]{2}){0,2}$'),
  grade smallint check (grade between 1 and 6),
  monthly bigint not null check (monthly > 0),
  hourly bigint check (hourly > 0),
  valid_from date not null,
  source text not null,
  source_url text not null default '',
  confirmed boolean not null default false,
  confirmed_by uuid,
  confirmed_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, division, grade, valid_from)
);
select tenancy.wall('regulations.wage_floor');
