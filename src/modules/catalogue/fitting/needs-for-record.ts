import { rankNeeds, type Match } from '#engines/matching';
import type { SearchIndex } from '#engines/search';
import {
  findListings,
  isPublic,
  majorKeys,
  matchInWords,
  needOf,
  skillNamesIn,
  type Explained,
  type KindListing,
  type Listing,
} from '#modules/listings';
import { findProfileOfAccount, pastPartners } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueParts } from '../parts.ts';
import { needsMetBy, recordWords } from './fit-words.ts';
import { resourceOf } from './sides.ts';

type Lang = 'zh' | 'en';

/** Why two sides are brought together: in short, and the whole account. */
export interface Fit {
  readonly reasons: readonly string[];
  /** What would make it fit better, or what stands against it. */
  readonly lacks: readonly string[];
  readonly match: Explained;
}

/** A need that a record may meet. */
export interface FittingNeed extends Fit {
  readonly id: string;
  readonly type: Listing['type'];
  readonly title: string;
  readonly employer: string;
  readonly score: number;
}

const PER_WORD = 20;
const PER_MAJOR = 60;
const MOST_SAID = 4;
const MOST_LACKS = 3;

interface Asked {
  readonly limit: number;
  /** So many of its words are searched by. */
  readonly words?: number;
  readonly lang?: Lang;
}

/** 可能用得上的供求: needs compared both ways with what a record has. Who switched recommendation off gets none (个人信息保护法 art. 24). */
export async function needsForRecord(
  parts: CatalogueParts,
  ctx: Context,
  record: CatalogueRecord,
  { limit, words: most = 12, lang = 'zh' }: Asked,
): Promise<readonly FittingNeed[]> {
  const { codes, listings } = parts;
  if (await isUnwanted(ctx, record)) return [];
  const types = needsMetBy(record.kind);
  if (types.length === 0) return [];
  const index = await listings.index.of(ctx.tenant.id);
  const ids = candidates(index, recordWords(record, codes).slice(0, most), record, types);
  const found = [...(await findListings(ctx.db, ctx.tenant.id, ids)).values()].filter(
    (listing): listing is KindListing =>
      listing.type !== 'talent' &&
      isPublic(listing.state) &&
      (listing.organisationId === null || listing.organisationId !== record.organisationId),
  );
  const reading = { codes, names: await skillNamesIn(listings.skills, ctx) };
  const own = record.organisationId ?? '';
  const partners = own === '' ? [] : ((await pastPartners(ctx.db, ctx.tenant.id, [own])).get(own) ?? []);
  const byId = new Map(found.map((listing) => [listing.id as string, listing]));
  const needs = found.map((listing) => needOf(reading, listing));
  return rankNeeds(resourceOf(reading, ctx, record, partners), needs, limit).map(({ id, match }) => {
    const { type, title, employerName } = byId.get(id)!;
    return { id, type, title, employer: employerName, score: match.score, ...fitInWords(match, parts, lang) };
  });
}

/** The person behind it switched recommendation off (个人信息保护法 art. 24). */
export async function isUnwanted(ctx: Context, { accountId }: CatalogueRecord): Promise<boolean> {
  if (accountId === null) return false;
  return (await findProfileOfAccount(ctx.db, ctx.tenant.id, accountId))?.personalised === false;
}

/** What may have evidence: a word of it, or its majors. */
function candidates(
  index: SearchIndex,
  words: readonly string[],
  { detail }: CatalogueRecord,
  types: readonly string[],
): readonly string[] {
  const filters = { side: ['need'], type: types };
  const majors = [detail['majors'] ?? []].flat().map(String);
  const byWord = words.flatMap((text) => index.search({ text, filters, limit: PER_WORD }).hits);
  const byMajor =
    majors.length === 0
      ? []
      : index.search({ text: '', filters: { ...filters, major: majorKeys(majors) }, limit: PER_MAJOR }).hits;
  return [...new Set([...byWord, ...byMajor].map(({ id }) => id))];
}

/** In short: what counted most, and what would count; `by`: for whom it is told. */
export function fitInWords(
  match: Match,
  { codes }: Pick<CatalogueParts, 'codes'>,
  lang: Lang,
  by: 'demand' | 'supply' = 'supply',
): Fit {
  const told = matchInWords(match, codes, lang, by);
  const said = ({ label, detail }: { label: string; detail: string }): string =>
    `${label}${lang === 'zh' ? '：' : ': '}${detail}`;
  return {
    match: told,
    // That nothing was said against it is no reason for it.
    reasons: told.reasons
      .filter(({ factor }) => factor !== 'will')
      .slice(0, MOST_SAID)
      .map(said),
    lacks: [
      ...told.blockers.map(said),
      ...told.improvements
        .filter(({ factor }) => !told.blockers.some((blocker) => blocker.factor === factor))
        .map(({ detail }) => detail),
    ].slice(0, MOST_LACKS),
  };
}
