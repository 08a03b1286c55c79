-- Where a wording was read, whether it came with the product or from an official, and who confirmed it when.
alter table regulations.rule
  add column source text not null default '',
  add column origin text not null default 'edited' check (origin in ('file', 'edited')),
  add column created_by uuid,
  add column confirmed_at timestamptz;
