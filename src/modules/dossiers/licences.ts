import { failure, type FieldError } from '#kernel/errors';
import type { UploadedFile } from '#kernel/contract';
import { newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Licence } from './model.ts';
import { confirmationOf, standingToCheck, standingToEdit, readStanding } from './standing.ts';
import {
  insertLicence,
  lockLicence,
  setLicenceChecked,
  setLicenceScan,
  updateLicence,
  withdrawLicence,
  type LicenceRow,
} from './store.ts';

const about = (organisationId: string) => ({ kind: 'organisation', id: organisationId });

export async function addLicence(ctx: Context, organisationId: string, given: LicenceRow): Promise<string> {
  const standing = await standingToEdit(ctx, organisationId);
  refuseDates(given);
  const id = newId<string>();
  await insertLicence(
    ctx.db,
    ctx.tenant.id,
    { ...given, id, organisationId, createdAt: ctx.now },
    confirmationOf(ctx, standing),
  );
  await ctx.audit('dossier.addLicence', about(organisationId), { after: { ...given } });
  return id;
}

export async function changeLicence(
  ctx: Context,
  organisationId: string,
  id: string,
  change: LicenceRow & { readonly version: number },
): Promise<void> {
  const standing = await standingToEdit(ctx, organisationId);
  const before = await lockOf(ctx, organisationId, id);
  if (before.version !== change.version) throw failure('record.changed');
  refuseDates(change);
  const { version: _version, ...row } = change;
  await updateLicence(ctx.db, ctx.tenant.id, id, row, confirmationOf(ctx, standing));
  const { kind, number, issuer, issuedOn, expiresOn } = before;
  await ctx.audit('dossier.changeLicence', about(organisationId), {
    before: { kind, number, issuer, issuedOn, expiresOn },
    after: { ...row },
  });
}

export async function attachScan(ctx: Context, organisationId: string, id: string, file: UploadedFile): Promise<void> {
  await standingToEdit(ctx, organisationId);
  await lockOf(ctx, organisationId, id);
  await setLicenceScan(ctx.db, ctx.tenant.id, id, file);
  await ctx.audit('dossier.attachScan', about(organisationId), { licence: id, file: file.name, sha256: file.sha256 });
}

/** Staff compared it with the register or the original. */
export async function checkLicence(ctx: Context, organisationId: string, id: string): Promise<void> {
  await standingToCheck(ctx, organisationId);
  await lockOf(ctx, organisationId, id);
  await setLicenceChecked(ctx.db, ctx.tenant.id, id, civilDate(ctx.now), ctx.actor.organisationName ?? '平台');
  await ctx.audit('dossier.checkLicence', about(organisationId), { licence: id });
}

export async function dropLicence(ctx: Context, organisationId: string, id: string): Promise<void> {
  await standingToEdit(ctx, organisationId);
  const before = await lockOf(ctx, organisationId, id);
  await withdrawLicence(ctx.db, ctx.tenant.id, id, ctx.now);
  await ctx.audit('dossier.dropLicence', about(organisationId), {
    before: { kind: before.kind, number: before.number },
  });
}

export async function scanOf(ctx: Context, organisationId: string, id: string): Promise<{ key: string; name: string }> {
  const { own } = await readStanding(ctx, organisationId);
  const { fileKey, fileName } = await lockOf(ctx, organisationId, id);
  if (fileKey === null || fileName === null) throw failure('record.notFound');
  if (!own) await ctx.audit('dossier.readScan', about(organisationId), { licence: id });
  return { key: fileKey, name: fileName };
}

async function lockOf(ctx: Context, organisationId: string, id: string): Promise<Licence> {
  const found = await lockLicence(ctx.db, ctx.tenant.id, id);
  if (found?.organisationId !== organisationId) throw failure('record.notFound');
  return found;
}

function refuseDates({ issuedOn, expiresOn }: LicenceRow): void {
  if (issuedOn === null || expiresOn === null || issuedOn <= expiresOn) return;
  const error: FieldError = {
    field: 'expiresOn',
    zh: '有效期不能早于发证日期',
    en: 'It cannot end before it was issued',
  };
  throw failure('request.invalid', {}, [error]);
}
