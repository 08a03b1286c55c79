import type { SearchIndex } from '#engines/search';
import { failure } from '#kernel/errors';
import { ancestorsOf } from '#modules/codes';
import { findListing, type Listing } from '#modules/listings';
import type { Context } from '#platform/context';
import { consentsFor } from './consents.ts';
import type { PublicRecord } from './contract.ts';
import { fittingClasses } from './fitting/fitting-classes.ts';
import { askedWords, meet, needWords, SHELVES } from './fitting/fit-words.ts';
import { lacksOf } from './fitting/needs-for-record.ts';
import { fieldsText } from './in-short.ts';
import { KIND_WORDS, type CatalogueRecord, type RecordKind } from './model.ts';
import type { CatalogueParts } from './parts.ts';
import { isOpen } from './rules.ts';
import { recordHref } from './site/addresses.ts';
import { classHref } from './site/class-addresses.ts';
import { findRecords } from './store.ts';
import { publicRecord } from './view.ts';

const EACH = 2;
/** A word that is found only in the last lines of a long text says little. */
const LEAST_TERMS = 1;

/** A person, a class, a result, a place, a firm's ability. */
export interface Helpful {
  readonly kind: RecordKind | 'class';
  readonly id: string;
  readonly title: string;
  readonly owner: PublicRecord['owner'];
  /** Its public page, in the language asked for. */
  readonly href: string;
  readonly reasons: readonly string[];
  /** What would make it fit better. */
  readonly lacks: readonly string[];
}

type Lang = 'zh' | 'en';

/** For one public need, or for whoever may see it inside: what may help, with reasons in words. */
export async function helpfulFor(
  parts: CatalogueParts,
  ctx: Context,
  listingId: string,
  lang: Lang = 'zh',
): Promise<readonly Helpful[]> {
  const listing = await findListing(ctx.db, ctx.tenant.id, listingId);
  if (listing === undefined || listing.state !== 'published') throw failure('record.notFound');
  if (listing.side !== 'need') return [];
  return [...(await helpfulClasses(parts, ctx, listing, lang)), ...(await helpfulRecords(parts, ctx, listing, lang))];
}

async function helpfulClasses(
  parts: CatalogueParts,
  ctx: Context,
  listing: Listing,
  lang: Lang,
): Promise<readonly Helpful[]> {
  const found = await fittingClasses(parts, ctx, listing, EACH, lang);
  return found.map(({ one, reasons, lacks }) => ({
    kind: 'class',
    id: one.id,
    title: one.name,
    owner: { organisationId: one.school.id, name: one.school.name },
    href: classHref(lang, one),
    reasons,
    lacks,
  }));
}

async function helpfulRecords(
  parts: CatalogueParts,
  ctx: Context,
  listing: Listing,
  lang: Lang,
): Promise<readonly Helpful[]> {
  const words = needWords(listing, parts.codes);
  if (words.length === 0) return [];
  const index = await parts.index.of(ctx.tenant.id);
  const found = SHELVES[listing.type].flatMap((kind) => topOf(index, kind, words, listing));
  const records = await findRecords(
    ctx.db,
    ctx.tenant.id,
    found.map(({ id }) => id),
  );
  const consents = await consentsFor(ctx, [...records.values()]);
  const asked = askedWords(listing, parts.codes);
  return found.flatMap(({ id, matched }) => {
    const record = records.get(id);
    if (record === undefined || !isOpen(record, consents.get(id)!.state)) return [];
    // One's own record is known to oneself.
    if (record.organisationId !== null && record.organisationId === listing.organisationId) return [];
    const { kind, title, owner, detail } = publicRecord(record, parts.codes);
    const near = meet(record.divisions, listing.divisions);
    return [
      {
        kind,
        id,
        title,
        owner,
        href: recordHref(lang, kind, id),
        reasons: reasonsFor(record, detail, matched, listing, lang),
        lacks: lacksOf(record, listing, {
          asked: asked.filter((word) => !matched.includes(word)),
          near,
          codes: parts.codes,
          lang,
        }),
      },
    ];
  });
}

interface Found {
  readonly id: string;
  readonly matched: readonly string[];
}

/** Each word is asked by itself, so that the reasons can name those that were found. */
function topOf(index: SearchIndex, kind: RecordKind, words: readonly string[], { divisions }: Listing): Found[] {
  const scores = new Map<string, { score: number; matched: string[] }>();
  for (const text of words) {
    const { hits, relaxed } = index.search({ text, filters: { kind: [kind] }, limit: 10 });
    if (relaxed) continue;
    for (const { id, score } of hits) {
      const known = scores.get(id) ?? { score: 0, matched: [] };
      scores.set(id, { score: known.score + score, matched: [...known.matched, text] });
    }
  }
  const near = nearIds(index, kind, divisions);
  return [...scores]
    .filter(([, { matched }]) => matched.length >= LEAST_TERMS)
    .map(([id, { score, matched }]) => ({ id, matched, score: score * (near.has(id) ? 1.2 : 1) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, EACH);
}

function nearIds(index: SearchIndex, kind: RecordKind, divisions: readonly string[]): ReadonlySet<string> {
  if (divisions.length === 0) return new Set();
  const { hits } = index.search({ text: '', filters: { kind: [kind], region: divisions }, limit: 200 });
  return new Set(hits.map(({ id }) => id));
}

function reasonsFor(
  record: CatalogueRecord,
  detail: PublicRecord['detail'],
  matched: readonly string[],
  listing: Listing,
  lang: Lang,
): readonly string[] {
  const zh = lang === 'zh';
  const words = matched.slice(0, 4);
  const place = listing.divisions.find((code) =>
    record.divisions.some((own) => own === code || ancestorsOf('division', own).includes(code) || code.startsWith(own)),
  );
  const fields = fieldsText(record.kind, detail, lang);
  const its = KIND_WORDS[record.kind];
  return [
    zh ? `${its.name.zh}资料里写有“${words.join('”“')}”` : `${its.name.en}: names ${words.join(', ')}`,
    ...(fields === '' ? [] : [zh ? `领域：${fields}` : `Field: ${fields}`]),
    ...(place === undefined ? [] : [zh ? `${its.divisions.zh}包含需求所在地` : 'Serves the place of the need']),
    ...(record.confirmedOn === null ? [] : [zh ? `${record.confirmedOn} 确认` : `Confirmed on ${record.confirmedOn}`]),
  ];
}
