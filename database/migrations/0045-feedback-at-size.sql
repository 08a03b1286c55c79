-- The office's list by state, newest first, in a region with a million requests (bench/feedback.ts).
create index request_by_state on feedback.request (tenant_id, state, created_at desc, id desc) include (kind, territory);
