import type { Visibility } from '#contracts/kinds';
import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { reachOf, mayAct } from '#modules/access';
import type { CodeBook } from '#modules/codes';
import { mayUse } from '#modules/guardians';
import { findListings, STATE_LABELS } from '#modules/listings';
import { findOrganisation } from '#modules/organisations';
import { findAccounts } from '#platform/auth';
import { recordAccess } from '#platform/audit';
import type { Context } from '#platform/context';
import { consentFor, type Standing } from './consents.ts';
import { openContact } from './contact-seal.ts';
import type { ManagedRecord, PublicRecord } from './contract.ts';
import { nearRecords } from './list-store.ts';
import { isPersonal, KIND_WORDS, type CatalogueRecord } from './model.ts';
import { abilities, isOpen, isOwner, maySeeInside, missingIn, wasOpen, whyNotEdit } from './rules.ts';
import { findRecord, listSteps, offersOf } from './store.ts';
import { viewFor } from './view.ts';

/** For everybody. What is over answers 410; what never was public does not exist. */
export async function readPublic(ctx: Context, codes: CodeBook, id: string): Promise<PublicRecord> {
  const record = await findRecord(ctx.db, ctx.tenant.id, id);
  if (record === undefined) throw failure('record.notFound');
  if (!(await isOpenNow(ctx, record))) throw failure(wasOpen(record) ? 'catalogue.over' : 'record.notFound');
  const reader = await readerOf(ctx, record);
  const open = viewFor(record, codes, 'public');
  if (reader === 'public' || open.hidden.length === 0) return open;
  await recordAccess(ctx, { verb: 'read', kind: 'record', ids: [id], fields: open.hidden });
  return viewFor(record, codes, reader);
}

/** Asked of the receipts at this moment, whatever the index still holds. */
export async function isOpenNow(ctx: Context, record: CatalogueRecord): Promise<boolean> {
  if (record.state !== 'published') return false;
  if (!isOpen(record, (await consentFor(ctx, record)).state)) return false;
  return record.accountId === null || mayUse(ctx, record.accountId, 'publication', false);
}

/** 入驻单位 read what is for them, the owner and the authority everything. */
async function readerOf(ctx: Context, record: CatalogueRecord): Promise<Visibility> {
  if (maySeeInside(ctx.actor, record)) return 'agreed';
  const { organisationId } = ctx.actor;
  const own = organisationId === undefined ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, organisationId);
  return own?.state === 'verified' ? 'members' : 'public';
}

export async function readManaged(ctx: Context, codes: CodeBook, id: string): Promise<ManagedRecord> {
  const record = await findRecord(ctx.db, ctx.tenant.id, id);
  if (record === undefined || !maySeeInside(ctx.actor, record)) throw failure('record.notFound');
  if (isPersonal(record.kind) && !isOwner(ctx.actor, record))
    await recordAccess(ctx, { verb: 'read', kind: 'record', ids: [id] });
  return managedRecord(ctx, codes, record);
}

/** For the owner and the authority: with how consent stands, what is missing, what may be done next, and what happened. */
export async function managedRecord(ctx: Context, codes: CodeBook, record: CatalogueRecord): Promise<ManagedRecord> {
  const { db, tenant, actor } = ctx;
  const owner = isOwner(actor, record);
  const standing = await consentFor(ctx, record);
  const partners = await consentFor(ctx, record, 'partners');
  const steps = await listSteps(db, tenant.id, record.id);
  const accounts = await findAccounts(db, [
    ...new Set([...steps.map(({ accountId }) => accountId), record.confirmedBy].filter((one) => one !== null)),
  ]);
  const nameOf = (id: string | null): string => (id === null ? '平台' : (accounts.get(id)?.name ?? '已离开的人'));
  const offers = await offersOf(db, tenant.id, record.id);
  const listings = await findListings(db, tenant.id, offers);
  const reach = reachOf(actor, 'catalogue.manage');
  return {
    ...viewFor(record, codes, 'agreed'),
    state: record.state,
    stateReason: record.stateReason,
    consent: consentView(standing),
    partners: partners.state,
    open: isOpen(record, standing.state),
    contact: owner ? openContact(ctx, record.id, record.contact) : null,
    version: record.version,
    confirmedBy: record.confirmedBy === null ? null : nameOf(record.confirmedBy),
    missing: missingIn(record).map(({ field, label }) => ({ field, label: label.zh })),
    near: [...(await nearRecords(db, tenant.id, record, reach))],
    importId: record.importId,
    offers: offers.flatMap((id) => {
      const listing = listings.get(id);
      return listing === undefined ? [] : [{ id, title: listing.title, state: STATE_LABELS[listing.state].zh }];
    }),
    steps: steps.map((step) => ({
      at: step.at.toISOString(),
      verb: step.verb,
      who: nameOf(step.accountId),
      reason: step.reason,
    })),
    abilities: abilitiesOf(ctx, record),
  };
}

function abilitiesOf(ctx: Context, record: CatalogueRecord): ManagedRecord['abilities'] {
  const { actor } = ctx;
  const edits = whyNotEdit(actor, record) === undefined;
  const offers =
    edits &&
    record.organisationId !== null &&
    mayAct(actor, 'listing.create') &&
    KIND_WORDS[record.kind].offers.length > 0;
  return [
    ...abilities(actor, record),
    ...(edits ? (['edit'] as const) : []),
    ...(edits && isPersonal(record.kind) && record.accountId === null ? (['consent'] as const) : []),
    ...(offers ? (['offer'] as const) : []),
  ];
}

const consentView = ({ state, receipt }: Standing): ManagedRecord['consent'] => ({
  state,
  at: receipt === undefined ? null : civilDate(receipt.at),
  textVersion: receipt?.textVersion ?? null,
  by: receipt === undefined ? null : receipt.givenBy === 'self' ? 'self' : 'organisation',
  statement: receipt?.statement ?? '',
});
