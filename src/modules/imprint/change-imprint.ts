import { failure, type FieldError } from '#kernel/errors';
import type { Context } from '#platform/context';
import { FIELDS, TEXT_FIELDS, type Imprint } from './model.ts';
import { readImprint, writeImprint } from './store.ts';

/** The footer of the region changes; the trail keeps what stood there before. */
export async function changeImprint(ctx: Context, wanted: Imprint): Promise<Imprint> {
  const errors = wrongFields(wanted);
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const before = await readImprint(ctx);
  if (before.version !== wanted.version || !(await writeImprint(ctx, wanted))) throw failure('record.changed');
  const changed = TEXT_FIELDS.filter((field) => before[field] !== wanted[field]);
  const of = (from: Imprint): object => Object.fromEntries(changed.map((field) => [field, from[field]]));
  await ctx.audit('imprint.edit', { kind: 'imprint', id: ctx.tenant.id }, { before: of(before), after: of(wanted) });
  return readImprint(ctx);
}

const wrongFields = (wanted: Imprint): FieldError[] =>
  TEXT_FIELDS.flatMap((field): FieldError[] => {
    const { form } = FIELDS[field];
    return wanted[field] === '' || form === undefined || form.pattern.test(wanted[field])
      ? []
      : [{ field, zh: form.zh, en: form.en }];
  });
