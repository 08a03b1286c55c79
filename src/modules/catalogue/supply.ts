import type { Supply } from '#modules/listings';
import { at, searchHref } from '#sites/listings';
import { countClasses } from './classes/search-classes.ts';
import { helpfulFor } from './helpful-records.ts';
import { KIND_WORDS, RECORD_KINDS } from './model.ts';
import type { CatalogueParts } from './parts.ts';
import { countByKind } from './search-records.ts';
import { shelfHref } from './site/addresses.ts';
import { classesHref } from './site/class-addresses.ts';

const CLASSES = { zh: { one: '班级', shelf: '班级' }, en: { one: 'Class', shelf: 'Classes' } } as const;

/** What the pages of listings ask: where else these words are found, and what may help with a need. */
export const supplyOf = (parts: CatalogueParts): Supply => ({
  places: async (ctx, lang, text) => {
    const counts = await countByKind(parts, ctx, text);
    const synonyms = await parts.listings.desk().synonyms(ctx);
    const listings = (await parts.listings.index.of(ctx.tenant.id)).search({ text, synonyms, limit: 1 });
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
      { label: CLASSES[lang].shelf, href: classesHref(lang, { q: text }), count: await countClasses(parts, ctx, text) },
    ];
  },
  helpful: async (ctx, lang, listingId) =>
    (await helpfulFor(parts, ctx, listingId, lang)).map(({ kind, href, title, owner, reasons, lacks, match }) => ({
      href,
      title,
      kind: kind === 'class' ? CLASSES[lang].one : KIND_WORDS[kind].name[lang],
      owner: owner.name,
      reasons,
      lacks,
      match,
    })),
});
