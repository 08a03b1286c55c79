-- Found by reading plans as the app over a million listings (docs/performance.md).

-- The officers' list over all states, by the time of change.
create index listing_by_change on listings.listing (tenant_id, updated_at desc, id desc);

-- What came from one import, in the same order: without it the planner walks the index above through the whole region.
drop index listings.listing_by_import;
create index listing_by_import on listings.listing (tenant_id, import_id, updated_at desc, id desc) where import_id is not null;

-- What is public, by id: the search index at its start and the site map walk over nothing else.
create index listing_published on listings.listing (tenant_id, id) where state = 'published';

-- Who has something published, without touching the rows.
create index listing_by_employer on listings.listing (tenant_id, organisation_id, employer_name) include (confirmed_on)
  where state = 'published';
