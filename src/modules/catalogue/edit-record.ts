import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { askExpert } from './account-questions.ts';
import { sealContact } from './contact-seal.ts';
import type { RecordForm } from './contract.ts';
import { lockKnown, refuse, refuseUnfit } from './lock-known.ts';
import type { CatalogueRecord } from './model.ts';
import { formPatch } from './record-form.ts';
import { CATALOGUE_TOPIC } from './topics.ts';
import { whyNotEdit } from './rules.ts';
import { updateRecord } from './store.ts';

/** Saving confirms that it holds today. What is public stays so, and must stay complete. */
export async function editRecord(
  ctx: Context,
  codes: CodeBook,
  id: string,
  version: number,
  form: RecordForm,
): Promise<CatalogueRecord> {
  const record = await lockKnown(ctx, id);
  refuse(whyNotEdit(ctx.actor, record), record);
  if (record.version !== version) throw failure('record.changed');
  const { contact, ...patch } = formPatch(record, form, codes);
  if (record.state === 'published') refuseUnfit({ ...record, ...patch, detail: { ...record.detail, ...patch.detail } });
  const saved = await updateRecord(ctx.db, ctx.tenant.id, record, ctx.now, {
    ...patch,
    ...(contact !== undefined && { contact: sealContact(ctx, id, contact) }),
    confirmedOn: civilDate(ctx.now),
    confirmedBy: ctx.actor.accountId ?? null,
  });
  await ctx.audit('record.edit', { kind: 'record', id }, { fields: namesOf(form) });
  if (contact !== undefined) await askExpert(ctx, saved);
  if (record.state === 'published') await ctx.changed(CATALOGUE_TOPIC, [id]);
  return saved;
}

/** Which fields were saved; never what they say. */
const namesOf = ({ detail, ...form }: RecordForm): string[] => [
  ...Object.keys(form),
  ...Object.keys(detail ?? {}).map((name) => `detail.${name}`),
];
