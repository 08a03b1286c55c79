-- Copies of other regions' listings tell the index which divisions they name themselves, as their documents have them: for distance.
-- Walls hold for the owner too, so they are lowered while the rows are filled.
alter table exchange.copy no force row level security;
update exchange.copy set entry = jsonb_set(
  entry,
  '{facets,place}',
  coalesce((select jsonb_agg(division -> 'code') from jsonb_array_elements(document #> '{place,divisions}') division), '[]')
)
where revoked_at is null and entry ? 'facets' and jsonb_typeof(document #> '{place,divisions}') = 'array'
  and entry #> '{facets,place}' is null;
alter table exchange.copy force row level security;
