import { randomUUID } from 'node:crypto';
import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { findListing, isPublic } from '#modules/listings';
import type { SkillBook } from '#modules/skills';
import type { Context } from '#platform/context';
import { countedText, mayKeep } from './keepable-text.ts';
import { knownWords } from './known-words.ts';
import { deleteVerdict, insertVerdict } from './verdict-store.ts';

interface Judged {
  readonly text: string;
  readonly listingId: string;
  readonly helpful: boolean;
}

/**
 * 结果有帮助吗: one tap. Nothing says who tapped, so no account is asked for and none is kept.
 * @returns the key by which it can be taken back; random, since a number in order of time could be guessed
 */
export async function judgeResult(
  ctx: Context,
  books: { readonly codes: CodeBook; readonly skills: SkillBook },
  { text, listingId, helpful }: Judged,
): Promise<string> {
  const listing = isUuid(listingId) ? await findListing(ctx.db, ctx.tenant.id, listingId) : undefined;
  if (listing === undefined || !isPublic(listing.state)) throw failure('record.notFound');
  const counted = countedText(text);
  const kept = mayKeep(counted, await knownWords(ctx, books, [listing.title])) ? counted : '';
  const id = randomUUID();
  await insertVerdict(ctx.db, ctx.tenant.id, { id, day: civilDate(ctx.now), text: kept, listingId, helpful });
  return id;
}

/** Asked again, or for what was never there, nothing happens. */
export async function takeBackVerdict(ctx: Context, id: string): Promise<void> {
  if (isUuid(id)) await deleteVerdict(ctx.db, ctx.tenant.id, id);
}
