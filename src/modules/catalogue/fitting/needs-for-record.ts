import type { SearchIndex } from '#engines/search';
import { daysBetween, civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { findListings, isPublic, type Listing } from '#modules/listings';
import { findProfileOfAccount } from '#modules/profiles';
import type { Context } from '#platform/context';
import { fieldsOf } from '../fields.ts';
import { KIND_WORDS, type CatalogueRecord } from '../model.ts';
import type { CatalogueParts } from '../parts.ts';
import { searchWords } from '#contracts/kinds';
import { askedWords, meet, namedIn, needsMetBy, needWords, recordWords, type Named } from './fit-words.ts';

type Lang = 'zh' | 'en';

/** A need that a record may meet. */
export interface FittingNeed {
  readonly id: string;
  readonly type: Listing['type'];
  readonly title: string;
  readonly employer: string;
  readonly reasons: readonly string[];
  /** Asked for, and not said in the record. */
  readonly lacks: readonly string[];
  readonly score: number;
}

const PER_WORD = 20;
/** A word of which less than half is there is another word; a judgement, not measured. */
const HALF = 0.5;
const MOST_SAID = 4;
const MOST_LACKS = 3;
const NEAR = 1.2;

interface Asked {
  readonly limit: number;
  /** So many of its words are searched by; each is a search of its own, so that the reasons can name it. */
  readonly words?: number;
  readonly lang?: Lang;
}

/** 可能用得上的供求: needs that speak of what a record has. Who switched recommendation off gets none (个人信息保护法 art. 24). */
export async function needsForRecord(
  parts: CatalogueParts,
  ctx: Context,
  record: CatalogueRecord,
  { limit, words: most = 12, lang = 'zh' }: Asked,
): Promise<readonly FittingNeed[]> {
  if (await isUnwanted(ctx, record)) return [];
  const words = recordWords(record, parts.codes).slice(0, most);
  const types = needsMetBy(record.kind);
  if (words.length === 0 || types.length === 0) return [];
  const index = await parts.listings.index.of(ctx.tenant.id);
  const found = await findListings(ctx.db, ctx.tenant.id, candidates(index, words, types));
  return [...found.values()]
    .filter(
      ({ state, organisationId }) =>
        isPublic(state) && (organisationId === null || organisationId !== record.organisationId),
    )
    .map((listing) => fitOf(parts, ctx, record, listing, words, lang))
    .filter(({ score }) => score >= HALF)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1))
    .slice(0, limit);
}

async function isUnwanted(ctx: Context, { accountId }: CatalogueRecord): Promise<boolean> {
  if (accountId === null) return false;
  return (await findProfileOfAccount(ctx.db, ctx.tenant.id, accountId))?.personalised === false;
}

function candidates(index: SearchIndex, words: readonly string[], types: readonly string[]): readonly string[] {
  const filters = { side: ['need'], type: types };
  return [
    ...new Set(words.flatMap((text) => index.search({ text, filters, limit: PER_WORD }).hits.map(({ id }) => id))),
  ];
}

function fitOf(
  { codes }: CatalogueParts,
  ctx: Context,
  record: CatalogueRecord,
  listing: Listing,
  words: readonly string[],
  lang: Lang,
): FittingNeed {
  const text = [listing.title, listing.description, ...needWords(listing, codes)].join('\n');
  const named = namedIn(words, text).filter(({ share }) => share >= HALF);
  const near = meet(record.divisions, listing.divisions);
  const sum = named.reduce((all, { share }) => all + share, 0);
  return {
    id: listing.id,
    type: listing.type,
    title: listing.title,
    employer: listing.employerName,
    reasons: reasonsOf(ctx, record, listing, named, near, lang),
    lacks: lacksOf(record, listing, { asked: askedWords(listing, codes), near, codes, lang }),
    score: sum * (near ? NEAR : 1),
  };
}

function reasonsOf(
  { now }: Context,
  record: CatalogueRecord,
  { confirmedOn }: Listing,
  named: readonly Named[],
  near: boolean,
  lang: Lang,
): readonly string[] {
  const zh = lang === 'zh';
  const said = named.toSorted((a, b) => b.share - a.share).slice(0, MOST_SAID);
  const exact = said.filter(({ share }) => share === 1).map(({ word }) => word);
  const close = said.filter(({ share }) => share < 1).map(({ word }) => word);
  const days = confirmedOn === null ? undefined : daysBetween(confirmedOn, civilDate(now));
  return [
    ...(exact.length === 0 ? [] : [zh ? `需求提到“${exact.join('”“')}”` : `The need names ${exact.join(', ')}`]),
    ...(close.length === 0 ? [] : [zh ? `与“${close.join('”“')}”相近` : `Comes near ${close.join(', ')}`]),
    ...(near ? [zh ? `在${KIND_WORDS[record.kind].divisions.zh}内` : 'In the places served'] : []),
    ...(days === undefined ? [] : [zh ? (days <= 0 ? '今天确认' : `${days} 天前确认`) : `confirmed ${days} days ago`]),
  ];
}

interface Lacking {
  readonly asked: readonly string[];
  readonly near: boolean;
  readonly codes: CodeBook;
  readonly lang: Lang;
}

/** What would make it fit better: asked for by name and not in the record, or elsewhere. */
export function lacksOf(
  record: CatalogueRecord,
  listing: Pick<Listing, 'divisions'>,
  { asked, near, codes, lang }: Lacking,
): readonly string[] {
  const zh = lang === 'zh';
  const fields = fieldsOf(record.kind);
  const own = [
    record.title,
    record.summary,
    searchWords(fields, record.detail, 'high'),
    searchWords(fields, record.detail, 'body'),
    ...recordWords(record, codes),
  ];
  const missing = namedIn(asked, own.join('\n'))
    .filter(({ share }) => share < HALF)
    .map(({ word }) => word)
    .slice(0, MOST_LACKS);
  return [
    ...(missing.length === 0
      ? []
      : [zh ? `需求还要求“${missing.join('”“')}”，资料里没有写` : `Also asked for, not stated: ${missing.join(', ')}`]),
    ...(near || record.divisions.length === 0 || listing.divisions.length === 0
      ? []
      : [zh ? `需求不在${KIND_WORDS[record.kind].divisions.zh}内` : 'The need lies elsewhere']),
  ];
}
