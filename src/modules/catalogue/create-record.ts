import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { divisionOf } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { RecordForm } from './contract.ts';
import { askExpert } from './account-questions.ts';
import { sealContact } from './contact-seal.ts';
import { isPersonal, type CatalogueRecord, type RecordKind } from './model.ts';
import { emptyRecord } from './new-record.ts';
import { formPatch } from './record-form.ts';
import { appendSteps, findRecord, insertRecords, recordsOfAccounts } from './store.ts';

/** A draft of the own organisation, or the own record of a person who acts for nobody else. */
export async function createRecord(
  ctx: Context,
  codes: CodeBook,
  kind: RecordKind,
  form: RecordForm,
): Promise<CatalogueRecord> {
  if (ctx.actor.duty === 'viewer') throw failure('catalogue.readOnly');
  const empty = emptyRecord(kind, ctx.now);
  const patch = formPatch(empty, form, codes);
  const record: CatalogueRecord = {
    ...empty,
    ...(await ownerOf(ctx, kind)),
    ...patch,
    detail: { ...empty.detail, ...patch.detail },
    contact: sealContact(ctx, empty.id, patch.contact ?? null),
    confirmedOn: civilDate(ctx.now),
    confirmedBy: ctx.actor.accountId ?? null,
    createdBy: ctx.actor.accountId ?? null,
  };
  await insertRecords(ctx.db, ctx.tenant.id, [record]);
  await appendSteps(ctx.db, ctx.tenant.id, [
    { recordId: record.id, at: ctx.now, verb: 'create', accountId: record.createdBy, reason: '' },
  ]);
  await ctx.audit('record.create', { kind: 'record', id: record.id }, { after: { kind } });
  await askExpert(ctx, record);
  return (await findRecord(ctx.db, ctx.tenant.id, record.id))!;
}

async function ownerOf(ctx: Context, kind: RecordKind): Promise<Partial<CatalogueRecord>> {
  const { organisationId, organisationName, accountId, departmentId, name } = ctx.actor;
  if (organisationId !== undefined && organisationName !== undefined)
    return {
      organisationId,
      departmentId: departmentId ?? null,
      territory: await divisionOf(ctx, organisationId),
      ownerName: organisationName,
      sourceName: '本单位填报',
    };
  // One person, one record: whoever is found twice is asked twice.
  if (accountId === undefined || !isPersonal(kind)) throw failure('access.denied');
  if ((await recordsOfAccounts(ctx.db, ctx.tenant.id, [accountId])).some(({ state }) => state !== 'ended'))
    throw failure('catalogue.onlyOne');
  return { accountId, territory: ctx.tenant.division, ownerName: name ?? '', sourceName: '本人填报' };
}
