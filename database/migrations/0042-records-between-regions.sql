-- Records of the catalogue are shared between regions as listings are: exchange.copy holds both, told apart by their type.
comment on column exchange.copy.listing_id is 'What is shared: a listing, or a record of the catalogue';

-- 本人 took back what allowed it.
alter table exchange.copy drop constraint copy_revoked_for_check;
alter table exchange.copy add constraint copy_revoked_for_check
  check (revoked_for in ('ended', 'expired', 'suspended', 'revised', 'local', 'region', 'removed', 'consent'));

-- The copier goes through the kinds apart.
create index copy_by_type on exchange.copy (tenant_id, type, listing_id) where revoked_at is null;
