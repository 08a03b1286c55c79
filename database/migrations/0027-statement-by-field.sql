-- Which schools teach a major is asked on a public page: who says something of one field, now.
create index statement_by_field on organisations.statement (tenant_id, field, organisation_id) where superseded_at is null;
