import { createHash } from 'node:crypto';
import { failure, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Batch, CheckedRow, ImportTarget, RowCheck } from '#modules/imports';
import {
  forgetPreregistered,
  fullNameKey,
  matchName,
  nameKey,
  preregister,
  readKnownNames,
  sameFullName,
  type KnownNames,
  type MatchedName,
} from '#modules/organisations';
import type { Context } from '#platform/context';
import { guessColumns } from './guess-columns.ts';
import { PARTNER_FIELDS, PARTNER_IMPORT, type PartnerField } from './model.ts';
import { readPartnerRow, type PartnerRow, type ReadPartner } from './read-row.ts';
import { existingPartners, insertPartners, removeImported } from './store.ts';

export const partnerImport = (book: CodeBook): ImportTarget => ({
  ...PARTNER_IMPORT,
  parsedFields: ['place', 'industry', 'majors', 'startedOn', 'endsOn', 'span', 'standing'],
  essential: [['name'], ['forms', 'startedOn', 'endsOn', 'span', 'agreementNo']],
  guess: guessColumns,
  prepare: async (ctx, batch) => {
    refuseWithoutColumns(batch);
    const known = await readKnownNames(ctx);
    const codes = namesByCode(known);
    const today = civilDate(ctx.now);
    return (cells, { mapping }) =>
      isFoot(cells) ? FOOT : judge(readPartnerRow(cells, { mapping, book, today, known: codes }), batch, known);
  },
  existing: async (ctx, contentKeys) => {
    const owner = contentKeys[0]?.split(':')[0];
    if (owner === undefined) return { same: new Map(), near: new Map() };
    const found = await existingPartners(ctx.db, ctx.tenant.id, owner, contentKeys);
    return { same: new Map(found), near: new Map() };
  },
  whyNotCommit: async (_ctx, batch) => (batch.organisationId === null ? failure('partner.noOwner') : undefined),
  commit: (ctx, batch, portions) => commitRows(ctx, fromBatch(batch), portions),
  undo: async (ctx, batch) => {
    const { removed, orphans } = await removeImported(ctx.db, ctx.tenant.id, batch.id);
    const forgotten = await forgetPreregistered(ctx.db, ctx.tenant.id, orphans);
    await ctx.changed('organisation', forgotten);
    return removed;
  },
});

const REQUIRED: readonly PartnerField[] = ['name'];

function refuseWithoutColumns(batch: Batch): void {
  const mapped = new Set(Object.values(batch.mapping));
  const missing = REQUIRED.filter((field) => !mapped.has(field));
  if (missing.length > 0)
    throw failure('import.noMapping', { fields: missing.map((field) => PARTNER_FIELDS[field].zh).join('、') });
}

/** For the suggestion when a code is wrong in one place. */
export const namesByCode = ({ byCode }: KnownNames): ReadonlyMap<string, string> =>
  new Map([...byCode].map(([code, { name }]) => [code, name]));

const FOOT: RowCheck = {
  foot: true,
  record: undefined,
  problems: [],
  warnings: [],
  contentKey: undefined,
  nearKey: undefined,
  understood: {},
};

const isFoot = (cells: readonly string[]): boolean => {
  const first = cells.map((cell) => cell.normalize('NFKC').trim()).find(Boolean);
  return first === undefined || /^(?:合计|总计|小计|共计|填表|制表|审核|填报|日期:|注:|说明:)/.test(first);
};

function judge({ row, problems, warnings, understood }: ReadPartner, batch: Batch, known: KnownNames): RowCheck {
  const compared = problems.length > 0 ? { problems: [], warnings: [] } : compare(row, known);
  const found = [...problems, ...compared.problems];
  const key = contentKey(batch.organisationId ?? '', row);
  return {
    record: found.length > 0 ? undefined : { ...row },
    problems: found,
    warnings: [...warnings, ...compared.warnings],
    contentKey: found.length > 0 ? undefined : key,
    nearKey: undefined,
    understood,
  };
}

/** One line per owner and organisation: by its code, or by its name where the list gives none. */
const contentKey = (owner: string, row: PartnerRow): string =>
  `${owner}:${createHash('sha256')
    .update(row.creditCode ?? `name ${nameKey(row.name)}`)
    .digest('base64url')}`;

const at = (field: PartnerField, zh: string, en: string): FieldError => ({ field: PARTNER_FIELDS[field].zh, zh, en });

