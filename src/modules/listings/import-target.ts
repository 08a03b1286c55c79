import { failure, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { findHeaderRow, guessMapping, type MappedField } from '#engines/reading';
import { openCases } from '#modules/approvals';
import type { Batch, CheckedRow, ImportTarget, RowCheck } from '#modules/imports';
import type { Context } from '#platform/context';
import { liesIn } from '#modules/access';
import { batchCodes } from './batch-codes.ts';
import { importerOf, ownRowsOnly, refusedEmployer, undoImported, type Importer } from './importer.ts';
import { withoutCommitFields, type CommitField } from './imported-drafts.ts';
import { existingKeys, nearListings } from './imported-listings.ts';
import { contentKey, readImportRow, type ReadRow } from './import-row.ts';
import { suggester, withSuggested, type SuggestedSkill, type WithSuggestions } from './import-skills.ts';
import { type ListingRules, loadListingRules } from './listing-findings.ts';
import { LISTING_TOPIC } from './listing-index.ts';
import type { NewTalent } from './listing-row.ts';
import { LISTING_IMPORT, MAPPED_LABELS } from './mapped-labels.ts';
import type { ListingId } from './model.ts';
import { emptyListing } from './new-listing.ts';
import type { ListingParts } from './parts.ts';
import { caseOf, LISTING_REVIEW } from './review.ts';
import { nearKey, sameName } from './rules.ts';
import { insertListings } from './store.ts';

/** What a checked row carries to its commit: a listing without what only the commit knows. */
type ImportedRecord = Omit<NewTalent, CommitField>;

export const listingImport = (parts: ListingParts): ImportTarget => ({
  ...LISTING_IMPORT,
  parsedFields: ['pay', 'place', 'education', 'experience'],
  essential: [['title'], ['pay', 'payMin', 'headcount', 'requirements', 'experience']],
  guess: (sample, keys) => {
    const found = keys === undefined ? findHeaderRow(sample) : undefined;
    const headers = keys ?? found?.headers ?? [];
    const firstDataRow = keys === undefined ? (found?.firstDataRow ?? 0) : 0;
    const columns = guessMapping(headers, sample.slice(firstDataRow), parts.codes.places);
    const mapping = Object.fromEntries(
      columns.flatMap((column, index) => (column.field === undefined ? [] : [[index, column.field]])),
    );
    return { mapping, headers, firstDataRow };
  },
  prepare: async (ctx, batch) => {
    const importer = await importerOf(ctx, batch);
    refuseWithoutColumns(batch, importer);
    const rules = await loadListingRules(ctx);
    const today = civilDate(ctx.now);
    const codes = batchCodes(parts.codes);
    const suggest = suggester((await parts.skills.of(ctx)).extractor);
    return (cells, { mapping, header }) => {
      const row = readImportRow(cells, { mapping, header, codes, today });
      const { description = '', requirements = '', skills = [] } = row.fields;
      const suggestions = suggest(`${description}\n${requirements}`, skills);
      return judge(row, suggestions, { batch, importer, rules, today });
    };
  },
  existing: async (ctx, contentKeys, nearKeys) => ({
    same: new Map([...(await existingKeys(ctx.db, ctx.tenant.id, contentKeys))].map(([key, id]) => [key, id])),
    near: new Map(
      [...(await nearListings(ctx.db, ctx.tenant.id, nearKeys))].map(([key, listing]) => [
        key,
        `已有岗位“${listing.title}”`,
      ]),
    ),
  }),
  whyNotCommit: ownRowsOnly,
  commit: (ctx, batch, portions) => commitRows(ctx, batch, portions),
  undo: undoImported,
});

const REQUIRED: readonly MappedField[] = ['title', 'employer'];

function refuseWithoutColumns(batch: Batch, importer: Importer): void {
  const mapped = new Set(Object.values(batch.mapping));
  // A firm's own list need not name the firm in every row.
  const missing = REQUIRED.filter((field) => !mapped.has(field) && !(field === 'employer' && !importer.mayBringOthers));
  if (missing.length > 0)
    throw failure('import.noMapping', { fields: missing.map((field) => MAPPED_LABELS[field].zh).join('、') });
}

interface Judging {
  readonly batch: Batch;
  readonly importer: Importer;
  readonly rules: ListingRules;
  readonly today: string;
}

function judge(row: ReadRow, suggestions: readonly SuggestedSkill[], judging: Judging): RowCheck {
  const { batch, importer, rules, today } = judging;
  const employerName =
    row.fields.employerName === '' && !importer.mayBringOthers ? importer.organisationName : row.fields.employerName;
  const own = importer.organisationId !== null && sameName(employerName, importer.organisationName);
  const record: ImportedRecord = {
    ...withoutCommitFields(emptyListing('' as ListingId, new Date(0))),
    ...row.fields,
    employerName,
    organisationId: own ? importer.organisationId : null,
    agentId: own || !importer.isAgency ? null : importer.organisationId,
    sourceName: own ? null : (row.fields.sourceName ?? batch.sourceName ?? sourceOf(importer, batch)),
  };
  const { refusals, warnings, incomplete } = rules.judge(record);
  const problems = [
    ...missingEssentials(record),
    ...refusedEmployer(record, importer),
    ...pastValidity(record, today),
    ...outsideTerritory(record, importer),
    ...refusals,
  ];
  const key = contentKey([
    employerName,
    record.title,
    record.placeText,
    record.payText,
    record.educationText,
    record.experienceText,
    record.kind,
    record.description,
    record.skills.join('|'),
  ]);
  return {
    record:
      problems.length > 0
        ? undefined
        : {
            ...record,
            incomplete,
            contentKey: key,
            nearKey: nearKey(employerName, record.title, record.placeText),
            suggestions,
          },
    problems,
    warnings: [...row.notes, ...warnings, ...(row.hadContacts ? [HIDDEN_CONTACTS] : [])],
    contentKey: problems.length > 0 ? undefined : key,
    nearKey: problems.length > 0 ? undefined : nearKey(employerName, record.title, record.placeText),
    understood: row.understood,
    suggests: problems.length === 0 && suggestions.length > 0,
  };
}

const sourceOf = ({ isAgency, organisationName }: Importer, { fileName }: Batch): string =>
  isAgency ? organisationName : `文件《${fileName}》`;

const HIDDEN_CONTACTS: FieldError = {
  field: '描述',
  zh: '正文里的电话、微信等联系方式不会公开',
  en: 'Telephone numbers and the like in the text will not be public',
};

function missingEssentials(record: ImportedRecord): FieldError[] {
  const problems: FieldError[] = [];
  if (record.title === '') problems.push({ field: '岗位名称', zh: '没有填写', en: 'Missing' });
  else if (record.title.length > 120)
    problems.push({
      field: '岗位名称',
      zh: '超过 120 个字，可能错列',
      en: 'Longer than 120 characters; perhaps the columns are shifted',
    });
  if (record.employerName === '') problems.push({ field: '单位名称', zh: '没有填写', en: 'Missing' });
  else if (record.employerName.length > 120)
    problems.push({
      field: '单位名称',
      zh: '超过 120 个字，可能错列',
      en: 'Longer than 120 characters; perhaps the columns are shifted',
    });
  return problems;
}

function pastValidity(record: ImportedRecord, today: string): FieldError[] {
  if (record.validUntil === null || record.validUntil >= today) return [];
  return [{ field: '截止日期', zh: `${record.validUntil} 已经过去，不再发布`, en: `${record.validUntil} has passed` }];
}

function outsideTerritory({ divisions }: ImportedRecord, { territory }: Importer): FieldError[] {
  const place = divisions[0];
  // A place that is wider than the territory ("云州市") may well lie in it.
  if (territory === undefined || place === undefined || liesIn(place, territory) || liesIn(territory, place)) return [];
  return [
    {
      field: '工作地点',
      zh: '不在本单位的辖区内，请由当地主管部门导入',
      en: 'Lies outside of your territory; the office in charge there imports it',
    },
  ];
}

const MOST_SKILLS = 30;
const HIRING = { type: 'talent', side: 'need' } as const;

async function commitRows(ctx: Context, batch: Batch, portions: AsyncIterable<readonly CheckedRow[]>): Promise<number> {
  const { publishes } = await importerOf(ctx, batch);
  const today = civilDate(ctx.now);
  let written = 0;
  for await (const portion of portions) {
    const listings = portion
      .map(({ record }) => record as ImportedRecord & WithSuggestions)
      .map(({ suggestions, ...row }): NewTalent => ({
        // A batch that was checked before there were types says neither.
        ...HIRING,
        ...row,
        skills: withSuggested(row.skills, suggestions, batch.takeSkills, MOST_SKILLS),
        agentId: row.agentId ?? null,
        id: newId<ListingId>(),
        state: publishes ? 'published' : 'submitted',
        departmentId: row.organisationId === null && row.agentId == null ? null : batch.departmentId,
        territory: territoryOfRow(row, batch),
        importId: batch.id,
        createdBy: batch.createdBy,
        createdAt: ctx.now,
        updatedAt: ctx.now,
        publishedAt: publishes ? ctx.now : null,
        confirmedOn: publishes ? today : null,
      }));
    const fresh = await withoutLive(ctx, listings);
    await insertListings(ctx.db, ctx.tenant.id, fresh);
    const ids = fresh.map((listing) => listing.id);
    if (publishes) await ctx.changed(LISTING_TOPIC, ids);
    else
      await openCases(
        ctx,
        LISTING_REVIEW,
        fresh.map((one) => ({ ...caseOf(one), applicantId: batch.createdBy })),
      );
    written += fresh.length;
  }
  return written;
}

/** An organisation's own rows lie where it does; of an unclaimed one the place of work says it, if that is precise enough. */
function territoryOfRow({ organisationId, divisions }: ImportedRecord, { territory }: Batch): string | null {
  const place = divisions[0];
  if (organisationId !== null || place === undefined) return territory;
  return territory !== null && liesIn(territory, place) ? territory : place;
}

/** Since the check another batch may have brought in the same rows. */
async function withoutLive(ctx: Context, listings: readonly NewTalent[]): Promise<NewTalent[]> {
  const keys = listings.map((listing) => listing.contentKey!);
  const live = await existingKeys(ctx.db, ctx.tenant.id, keys);
  return listings.filter((listing) => !live.has(listing.contentKey!));
}
