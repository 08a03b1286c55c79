-- 放弃: an import that failed, or that nobody wants any more, leaves the to-do list.
alter table imports.batch add column discarded_at timestamptz;
