import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { unknownCodes } from './codes-of.ts';
import { CREDIT_CODE_WORDS, readCreditCode, whyNotCreditCode } from './credit-code.ts';
import type { NewOrganisation } from './contract.ts';
import type { Organisation } from './model.ts';
import { enrolMember, findByCreditCode, findOrMakeEntity, getOrganisation, insertOrganisation } from './store.ts';

/** 入驻: whoever registers an organisation becomes its administrator; it counts once staff have verified it. */
export async function joinOrganisation(ctx: Context, book: CodeBook, input: NewOrganisation): Promise<Organisation> {
  const { db, tenant, now } = ctx;
  const accountId = ctx.actor.accountId!;
  const creditCode = readCreditCode(input.creditCode);
  const problem = whyNotCreditCode(creditCode);
  const errors = [
    ...(problem === undefined ? [] : [{ field: 'creditCode', ...CREDIT_CODE_WORDS[problem] }]),
    ...unknownCodes(book, input),
  ];
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const id = newId<string>();
  const entityId = await findOrMakeEntity(db, { id: newId<string>(), creditCode, name: input.name, now });
  const made = await insertOrganisation(db, tenant.id, {
    ...input,
    id,
    entityId,
    state: 'pending',
    source: '单位登记',
    confirmedOn: civilDate(now),
    createdBy: accountId,
    createdAt: now,
  });
  if (!made) {
    const known = await findByCreditCode(db, tenant.id, creditCode);
    throw failure('organisation.known', { name: known?.name ?? input.name });
  }
  await enrolMember(db, tenant.id, { organisationId: id, accountId, duty: 'admin', now });
  await ctx.audit('organisation.join', { kind: 'organisation', id }, { kind: input.kind });
  await ctx.changed('organisation', [id]);
  return getOrganisation(db, tenant.id, id);
}
