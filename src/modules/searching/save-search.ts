import { failure } from '#kernel/errors';
import { newId, type AccountId } from '#kernel/ids';
import type { Context } from '#platform/context';
import { MOST_SAVED, type Rhythm } from './model.ts';
import { findSaved, insertSaved, listSaved, type SavedSearch } from './saved-store.ts';

export interface SearchToSave {
  readonly name: string;
  readonly address: string;
  readonly lang: 'zh' | 'en';
  readonly rhythm: Rhythm;
}

/** 保存搜索: its owner hears of what is published from now on. Saved once more, it is the one that is there. */
export async function saveSearch(ctx: Context, wanted: SearchToSave): Promise<SavedSearch> {
  const accountId = ownerOf(ctx);
  const known = await findSaved(ctx.db, ctx.tenant.id, { accountId, address: wanted.address });
  if (known !== undefined) return known;
  if ((await listSaved(ctx.db, ctx.tenant.id, accountId)).length >= MOST_SAVED) throw failure('savedSearch.tooMany');
  const one: SavedSearch = { ...wanted, id: newId(), accountId, createdAt: ctx.now, lookedAt: ctx.now };
  if (await insertSaved(ctx.db, ctx.tenant.id, one)) return one;
  return (await findSaved(ctx.db, ctx.tenant.id, { accountId, address: wanted.address }))!;
}

/** Also while acting for an organisation: what somebody looks for is the person's own. */
export function ownerOf({ actor }: Context): AccountId {
  if (actor.accountId === undefined) throw failure('access.signIn');
  return actor.accountId;
}
