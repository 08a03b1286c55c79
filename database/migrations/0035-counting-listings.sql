-- Counts of a dashboard by place, state and kind: equal entries are kept once, so that a million listings are counted from a few
-- megabytes.
create index listing_tally on listings.listing (tenant_id, territory, state, type, side);

-- A firm looks for a word in its own titles: they lie beside its lines, so that no row is read for it.
drop index listings.listing_by_organisation;
create index listing_by_organisation on listings.listing (tenant_id, organisation_id, state, updated_at desc, id desc)
  include (type, side, created_by, department_id, confirmed_on, valid_until, title, employer_name);
