import { isUuid } from '#kernel/ids';
import type { Context } from '#platform/context';
import { originOf, type PageInput } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import type { ListingParts } from '../parts.ts';
import { firstOf, searchHref, searchQuery } from './addresses.ts';
import type { JudgedNow } from './result-foot.tsx';

/** Somebody came here from a page of results. */
export function noteOpened(
  parts: ListingParts,
  ctx: Context,
  { lang, request }: PageInput,
  id: string,
  read: (query: PageInput['query']) => ListingSearch,
): void {
  const from = String(request.headers['referer'] ?? '');
  const results = originOf(request) + searchHref(lang, {});
  if (!from.startsWith(`${results}?`)) return;
  const search = read(Object.fromEntries(new URL(from).searchParams));
  parts.desk().opened(ctx, searchQuery({ ...search, cursor: undefined }), id);
}

/** What the reader said about a result before this page was shown again. */
export async function judgedNow(
  parts: ListingParts,
  ctx: Context,
  { query }: PageInput,
): Promise<JudgedNow | undefined> {
  const id = firstOf(query['judged']);
  if (!isUuid(id)) return undefined;
  const verdict = await parts.desk().verdict(ctx, id);
  return verdict === undefined ? undefined : { ...verdict, id };
}
