import type { Supply } from '#modules/listings';
import { at, searchHref } from '#sites/listings';
import { helpfulFor } from './helpful-records.ts';
import { KIND_WORDS, RECORD_KINDS } from './model.ts';
import type { CatalogueParts } from './parts.ts';
import { countByKind } from './search-records.ts';
import { recordHref, shelfHref } from './site/addresses.ts';

/** What the pages of listings ask: where else these words are found, and what may help with a need. */
export const supplyOf = (parts: CatalogueParts): Supply => ({
  places: async (ctx, lang, text) => {
    const counts = await countByKind(parts, ctx, text);
    const listings = (await parts.listings.index.of(ctx.tenant.id)).search({ text, limit: 1 });
    return [
      {
        label: lang === 'zh' ? '供求' : 'Needs and offers',
        href: searchHref(lang, { q: text }) || at(lang, '/listings'),
        count: listings.relaxed ? 0 : listings.total,
      },
      ...RECORD_KINDS.map((kind) => ({
        label: KIND_WORDS[kind].shelf[lang],
        href: shelfHref(lang, { kind, q: text }),
        count: counts.get(kind) ?? 0,
      })),
    ];
  },
  helpful: async (ctx, lang, listingId) =>
    (await helpfulFor(parts, ctx, listingId, lang)).map(({ id, kind, title, owner, reasons }) => ({
      href: recordHref(lang, kind, id),
      title,
      kind: KIND_WORDS[kind].name[lang],
      owner: owner.name,
      reasons,
    })),
});
