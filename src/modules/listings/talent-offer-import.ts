import { failure, type FieldError } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { MappedField } from '#engines/reading';
import { guessByPatterns, type HeaderPatterns, type ImportTarget, type RowCheck } from '#modules/imports';
import type { Context } from '#platform/context';
import type { Sheet } from '#platform/files';
import { batchCodes } from './batch-codes.ts';
import { commitDrafts, withoutCommitFields } from './imported-drafts.ts';
import { existingKeys, nearListings } from './imported-listings.ts';
import { importerOf, ownRowsOnly, refusedEmployer, undoImported, type Importer } from './importer.ts';
import { suggester, type SuggestSkills } from './import-skills.ts';
import { contentKey, readImportRow, type ReadRow } from './import-row.ts';
import { KIND_IMPORTS } from './kind-imports.ts';
import { loadListingRules, type ListingRules } from './listing-findings.ts';
import { EDUCATION_LABELS, type ListingId } from './model.ts';
import { emptyListing } from './new-listing.ts';
import type { ListingParts } from './parts.ts';
import { nearKey, sameName } from './rules.ts';

type Column = Extract<
  MappedField,
  | 'title'
  | 'employer'
  | 'majors'
  | 'education'
  | 'headcount'
  | 'kind'
  | 'skills'
  | 'pay'
  | 'place'
  | 'description'
  | 'validUntil'
  | 'source'
  | 'contact'
>;

const COLUMNS: Readonly<Record<Column, { readonly zh: string; readonly en: string }>> = {
  title: { zh: '名称', en: 'Title' },
  employer: { zh: '学校或单位', en: 'School or organisation' },
  majors: { zh: '专业', en: 'Majors' },
  education: { zh: '学历层次', en: 'Level' },
  headcount: { zh: '人数', en: 'People' },
  kind: { zh: '意向（就业、实习…）', en: 'Looking for' },
  skills: { zh: '技能与证书', en: 'Skills and certificates' },
  pay: { zh: '期望薪资', en: 'Expected pay' },
  place: { zh: '意向地区', en: 'Where' },
  description: { zh: '简介', en: 'Description' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  source: { zh: '来源', en: 'Source' },
  contact: { zh: '联系方式（不公开）', en: 'Contact (not public)' },
};

/** As schools write their lists of graduates: by major or by class, never by name. */
const HEADERS: HeaderPatterns = [
  ['contact', /联系|电话|手机|邮箱|微信/],
  ['headcount', /人数|规模/],
  ['education', /学历|层次/],
  ['skills', /技能|证书|特长|能力/],
  ['pay', /薪|待遇|工资/],
  ['kind', /(?:就业|求职)?(?:意向|去向)(?:类型|类别|性质)?$|用工形式/],
  ['place', /(?:意向|期望|就业).*(?:地区|地点|城市)|地区|所在地/],
  ['validUntil', /有效期|截止|毕业(?:时间|日期|年月)/],
  ['source', /来源|出处/],
  ['employer', /^(?:学校|院校|单位|机构)(?:全称|名称)?$|培养单位/],
  ['title', /^(?:供给|人才|项目)?(?:名称|标题)$|意向岗位|求职方向|班级/],
  ['majors', /专业/],
  ['description', /简介|介绍|说明|优势|课程|备注/],
];

/** 毕业生供给信息表: how many people of which major somebody has to offer; every row becomes a draft. */
export const talentOffers = (parts: ListingParts): ImportTarget => ({
  name: KIND_IMPORTS['talent-offer'].target,
  fields: (Object.keys(COLUMNS) as Column[]).map((field) => ({
    field,
    ...COLUMNS[field],
    ...(field === 'contact' && { several: true as const }),
  })),
  parsedFields: ['education', 'headcount', 'place', 'pay'],
  essential: [['title', 'majors'], ['headcount']],
  guess: guessByPatterns(HEADERS),
  prepare: async (ctx, batch) => {
    const importer = await importerOf(ctx, batch);
    const mapped = new Set(Object.values(batch.mapping));
    if (!mapped.has('title') && !mapped.has('majors'))
      throw failure('import.noMapping', { fields: `${COLUMNS.title.zh}或${COLUMNS.majors.zh}` });
    const rules = await loadListingRules(ctx);
    const codes = batchCodes(parts.codes);
    const suggest = suggester((await parts.skills.of(ctx)).extractor);
    const today = civilDate(ctx.now);
    const majors = Number(Object.entries(batch.mapping).find(([, field]) => field === 'majors')?.[0] ?? -1);
    const sourceName = batch.sourceName ?? `文件《${batch.fileName}》`;
    return (cells, { mapping, header }) => {
      if (isFoot(cells)) return FOOT;
      const read = readImportRow(cells, { mapping, header, codes, today });
      return judge(ctx, read, (cells[majors] ?? '').trim(), {
        importer,
        rules,
        sourceName,
        suggest,
        territory: batch.territory,
      });
    };
  },
  existing: async (ctx, contentKeys, nearKeys) => ({
    same: await existingKeys(ctx.db, ctx.tenant.id, contentKeys),
    near: new Map(
      [...(await nearListings(ctx.db, ctx.tenant.id, nearKeys))].map(([key, one]) => [key, `已有“${one.title}”`]),
    ),
  }),
  whyNotCommit: ownRowsOnly,
  commit: commitDrafts,
  undo: undoImported,
});

const isFoot = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.normalize('NFKC').trim()).filter(Boolean);
  return filled.length === 0 || /^(?:合计|总计|小计|填表|制表|审核|日期:|注:|说明:)/.test(filled[0]!);
};

