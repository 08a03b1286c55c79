import type { Context } from '#platform/context';
import { CONTACT_FIELD } from './store.ts';

/** 联系方式 is sealed on the way in and opened for the owner alone. */
export const sealContact = (ctx: Context, row: string, contact: string | null): string | null =>
  contact === null ? null : ctx.vault.seal(contact, { tenant: ctx.tenant.id, field: CONTACT_FIELD, row });

export const openContact = (ctx: Context, row: string, sealed: string | null): string | null =>
  sealed === null ? null : ctx.vault.open(sealed, { tenant: ctx.tenant.id, field: CONTACT_FIELD, row });
