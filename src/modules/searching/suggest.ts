import type { z } from 'zod';
import type { Context } from '#platform/context';
import type { routes } from './contract.ts';
import type { SearchingParts } from './parts.ts';

type Answer = z.input<(typeof routes)['suggest']['response']>;
type Kind = Answer['items'][number]['kind'];

/** From memory, of what is public in this region now: by characters, pinyin or initials. What is typed is not kept. */
export async function suggest(
  { listings }: Pick<SearchingParts, 'listings'>,
  ctx: Context,
  { q, limit }: { readonly q: string; readonly limit: number },
): Promise<Answer> {
  if (q.trim() === '') return { items: [] };
  const suggester = await listings.index.suggesterOf(ctx.tenant.id);
  // The same words may be a title and an occupation: they lead to the same search.
  const seen = new Set<string>();
  const found = suggester.suggest(q, limit * 2).filter(({ text }) => !seen.has(text) && seen.add(text));
  return {
    items: found.slice(0, limit).map(({ text, kind, count, spans }) => ({
      text,
      kind: kind as Kind,
      count,
      spans: spans.map(([from, to]) => [from, to]),
    })),
  };
}
