import { failure } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { findOrganisations, listOrganisations, type Organisation } from '#modules/organisations';
import { listPartners } from '#modules/partners';
import { readContact } from '#platform/auth';
import type { Context } from '#platform/context';
import { MOST_FIRMS, SEND, type Survey } from './model.ts';
import { deleteListed, insertInvitations, listInvitations, setPhone } from './store.ts';
import { ownSurvey, refuseReaders } from './write-survey.ts';

export type FirmChoice =
  | { readonly from: 'partners' }
  | { readonly from: 'division'; readonly division: string; readonly industry?: string | undefined }
  | { readonly from: 'organisations'; readonly ids: readonly string[] };

const PHONE_FIELD = 'appetite.invitation.phone';
export const phonePlace = (ctx: Context, id: string) => ({ tenant: ctx.tenant.id, field: PHONE_FIELD, row: id });
export const SEALED_PHONES = {
  table: 'appetite.invitation',
  key: 'id',
  columns: [{ column: 'phone', field: PHONE_FIELD }],
} as const;

/** Whom to ask, as long as nothing was sent. Firms of other regions are nobody here. */
export async function addFirms(
  ctx: Context,
  id: string,
  choice: FirmChoice,
): Promise<{ added: number; known: number }> {
  const survey = await draftOf(ctx, id);
  const phones = await partnerPhones(ctx);
  const firms = (await firmsOf(ctx, choice, phones)).filter((one) => mayBeAsked(ctx, survey, one));
  const now = await listInvitations(ctx.db, ctx.tenant.id, { surveyId: id, limit: 1 });
  if (now.total + firms.length > MOST_FIRMS) throw failure('survey.tooMany', { most: MOST_FIRMS });
  const rows = firms.map((firm) => {
    const row = newId();
    const phone = phones.get(firm.id);
    return {
      id: row,
      organisationId: firm.id,
      phone: phone === undefined ? null : ctx.vault.seal(phone, phonePlace(ctx, row)),
    };
  });
  const added = await insertInvitations(ctx.db, ctx.tenant.id, id, ctx.now, rows);
  await ctx.audit('survey.addFirms', { kind: 'survey', id }, { after: { from: choice.from, items: added } });
  return { added, known: firms.length - added };
}

export async function removeFirm(ctx: Context, id: string, invitation: string): Promise<void> {
  await draftOf(ctx, id);
  if (!(await deleteListed(ctx.db, ctx.tenant.id, id, invitation))) throw failure('record.notFound');
  await ctx.audit('survey.removeFirm', { kind: 'survey', id });
}

/** 补手机号: of a firm that has no account and is in no list. */
export async function setFirmPhone(ctx: Context, id: string, invitation: string, typed: string): Promise<void> {
  const survey = await ownSurvey(ctx, id, true);
  refuseReaders(ctx);
  if (survey.state === 'closed') throw failure('survey.wrongState');
  const contact = readContact(typed);
  if (contact?.kind !== 'phone') {
    const words = { zh: '请填写 11 位手机号', en: 'Enter a mobile number' };
    throw failure('survey.badPhone', {}, [{ field: 'phone', ...words }]);
  }
  const sealed = ctx.vault.seal(contact.value, phonePlace(ctx, invitation));
  if (!(await setPhone(ctx.db, ctx.tenant.id, id, invitation, sealed))) throw failure('record.notFound');
  await ctx.audit('survey.setPhone', { kind: 'survey', id });
  if (survey.state === 'open') await ctx.enqueue(SEND, { surveyId: id, verb: 'open' });
}

async function draftOf(ctx: Context, id: string): Promise<Survey> {
  const survey = await ownSurvey(ctx, id, true);
  refuseReaders(ctx);
  if (survey.state !== 'draft') throw failure('survey.wrongState');
  return survey;
}

/** Firms and others that could host or need; not those that have ended, and not the asker. */
const mayBeAsked = (ctx: Context, survey: Survey, { id, state, kind, division }: Organisation): boolean =>
  id !== survey.organisationId &&
  ['verified', 'preregistered', 'pending'].includes(state) &&
  kind !== 'bureau' &&
  // Officers of a county ask their county.
  (ctx.actor.role !== 'bureau' || (division ?? '').startsWith(ctx.actor.territory ?? ''));

async function firmsOf(
  ctx: Context,
  choice: FirmChoice,
  partners: ReadonlyMap<string, string | undefined>,
): Promise<readonly Organisation[]> {
  const { db, tenant } = ctx;
  if (choice.from === 'division') {
    const { division, industry } = choice;
    const query = { kind: 'enterprise', division, limit: MOST_FIRMS, ...(industry && { industries: [industry] }) };
    return (await listOrganisations(db, tenant.id, query)).rows;
  }
  const ids = choice.from === 'partners' ? [...partners.keys()] : choice.ids;
  return [...(await findOrganisations(db, tenant.id, ids)).values()];
}

/** Organisation → mobile number, as the own list of partners says. */
async function partnerPhones(ctx: Context): Promise<ReadonlyMap<string, string | undefined>> {
  const found = new Map<string, string | undefined>();
  for (let cursor: string | undefined, pages = 0; pages < MOST_FIRMS / 100; pages += 1) {
    const page = await listPartners(ctx, { limit: 100, cursor });
    for (const { partnerId, contactPhone } of page.items) {
      const contact = readContact(contactPhone);
      found.set(partnerId, contact?.kind === 'phone' ? contact.value : found.get(partnerId));
    }
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return found;
}
