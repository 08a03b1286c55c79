import { emptyDetail, type Detail, type DetailValue } from '#contracts/kinds';
import { isBlank, normalise, readDate, readPlace } from '#engines/reading';
import { failure, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { guessByPatterns, type Batch, type CheckedRow, type ImportTarget, type RowCheck } from '#modules/imports';
import { liesIn } from '#modules/access';
import type { Context } from '#platform/context';
import { batchCodes, type RowCodes } from './batch-codes.ts';
import { existingKeys, nearListings } from './imported-listings.ts';
import { importerOf, ownRowsOnly, refusedEmployer, undoImported, type Importer } from './importer.ts';
import { contentKey } from './import-row.ts';
import { kindColumns, sideFields, type KindColumns } from './kind-import-columns.ts';
import { readField, readMoney, withoutContacts } from './kind-import-values.ts';
import { loadListingRules, type ListingRules } from './listing-findings.ts';
import type { NewKind } from './listing-row.ts';
import type { ListingId } from './model.ts';
import { emptyKind } from './new-listing.ts';
import type { ListingParts } from './parts.ts';
import { nearKey, sameName } from './rules.ts';
import { appendStep } from './step-store.ts';
import { insertListings } from './store.ts';

type Draft = Omit<
  NewKind,
  'id' | 'state' | 'createdAt' | 'updatedAt' | 'publishedAt' | 'importId' | 'createdBy' | 'confirmedOn'
>;

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
    guess: guessByPatterns(columns.headers),
    prepare: async (ctx, batch) => {
      const importer = await importerOf(ctx, batch);
      const mapped = new Set(Object.values(batch.mapping));
      const missing = (importer.mayBringOthers ? ['title', 'employer'] : ['title']).filter(
        (field) => !mapped.has(field),
      );
      if (missing.length > 0)
        throw failure('import.noMapping', { fields: missing.map((field) => columns.labels[field]!.zh).join('、') });
      const rules = await loadListingRules(ctx);
      const row = { columns, importer, rules, batch, codes: batchCodes(parts.codes), today: civilDate(ctx.now) };
      return (cells, { mapping, header }) => judge(new Row(cells, mapping, header), row, ctx);
    },
    existing: async (ctx, contentKeys, nearKeys) => ({
      same: await existingKeys(ctx.db, ctx.tenant.id, contentKeys),
      near: new Map(
        [...(await nearListings(ctx.db, ctx.tenant.id, nearKeys))].map(([key, one]) => [key, `已有“${one.title}”`]),
      ),
    }),
    whyNotCommit: ownRowsOnly,
    commit: commitRows,
    undo: undoImported,
  };
}

/** 技术需求表. */
export const researchNeeds = (parts: ListingParts): ImportTarget =>
  kindImport('researchNeeds', kindColumns('research', 'need'), parts);

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
  return {
    record: sound ? { ...record, incomplete, contentKey: key, nearKey: near } : undefined,
    problems: findings.problems,
    warnings: findings.warnings,
    contentKey: sound ? key : undefined,
    nearKey: sound ? near : undefined,
    understood: findings.understood,
  };
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
    title: normalise(row.raw('title')),
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

function readDetail(row: Row, { columns: { type, side }, codes, today }: Judging, findings: Findings): Detail {
  const detail: Record<string, DetailValue> = { ...emptyDetail(type) };
  for (const field of sideFields(type, side)) {
    if (row.raw(field.name) === '') continue;
    const read = readField(field, row.raw(field.name), { header: row.headerOf(field.name), codes, today });
    const value = findings.took(field.name, read.value);
    if (value !== undefined) detail[field.name] = value;
    if (read.doubt !== undefined) findings.doubt(field.name, read.doubt);
  }
  if (row.raw('budget') === '' || !('budgetMin' in detail)) return detail;
  if (/面议|待定|商/.test(row.raw('budget'))) return { ...detail, budgetOpen: true };
  const amount = findings.took('budget', readMoney(row.raw('budget'), row.headerOf('budget')));
  return amount === undefined ? detail : { ...detail, budgetMin: amount[0], budgetMax: amount[1] };
}

function withoutCommitFields(listing: NewKind): Draft {
  const {
    id: _id,
    state: _state,
    createdAt: _created,
    updatedAt: _updated,
    publishedAt: _published,
    importId: _import,
    createdBy: _by,
    confirmedOn: _confirmed,
    ...rest
  } = listing;
  return rest;
}

async function commitRows(ctx: Context, batch: Batch, portions: AsyncIterable<readonly CheckedRow[]>): Promise<number> {
  let written = 0;
  for await (const portion of portions) {
    const rows = portion.map(({ record }) => record as Draft);
    const live = await existingKeys(
      ctx.db,
      ctx.tenant.id,
      rows.map((one) => one.contentKey!),
    );
    const fresh = rows
      .filter((one) => !live.has(one.contentKey!))
      .map((row): NewKind => ({
        ...row,
        id: newId<ListingId>(),
        state: 'draft',
        departmentId: row.organisationId === null && row.agentId === null ? null : batch.departmentId,
        territory: row.organisationId === null ? row.territory : batch.territory,
        importId: batch.id,
        createdBy: batch.createdBy,
        createdAt: ctx.now,
        updatedAt: ctx.now,
        publishedAt: null,
        confirmedOn: null,
      }));
    await insertListings(ctx.db, ctx.tenant.id, fresh);
    const step = {
      at: ctx.now,
      verb: 'create',
      fromState: null,
      toState: 'draft',
      accountId: batch.createdBy,
      reasons: [],
    } as const;
    for (const { id } of fresh) await appendStep(ctx.db, ctx.tenant.id, id, step);
    written += fresh.length;
  }
  return written;
}
