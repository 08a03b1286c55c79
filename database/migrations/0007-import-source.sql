-- 转载来源 as the person who uploads names it; a column of the file goes before it.
alter table imports.batch add column source_name text;
