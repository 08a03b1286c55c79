import { emptyDetail, type Detail, type DetailValue } from '#contracts/kinds';
import { isBlank, normalise, readDate, readPlace } from '#engines/reading';
import { failure, type FieldError } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { guessByPatterns, type Batch, type ImportTarget, type RowCheck } from '#modules/imports';
import { liesIn } from '#modules/access';
import type { Context } from '#platform/context';
import { batchCodes, type RowCodes } from './batch-codes.ts';
import { suggester, type SuggestedSkill, type SuggestSkills } from './import-skills.ts';
import { commitDrafts, skillField, withoutCommitFields, type CommitField } from './imported-drafts.ts';
import { existingKeys, nearListings } from './imported-listings.ts';
import { importerOf, ownRowsOnly, refusedEmployer, undoImported, type Importer } from './importer.ts';
import { contentKey } from './import-row.ts';
import { sideFields, type KindColumns } from './kind-import-columns.ts';
import { AMOUNTS, CALLED_BY } from './kind-import-words.ts';
import { readField, readMoney, withoutContacts } from './kind-import-values.ts';
import { loadListingRules, type ListingRules } from './listing-findings.ts';
import type { NewKind } from './listing-row.ts';
import type { ListingId } from './model.ts';
import { emptyKind } from './new-listing.ts';
import type { ListingParts } from './parts.ts';
import { nearKey, sameName } from './rules.ts';

type Draft = Omit<NewKind, CommitField>;

