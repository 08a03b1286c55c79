-- Rows of a batch whose text names skills that they do not list, and whether somebody wanted them written.
alter table imports.batch add column suggested integer not null default 0;
alter table imports.batch add column take_skills boolean not null default false;
-- 培训的技能: what a course teaches or somebody wants to learn, as words of the dictionary or of their own.
alter table listings.training add column skills text[] not null default '{}';
-- A large list may hold people: its file lies sealed like an uploaded one.
alter table exports.file add column file_seal text check (file_seal like 'v1.%');
-- 校企合作台账 as schools keep it: number and state of the agreement, and how surely the name was taken for an organisation.
alter table partners.partner add column agreement_no text not null default '';
alter table partners.partner add column standing text check (standing in ('talking', 'active', 'ended'));
alter table partners.partner add column match text check (match in ('code', 'name', 'similar', 'none'));
alter table partners.partner add column match_confidence real check (match_confidence between 0 and 1);
