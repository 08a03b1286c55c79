import { createHash } from 'node:crypto';
import { failure, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Batch, CheckedRow, ImportTarget, RowCheck } from '#modules/imports';
import {
  forgetPreregistered,
  fullNameKey,
  listKnown,
  nameKey,
  preregister,
  sameFullName,
  type KnownOrganisation,
} from '#modules/organisations';
import type { Context } from '#platform/context';
import { guessColumns } from './guess-columns.ts';
import { PARTNER_FIELDS, PARTNER_IMPORT, type PartnerField } from './model.ts';
import { readPartnerRow, type PartnerRow, type ReadPartner } from './read-row.ts';
import { existingPartners, insertPartners, removeImported } from './store.ts';

/** The organisations of the region, as a list of partners may name them. */
export interface Known {
  readonly byCode: ReadonlyMap<string, KnownOrganisation>;
  readonly byName: ReadonlyMap<string, readonly KnownOrganisation[]>;
  readonly codes: ReadonlyMap<string, string>;
}

export const partnerImport = (book: CodeBook): ImportTarget => ({
  ...PARTNER_IMPORT,
  parsedFields: ['place', 'industry', 'majors', 'startedOn'],
  guess: guessColumns,
  prepare: async (ctx, batch) => {
    refuseWithoutColumns(batch);
    const known = await readKnown(ctx);
    const today = civilDate(ctx.now);
    return (cells, { mapping }) =>
      judge(readPartnerRow(cells, { mapping, book, today, known: known.codes }), batch, known);
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

export async function readKnown(ctx: Context): Promise<Known> {
  const all = await listKnown(ctx.db, ctx.tenant.id);
  return {
    byCode: new Map(all.flatMap((one) => (one.creditCode === null ? [] : [[one.creditCode, one] as const]))),
    byName: Map.groupBy(all, (one) => fullNameKey(one.name)),
    codes: new Map(all.flatMap((one) => (one.creditCode === null ? [] : [[one.creditCode, one.name] as const]))),
  };
}

function judge({ row, problems, warnings, understood }: ReadPartner, batch: Batch, known: Known): RowCheck {
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
export function compare(row: PartnerRow, known: Known): { problems: FieldError[]; warnings: FieldError[] } {
  const byCode = row.creditCode === null ? undefined : known.byCode.get(row.creditCode);
  if (byCode !== undefined && !sameFullName(byCode.name, row.name))
    return {
      problems: [],
      warnings: [
        at(
          'name',
          `这个代码在本地区登记为“${byCode.name}”，将归到该机构；请核对名称`,
          `This code belongs to “${byCode.name}” here`,
        ),
      ],
    };
  if (byCode !== undefined) return { problems: [], warnings: [] };
  const named = known.byName.get(fullNameKey(row.name)) ?? [];
  if (row.creditCode === null) {
    if (named.length > 1)
      return {
        problems: [
          at(
            'name',
            `本地区有 ${named.length} 家同名机构，请填写统一社会信用代码`,
            'Several organisations have this name; give the credit code',
          ),
        ],
        warnings: [],
      };
    return {
      problems: [],
      warnings:
        named.length === 1
          ? []
          : [
              at(
                'creditCode',
                '没有代码，将按名称预登记；补上代码后更容易对上',
                'No code: it will be known by its name only',
              ),
            ],
    };
  }
  const other = named.find((one) => one.creditCode !== null && one.creditCode !== row.creditCode);
  return {
    problems: [],
    warnings:
      other === undefined
        ? []
        : [
            at(
              'creditCode',
              `本地区已有同名机构，代码是 ${other.creditCode}，请核对是否抄错`,
              `An organisation of this name has the code ${other.creditCode}`,
            ),
          ],
  };
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
  const known = await readKnown(ctx);
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
      const meant = made.get(key) ?? whoIsMeant(row, known);
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

function whoIsMeant(row: PartnerRow, known: Known): string | undefined {
  if (row.creditCode !== null) return known.byCode.get(row.creditCode)?.id;
  const named = known.byName.get(fullNameKey(row.name)) ?? [];
  return named.length === 1 ? named[0]!.id : undefined;
}
