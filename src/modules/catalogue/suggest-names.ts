import type { z } from 'zod';
import type { Context } from '#platform/context';
import type { catalogueRoutes } from './contract.ts';
import type { CatalogueParts } from './parts.ts';
import type { NamedKind } from './model.ts';
import { openRecords } from './search-records.ts';

type Answer = z.input<(typeof catalogueRoutes)['suggest']['response']>;

/** Some are of other kinds, or not public any more. */
const LOOKED_AT = 4;

/** Names of public records that somebody may be about to type. The database has the last word: who withdrew a moment ago is not named. */
export async function suggestNames(
  { index }: Pick<CatalogueParts, 'index'>,
  ctx: Context,
  { q, kind, limit }: { readonly q: string; readonly kind?: NamedKind | undefined; readonly limit: number },
): Promise<Answer> {
  if (q.trim() === '') return { items: [] };
  const names = await index.namesOf(ctx.tenant.id);
  const found = names.find(q, limit * LOOKED_AT).filter((one) => kind === undefined || one.kind === kind);
  const open = await openRecords(
    ctx,
    found.flatMap(({ ids }) => ids.map((id) => ({ id }))),
  );
  const items = found.map(({ text, kind: of, spans, ids }) => ({
    text,
    kind: of as NamedKind,
    count: ids.filter((id) => open.has(id)).length,
    spans: spans.map(([from, to]): [number, number] => [from, to]),
  }));
  return { items: items.filter(({ count }) => count > 0).slice(0, limit) };
}