/** Needs or offers of one kind as somebody's table has them; every row becomes a draft, which its owner completes. */
export function kindImport(name: string, columns: KindColumns, parts: ListingParts): ImportTarget {
  const fields = Object.entries(columns.labels).map(([field, label]) => ({
    field,
    ...label,
    ...(field === 'contact' && { several: true as const }),
  }));
  return {
    name,
    fields,
    parsedFields: sideFields(columns.type, columns.side)
      .filter(({ as }) => as !== 'text' && as !== 'longText')
      .map((field) => field.name),
    essential: [['title', ...CALLED_BY[columns.type]]],
    guess: guessByPatterns(columns.headers),
    prepare: async (ctx, batch) => {
      const importer = await importerOf(ctx, batch);
      const mapped = new Set(Object.values(batch.mapping));
      const called = ['title', ...CALLED_BY[columns.type]];
      const wanted = importer.mayBringOthers ? [called, ['employer']] : [called];
      const missing = wanted.filter((any) => !any.some((field) => mapped.has(field)));
      if (missing.length > 0)
        throw failure('import.noMapping', { fields: missing.map(([field]) => columns.labels[field!]!.zh).join('、') });
      const rules = await loadListingRules(ctx);
      const suggest = suggester((await parts.skills.of(ctx)).extractor);
      const codes = batchCodes(parts.codes);
      const row = { columns, importer, rules, batch, codes, suggest, today: civilDate(ctx.now) };
      return (cells, { mapping, header }) => judge(new Row(cells, mapping, header), row, ctx);
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
  };
}

class Row {
  private readonly cells: readonly string[];
  private readonly header: readonly string[];
  private readonly columns: ReadonlyMap<string, number>;

  constructor(cells: readonly string[], mapping: Readonly<Record<number, string>>, header: readonly string[]) {
    this.cells = cells;
    this.header = header;
    this.columns = new Map(Object.entries(mapping).map(([column, field]) => [field, Number(column)]));
  }

  raw(field: string): string {
    const text = (this.cells[this.columns.get(field) ?? -1] ?? '').trim();
    return isBlank(normalise(text)) || /^[-—/]+$/.test(text) ? '' : text;
  }

  headerOf(field: string): string {
    return normalise(this.header[this.columns.get(field) ?? -1] ?? '');
  }

  get isFoot(): boolean {
    const filled = this.cells.map((cell) => cell.trim()).filter(Boolean);
    return (
      filled.length === 0 ||
      /^(?:合计|总计|小计|填表|制表|审核|日期[:：]|注[:：]|说明[:：])/.test(normalise(filled[0]!))
    );
  }
}

interface Judging {
  readonly columns: KindColumns;
  readonly importer: Importer;
  readonly rules: ListingRules;
  readonly batch: Batch;
  readonly codes: RowCodes;
  readonly suggest: SuggestSkills;
  readonly today: string;
}

const FOOT: RowCheck = {
  foot: true,
  record: undefined,
  problems: [],
  warnings: [],
  contentKey: undefined,
  nearKey: undefined,
  understood: {},
};

function judge(row: Row, judging: Judging, ctx: Context): RowCheck {
  if (row.isFoot) return FOOT;
  const { columns, rules } = judging;
  const findings = new Findings(row, columns);
  const record = readRecord(row, judging, findings, ctx);
  findings.essentials(record);
  findings.problems.push(...refusedEmployer(record, judging.importer));
  findings.territory(record, judging.importer);
  const { refusals, incomplete } = rules.judge(record);
  findings.warnings.push(...refusals.map((one) => ({ ...one, zh: `提交前：${one.zh}` })));
  const sound = findings.problems.length === 0;
  const { type, side } = columns;
  const key = contentKey([
    type,
    side,
    record.employerName,
    record.title,
    record.description,
    JSON.stringify(record.detail),
  ]);
  const near = nearKey(record.employerName, record.title, record.placeText);
  const suggestions = sound ? suggestionsIn(record, judging) : [];
  return {
    record: sound ? { ...record, incomplete, contentKey: key, nearKey: near, suggestions } : undefined,
    problems: findings.problems,
    warnings: findings.warnings,
    contentKey: sound ? key : undefined,
    nearKey: sound ? near : undefined,
    understood: findings.understood,
    suggests: suggestions.length > 0,
  };
}

/** Of the kinds that have a place for skills. */
function suggestionsIn({ type, description, detail }: Draft, { suggest }: Judging): readonly SuggestedSkill[] {
  const field = skillField(type);
  if (field === undefined) return [];
  const texts = Object.values(detail).filter(
    (value): value is string => typeof value === 'string' && value.length >= 6,
  );
  return suggest([description, ...texts].join('\n'), (detail[field] ?? []) as readonly string[]);
}

/** What is found about a row, at the names of its columns. */
class Findings {
  readonly problems: FieldError[] = [];
  readonly warnings: FieldError[] = [];
  readonly understood: Record<string, boolean> = {};
  private readonly row: Row;
  private readonly labels: KindColumns['labels'];

  constructor(row: Row, { labels }: KindColumns) {
    this.row = row;
    this.labels = labels;
  }

  private at(field: string, zh: string, en: string): FieldError {
    return { field: this.labels[field]?.zh ?? field, zh, en };
  }

  doubt(field: string, zh: string, en = zh): void {
    this.warnings.push(this.at(field, zh, en));
  }

  took<Value>(field: string, value: Value | undefined): Value | undefined {
    if (this.row.raw(field) === '') return undefined;
    this.understood[field] = value !== undefined;
    const shown = this.row.raw(field).slice(0, 40);
    if (value === undefined) this.doubt(field, `“${shown}”未能读懂，没有采用`, `“${shown}” was not understood`);
    return value;
  }

  essentials({ title, employerName }: Draft): void {
    if (title === '') this.problems.push(this.at('title', '没有填写', 'Missing'));
    else if (title.length > 120)
      this.problems.push(this.at('title', '超过 120 个字，可能错列', 'Longer than 120 characters'));
    if (employerName === '') this.problems.push(this.at('employer', '没有填写', 'Missing'));
  }

  territory({ divisions }: Draft, { territory }: Importer): void {
    const place = divisions[0];
    if (territory === undefined || place === undefined || liesIn(place, territory) || liesIn(territory, place)) return;
    this.problems.push(this.at('place', '不在本单位的辖区内，请由当地主管部门导入', 'Lies outside of your territory'));
  }
}

function readRecord(row: Row, judging: Judging, findings: Findings, { tenant, now }: Context): Draft {
  const { columns, importer, batch, codes, today } = judging;
  const stated = normalise(row.raw('employer'));
  const employerName = stated === '' && !importer.mayBringOthers ? importer.organisationName : stated;
  const own = importer.organisationId !== null && sameName(employerName, importer.organisationName);
  const place = findings.took('place', readPlace(row.raw('place'), codes.places).value);
  const divisions = place?.codes ?? [];
  const industry = findings.took('industry', codes.matchName('industry', row.raw('industry') || ' ')?.code);
  return {
    ...withoutCommitFields(emptyKind(columns.type, columns.side, '' as ListingId, now)),
    title: titleOf(row, columns, findings),
    employerName: employerName.slice(0, 120),
    organisationId: own ? importer.organisationId : null,
    agentId: own || !importer.isAgency ? null : importer.organisationId,
    sourceName: own ? null : row.raw('source').slice(0, 200) || batch.sourceName || `文件《${batch.fileName}》`,
    description: withoutContacts(row.raw('description'), () =>
      findings.doubt('description', '正文里的联系方式已隐去', 'Contacts in the text were masked'),
    ),
    divisions: [...divisions],
    placeText: row.raw('place').slice(0, 200),
    address: place?.rest ?? '',
    industry: industry ?? null,
    validUntil:
      findings.took('validUntil', readDate(row.raw('validUntil'), { now: today, toward: 'future' }).value) ?? null,
    detail: readDetail(row, judging, findings),
    territory: divisions[0] !== undefined && liesIn(divisions[0], tenant.division) ? divisions[0] : batch.territory,
  };
}

/** The column for it, or what says it best; told where it was taken from elsewhere. */
function titleOf(row: Row, { type, labels }: KindColumns, findings: Findings): string {
  const stated = normalise(row.raw('title'));
  if (stated !== '') return stated;
  const from = CALLED_BY[type].find((field) => row.raw(field) !== '');
  if (from === undefined) return '';
  const title = normalise(row.raw(from)).slice(0, LONGEST_TITLE);
  findings.doubt('title', `没有名称，按“${labels[from]?.zh ?? ''}”记为“${title}”`, `Called after “${from}”`);
  return title;
}

const LONGEST_TITLE = 40;

function readDetail(row: Row, { columns: { type, side }, codes, today }: Judging, findings: Findings): Detail {
  const detail: Record<string, DetailValue> = { ...emptyDetail(type) };
  for (const field of sideFields(type, side)) {
    if (row.raw(field.name) === '') continue;
    const read = readField(field, row.raw(field.name), { header: row.headerOf(field.name), codes, today });
    const value = findings.took(field.name, read.value);
    if (value !== undefined) detail[field.name] = value;
    if (read.doubt !== undefined) findings.doubt(field.name, read.doubt);
  }
  return row.raw('budget') === '' ? detail : { ...detail, ...readAmounts(row, type, findings) };
}

/** One column for both ends of an amount: 30-50万, 200元/人, 面议, 免费. */
function readAmounts(row: Row, type: KindColumns['type'], findings: Findings): Detail {
  const field = AMOUNTS[type];
  const text = row.raw('budget');
  if (field === undefined) return {};
  if (/面议|待定|协商|商定/.test(text))
    return field.open === undefined ? { [field.mode!]: 'negotiable' } : { [field.open]: true };
  if (field.mode !== undefined && /免费|不收费|公益/.test(text)) return { [field.mode]: 'free' };
  const amount = findings.took('budget', readMoney(text, row.headerOf('budget')));
  return amount === undefined ? {} : { [field.min]: amount[0], [field.max]: amount[1] };
}
