-- A table that is filled for the first time has no statistics, so the planner checks its keys by whatever index it finds, row after row.
-- Whoever fills a region lets it know in between. Only the owner may analyse, and nothing but that happens here.
create function demo.learn_sizes() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  analyze organisations.organisation;
  analyze profiles.profile;
  analyze listings.listing;
end $$;
revoke execute on function demo.learn_sizes() from public;
grant execute on function demo.learn_sizes() to jq_app;