const FOOT: RowCheck = {
  foot: true,
  record: undefined,
  problems: [],
  warnings: [],
  contentKey: undefined,
  nearKey: undefined,
  understood: {},
};

interface Judging {
  readonly importer: Importer;
  readonly rules: ListingRules;
  readonly sourceName: string;
  readonly territory: string | null;
  readonly suggest: SuggestSkills;
}

function judge({ now }: Context, row: ReadRow, majorsText: string, judging: Judging): RowCheck {
  const { importer, rules, territory } = judging;
  const named = row.fields.employerName;
  const employerName = named === '' && !importer.mayBringOthers ? importer.organisationName : named;
  const own = importer.organisationId !== null && sameName(employerName, importer.organisationName);
  const title = row.fields.title === '' ? titleOf(majorsText) : row.fields.title;
  const record = {
    ...withoutCommitFields({ ...emptyListing('' as ListingId, now), side: 'offer' as const }),
    ...row.fields,
    title,
    employerName,
    territory,
    organisationId: own ? importer.organisationId : null,
    agentId: own || !importer.isAgency ? null : importer.organisationId,
    sourceName: own ? null : (row.fields.sourceName ?? judging.sourceName),
  };
  const { refusals, incomplete } = rules.judge(record);
  const problems = [
    ...(title === '' ? [missing('title')] : []),
    ...(employerName === '' ? [missing('employer')] : []),
    ...refusedEmployer(record, importer),
  ];
  const sound = problems.length === 0;
  const suggestions = judging.suggest(record.description, record.skills);
  const key = contentKey(['talent', 'offer', employerName, title, majorsText, record.placeText, record.description]);
  const near = nearKey(employerName, title, record.placeText);
  return {
    record: sound ? { ...record, incomplete, contentKey: key, nearKey: near, suggestions } : undefined,
    problems,
    warnings: [...row.notes, ...refusals.map((one) => ({ ...one, zh: `提交前：${one.zh}` }))],
    contentKey: sound ? key : undefined,
    nearKey: sound ? near : undefined,
    understood: row.understood,
    suggests: sound && suggestions.length > 0,
  };
}

const titleOf = (majorsText: string): string =>
  majorsText === '' ? '' : `${majorsText.replace(/专业$/, '').slice(0, 40)}专业毕业生`;

const missing = (field: Column): FieldError => ({ field: COLUMNS[field].zh, zh: '没有填写', en: 'Missing' });

/** The template that people fill in; any other list with the same things is read as well. */
export const OFFER_SHEET: Sheet = {
  name: '人才供给',
  columns: [
    { header: COLUMNS.title.zh, width: 28, note: '不填按专业取名' },
    { header: COLUMNS.employer.zh, width: 28, note: '导入本单位的可以不填' },
    { header: COLUMNS.majors.zh, width: 24, note: '必填；多个用顿号隔开' },
    { header: COLUMNS.education.zh, width: 16, options: Object.values(EDUCATION_LABELS).map(({ zh }) => zh) },
    { header: COLUMNS.headcount.zh, width: 10 },
    { header: COLUMNS.kind.zh, width: 14, note: '就业、实习、学徒……' },
    { header: COLUMNS.skills.zh, width: 30, note: '用顿号隔开' },
    { header: COLUMNS.pay.zh, width: 16 },
    { header: COLUMNS.place.zh, width: 18 },
    { header: COLUMNS.description.zh, width: 40, note: '会公开，不要写学生姓名和电话' },
    { header: COLUMNS.validUntil.zh, width: 14, text: true },
    { header: COLUMNS.source.zh, width: 20 },
  ],
  rows: [],
};
