import { failure, type FieldError } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { divisionOf, readKnownNames } from '#modules/organisations';
import type { Context } from '#platform/context';
import { commitRows, compare, namesByCode } from './import-target.ts';
import { PARTNER_FIELDS, type PartnerField } from './model.ts';
import { readPartnerRow } from './read-row.ts';

export type PartnerForm = Readonly<Partial<Record<PartnerField, string | undefined>>>;

const FIELDS = Object.keys(PARTNER_FIELDS) as PartnerField[];
const MAPPING = Object.fromEntries(FIELDS.map((field, column) => [String(column), field]));

/**
 * 新增一家: read as a line of a table would be, so that a date or a place may be written as people write it.
 * @returns what was doubtful, in words; it stands on the list all the same
 */
export async function addPartner(ctx: Context, book: CodeBook, form: PartnerForm): Promise<readonly string[]> {
  const { organisationId, organisationName, accountId } = ctx.actor;
  if (organisationId === undefined) throw failure('partner.noOwner');
  const known = await readKnownNames(ctx);
  const cells = FIELDS.map((field) => form[field] ?? '');
  const read = readPartnerRow(cells, { mapping: MAPPING, book, today: civilDate(ctx.now), known: namesByCode(known) });
  const compared = read.problems.length > 0 ? { problems: [], warnings: [] } : compare(read.row, known);
  const problems = [...read.problems, ...compared.problems];
  if (problems.length > 0) throw failure('request.invalid', {}, problems.map(onItsField));
  const added = await commitRows(
    ctx,
    {
      owner: organisationId,
      sourceName: organisationName ?? '本单位填写',
      territory: await divisionOf(ctx, organisationId),
      importId: null,
      createdBy: accountId!,
    },
    [[{ record: { ...read.row } }]],
  );
  if (added === 0) throw failure('partner.listed', { name: read.row.name });
  await ctx.audit('partner.add', { kind: 'organisation', id: organisationId }, { after: { name: read.row.name } });
  return [...read.warnings, ...compared.warnings].map(({ field, zh }) => `${field}：${zh}`);
}

/** A table's problems stand at the heading of a column, a form's at its field. */
const onItsField = (error: FieldError): FieldError => ({
  ...error,
  field: FIELDS.find((field) => PARTNER_FIELDS[field].zh === error.field) ?? error.field,
});
