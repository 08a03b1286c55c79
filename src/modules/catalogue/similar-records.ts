import { mayRead } from '#contracts/kinds';
import type { Context } from '#platform/context';
import { consentsFor } from './consents.ts';
import type { PublicRecord } from './contract.ts';
import { fieldOf } from './fields.ts';
import { recordWords } from './fitting/fit-words.ts';
import type { CatalogueParts } from './parts.ts';
import type { CatalogueRecord } from './model.ts';
import { isOpen } from './rules.ts';
import { findRecords } from './store.ts';
import { publicRecord } from './view.ts';

export interface SimilarRecord {
  readonly record: PublicRecord;
  /** Words that both hold. */
  readonly shared: readonly string[];
}

/** Each word is a search of its own, so that the reason can name it. */
const MOST_WORDS = 8;
const PER_WORD = 12;

/** Records of the same kind that speak of the same things, the nearest first; each says by which words. */
export async function similarRecords(
  parts: CatalogueParts,
  ctx: Context,
  id: string,
  limit: number,
): Promise<readonly SimilarRecord[]> {
  const own = (await findRecords(ctx.db, ctx.tenant.id, [id])).get(id);
  if (own === undefined) return [];
  const index = await parts.index.of(ctx.tenant.id);
  const scores = new Map<string, { readonly score: number; readonly shared: readonly string[] }>();
  for (const text of recordWords(publicPart(own), parts.codes).slice(0, MOST_WORDS)) {
    const { hits, relaxed } = index.search({ text, filters: { kind: [own.kind] }, limit: PER_WORD });
    if (relaxed) continue;
    for (const hit of hits) {
      const known = scores.get(hit.id) ?? { score: 0, shared: [] };
      scores.set(hit.id, { score: known.score + hit.score, shared: [...known.shared, text] });
    }
  }
  const nearest = [...scores].filter(([other]) => other !== id).toSorted(([, a], [, b]) => b.score - a.score);
  return shown(parts, ctx, nearest.slice(0, limit));
}

/** What everybody may read of it: a reason must not tell more than the page does. */
const publicPart = (record: CatalogueRecord): CatalogueRecord => ({
  ...record,
  detail: Object.fromEntries(
    Object.entries(record.detail).filter(([name]) => {
      const field = fieldOf(record.kind, name);
      return field !== undefined && mayRead(field, record.detail, 'public');
    }),
  ),
});

async function shown(
  parts: CatalogueParts,
  ctx: Context,
  nearest: readonly (readonly [id: string, { readonly shared: readonly string[] }])[],
): Promise<readonly SimilarRecord[]> {
  const records = await findRecords(
    ctx.db,
    ctx.tenant.id,
    nearest.map(([id]) => id),
  );
  const consents = await consentsFor(ctx, [...records.values()]);
  return nearest.flatMap(([id, { shared }]) => {
    const record = records.get(id);
    // The database has the last word: what was withdrawn a moment ago is not shown.
    if (record === undefined || !isOpen(record, consents.get(id)!.state)) return [];
    return [{ record: publicRecord(record, parts.codes), shared }];
  });
}
