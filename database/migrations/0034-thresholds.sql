-- 期限、年龄与界限 belong to the law as data: one table for every module that asks for one, in layers.
alter table privacy.rule rename to threshold;
alter table privacy.threshold rename constraint rule_pkey to threshold_pkey;
alter table privacy.threshold set schema regulations;
alter table regulations.threshold rename constraint rule_value_check to threshold_value_check;
alter table regulations.threshold rename constraint rule_version_check to threshold_version_check;
alter table regulations.threshold
  add column layer text collate "C" not null default 'local' check (layer in ('provincial', 'local'));