/** What the region knows already: who is meant, or why that is doubtful. */
export function compare(row: PartnerRow, known: KnownNames): { problems: FieldError[]; warnings: FieldError[] } {
  const { match, organisation, namesakes } = meantBy(row, known);
  const says = (warning?: FieldError) => ({ problems: [], warnings: warning === undefined ? [] : [warning] });
  if (row.creditCode !== null) {
    if (match !== 'code') return says(otherCode(row, known));
    return sameFullName(organisation!.name, row.name)
      ? says()
      : says(
          at(
            'name',
            `这个代码在本地区登记为“${organisation!.name}”，将归到该机构；请核对名称`,
            `This code belongs to “${organisation!.name}” here`,
          ),
        );
  }
  if (namesakes > 1)
    return {
      problems: [
        at(
          'name',
          `本地区有 ${namesakes} 家同名机构，请填写统一社会信用代码`,
          'Several organisations have this name; give the credit code',
        ),
      ],
      warnings: [],
    };
  if (match === 'similar')
    return says(
      at(
        'name',
        `没有代码，按相近名称归到“${organisation!.name}”（把握 80%）；不是同一家的请补上代码`,
        `Taken for “${organisation!.name}” by a similar name; give the code if it is another`,
      ),
    );
  return match === 'name'
    ? says()
    : says(
        at(
          'creditCode',
          '没有代码，将按名称预登记；补上代码后更容易对上',
          'No code: it will be known by its name only',
        ),
      );
}

/** With a code only that code counts: a firm of the same name may be another. */
const meantBy = ({ creditCode, name }: PartnerRow, known: KnownNames): MatchedName =>
  matchName(known, { code: creditCode ?? '', name: creditCode === null ? name : '' });

function otherCode({ name, creditCode }: PartnerRow, known: KnownNames): FieldError | undefined {
  const named = known.byFullName.get(fullNameKey(name)) ?? [];
  const other = named.find((one) => one.creditCode !== null && one.creditCode !== creditCode);
  return other === undefined
    ? undefined
    : at(
        'creditCode',
        `本地区已有同名机构，代码是 ${other.creditCode}，请核对是否抄错`,
        `An organisation of this name has the code ${other.creditCode}`,
      );
}

/** Whose list it is, and where its lines come from. */
export interface Origin {
  readonly owner: string;
  readonly sourceName: string;
  readonly territory: string | null;
  readonly importId: string | null;
  readonly createdBy: string;
}

const fromBatch = ({ organisationId, sourceName, fileName, territory, id, createdBy }: Batch): Origin => ({
  owner: organisationId!,
  sourceName: sourceName ?? `文件《${fileName}》`,
  territory,
  importId: id,
  createdBy,
});

type Portions = AsyncIterable<readonly Pick<CheckedRow, 'record'>[]> | Iterable<readonly Pick<CheckedRow, 'record'>[]>;

/** @returns how many lines are new; one that the list has already is left as it is */
export async function commitRows(ctx: Context, origin: Origin, portions: Portions): Promise<number> {
  const { owner } = origin;
  const today = civilDate(ctx.now);
  const known = await readKnownNames(ctx);
  const made = new Map<string, string>();
  let written = 0;
  for await (const portion of portions) {
    const rows = portion.map((one) => one.record as PartnerRow);
    const keys = rows.map((row) => contentKey(owner, row));
    const there = await existingPartners(ctx.db, ctx.tenant.id, owner, keys);
    const partners = [];
    for (const [index, row] of rows.entries()) {
      const key = keys[index]!;
      if (there.has(key)) continue;
      const sourceName = row.source ?? origin.sourceName;
      const matched = meantBy(row, known);
      const meant = made.get(key) ?? matched.organisation?.id;
      const partnerId = meant ?? (await preregister(ctx, { ...row, sourceName, territory: origin.territory }));
      made.set(key, partnerId);
      const {
        name: _name,
        creditCode: _code,
        kind: _kind,
        division: _division,
        industry: _industry,
        size: _size,
        source: _source,
        ...rest
      } = row;
      partners.push({
        ...rest,
        id: newId<string>(),
        organisationId: owner,
        partnerId,
        sourceName,
        confirmedOn: today,
        importId: origin.importId,
        founded: meant === undefined,
        match: matched.match,
        matchConfidence: matched.confidence,
        contentKey: key,
        createdBy: origin.createdBy,
        createdAt: ctx.now,
      });
    }
    await insertPartners(ctx.db, ctx.tenant.id, partners);
    written += partners.length;
  }
  await ctx.changed('organisation', [...made.values()]);
  return written;
}
