import { failure, type FieldError } from '#kernel/errors';
import { civilDate, isCivilDate } from '#kernel/time';
import { livingStatements, state, statementHistory, type Statement, type StatementValue } from '#modules/organisations';
import type { Context } from '#platform/context';
import { fieldFacts, fieldsOf, isField, type FieldName } from './fields.ts';
import { CORE_FIELDS } from './read-dossier.ts';
import { readStanding, sourceNameOf, standingToEdit } from './standing.ts';

/** Own people state, staff correct; either is a statement of its own, so that a difference stays visible. */
export async function changeDossier(
  ctx: Context,
  organisationId: string,
  values: Readonly<Record<string, StatementValue>>,
): Promise<void> {
  const { organisation, own } = await standingToEdit(ctx, organisationId);
  const allowed = new Set<string>(fieldsOf(organisation.kind));
  const errors = Object.entries(values).flatMap(([name, value]) =>
    allowed.has(name) ? problemsOf(name as FieldName, value, civilDate(ctx.now)) : [unknownField(name)],
  );
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const living = await livingStatements(ctx.db, ctx.tenant.id, organisationId);
  const source = own ? 'own' : 'staff';
  const before = Object.fromEntries(
    living.filter((one) => one.source === source && one.field in values).map((one) => [one.field, one.value]),
  );
  await state(ctx, organisationId, values, { source, sourceName: sourceNameOf(ctx) });
  await ctx.audit('dossier.change', { kind: 'organisation', id: organisationId }, { before, after: values });
  await ctx.emit('dossier.changed', { organisationId, fields: Object.keys(values) });
}

const unknownField = (field: string): FieldError => ({
  field,
  zh: '这类机构的档案没有这一项',
  en: 'The dossier of this kind of organisation has no such field',
});

const LONGEST: Readonly<Record<string, number>> = { text: 200, longText: 2000 };

function problemsOf(name: FieldName, value: StatementValue, today: string): FieldError[] {
  if (value === null) return [];
  const wrong = (zh: string, en: string): FieldError[] => [{ field: name, zh, en }];
  const { type } = fieldFacts(name);
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 1e9
        ? []
        : wrong('请填写不小于 0 的数字', 'Enter a number of at least 0');
    case 'date':
      if (typeof value !== 'string' || !isCivilDate(value)) return wrong('请填写日期', 'Enter a date');
      return value > today ? wrong('不能是将来的日期', 'It cannot lie in the future') : [];
    case 'list':
      return isTexts(value) && value.length <= 50 && value.every((one) => one.length <= 60)
        ? []
        : wrong('最多 50 项，每项不超过 60 字', 'At most 50, each of at most 60 characters');
    default:
      return typeof value === 'string' && value.length <= LONGEST[type]! ? [] : wrong('文字太长', 'Too long');
  }
}

const isTexts = (value: StatementValue): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Everything that was ever said about one field. */
export async function readHistory(ctx: Context, organisationId: string, field: string): Promise<readonly Statement[]> {
  await readStanding(ctx, organisationId);
  if (!isField(field) && !CORE_FIELDS.some((one) => one === field)) throw failure('record.notFound');
  return statementHistory(ctx.db, ctx.tenant.id, organisationId, field, 100);
}
