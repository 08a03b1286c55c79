-- Lists of a region with a million listings: docs/performance.md says what each of these is for.

-- Each state of a list is walked on its own, in the order of the list; what it is narrowed by lies beside, so that counting and
-- passing over touch no row.
drop index listings.listing_by_change;
drop index listings.listing_by_state;
create index listing_by_state on listings.listing (tenant_id, state, updated_at desc, id desc)
  include (type, side, territory, organisation_id, published_at);
drop index listings.listing_by_type;
create index listing_by_type on listings.listing (tenant_id, type, side, state, updated_at desc, id desc)
  include (territory, organisation_id);
drop index listings.listing_by_territory;
create index listing_by_territory on listings.listing (tenant_id, territory, state, updated_at desc, id desc)
  include (type, side, organisation_id);
drop index listings.listing_by_organisation;
create index listing_by_organisation on listings.listing (tenant_id, organisation_id, state, updated_at desc, id desc)
  include (type, side, created_by, department_id, confirmed_on, valid_until);

-- 最久未确认 and 快到期 first. What an order is computed from lies beside it, or the rows would be read for it.
create index listing_by_confirmation on listings.listing
  (tenant_id, state, (coalesce(confirmed_on, '1000-01-01'::date)), id) include (confirmed_on, territory, organisation_id);
create index listing_by_end on listings.listing
  (tenant_id, state, (coalesce(valid_until, '9999-12-31'::date)), id) include (valid_until, territory, organisation_id);
-- What was published in a week, whatever became of it.
create index listing_by_publication on listings.listing (tenant_id, state, published_at) include (side, territory, organisation_id)
  where published_at is not null;

-- A part of a title or of a name: the names that have it are found by two neighbouring letters (as those of organisations are),
-- the listings by equality, which may use an index behind the walls.
create index listing_by_title on listings.listing (tenant_id, title, state);
drop index listings.listing_unclaimed;
create index listing_by_name on listings.listing (tenant_id, employer_name, state) include (organisation_id);

create function listings.pairs(name text) returns setof text language sql immutable parallel safe
  as $$ select distinct substr(lower(name), place, 2) from generate_series(1, length(name) - 1) as place $$;

-- Each title and each name once, however many listings have it; a job forgets those that none has any more.
create table listings.name_pair (
  tenant_id uuid not null,
  pair text collate "C" not null,
  name text not null,
  primary key (tenant_id, pair, name)
);
select tenancy.wall('listings.name_pair');

-- Walls hold for the owner too, so they are lowered while the table is filled.
alter table listings.listing no force row level security;
alter table listings.name_pair no force row level security;
insert into listings.name_pair (tenant_id, pair, name)
  select tenant_id, pair, name
  from (select tenant_id, title as name from listings.listing union select tenant_id, employer_name from listings.listing) named,
    listings.pairs(name) as pair;
alter table listings.name_pair force row level security;
alter table listings.listing force row level security;
