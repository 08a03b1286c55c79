-- 代为发布: who brought in another employer's posting looks after it until that employer claims it or refuses.
alter table listings.listing add column agent_id uuid;
-- Walls hold for the owner too, so they are lowered while rows are read and changed.
alter table listings.listing no force row level security;
alter table imports.batch no force row level security;
alter table organisations.organisation no force row level security;
update listings.listing set agent_id = batch.organisation_id
  from imports.batch join organisations.organisation on organisation.tenant_id = batch.tenant_id and organisation.id = batch.organisation_id
  where batch.tenant_id = listing.tenant_id and batch.id = listing.import_id and listing.organisation_id is null
    and organisation.kind = 'agency';
alter table organisations.organisation force row level security;
alter table imports.batch force row level security;
alter table listings.listing force row level security;
alter table listings.listing
  add foreign key (tenant_id, agent_id) references organisations.organisation (tenant_id, id),
  add check (agent_id is null or organisation_id is null);
create index listing_by_agent on listings.listing (tenant_id, agent_id, state, updated_at desc, id desc) where agent_id is not null;

-- 不委托: an employer said that this agency does not act for it, so what the agency brings in of it is refused.
create table listings.refusal (
  tenant_id uuid not null,
  organisation_id uuid not null,
  agent_id uuid not null,
  refused_at timestamptz not null,
  primary key (tenant_id, agent_id, organisation_id),
  foreign key (tenant_id, organisation_id) references organisations.organisation (tenant_id, id),
  foreign key (tenant_id, agent_id) references organisations.organisation (tenant_id, id)
);
create index refusal_by_organisation on listings.refusal (tenant_id, organisation_id);
select tenancy.wall('listings.refusal');
