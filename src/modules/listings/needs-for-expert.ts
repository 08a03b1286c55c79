import { rankNeeds, type Resource } from '#engines/matching';
import { civilDate, dayNumber } from '#kernel/time';
import type { Profile } from '#modules/profiles';
import type { Context } from '#platform/context';
import { needOf, phraseOf, textOf, type Reading } from './answering/need-of.ts';
import type { Recommendation } from './contract.ts';
import { matchInWords } from './match-words.ts';
import type { KindListing } from './model.ts';
import type { ListingParts } from './parts.ts';
import { publicListing } from './projection.ts';
import { isPublic } from './rules.ts';
import { skillNamesIn } from './skill-names.ts';
import { findListings } from './store.ts';

/** An expert solves problems, serves, teaches and sits in schools; posts are for those who look for one. */
const TYPES = ['research', 'service', 'training', 'cooperation'];
const NEEDS = { side: ['need'], type: TYPES };
const PER_SKILL = 40;

/** Needs that speak of what an expert can do, compared both ways. */
export async function needsForExpert(
  parts: ListingParts,
  ctx: Context,
  profile: Profile,
  limit: number,
  lang: 'zh' | 'en',
): Promise<Recommendation[]> {
  const { codes } = parts;
  const index = await parts.index.of(ctx.tenant.id);
  const hits = profile.skills.flatMap((text) => index.search({ text, filters: NEEDS, limit: PER_SKILL }).hits);
  const found = await findListings(ctx.db, ctx.tenant.id, [...new Set(hits.map(({ id }) => id))]);
  const open = [...found.values()].filter(
    (listing): listing is KindListing => listing.type !== 'talent' && isPublic(listing.state),
  );
  const byId = new Map(open.map((listing) => [listing.id as string, listing]));
  const reading = { codes, names: await skillNamesIn(parts.skills, ctx) };
  const needs = open.map((listing) => needOf(reading, listing));
  return rankNeeds(resourceOf(reading, ctx, profile), needs, limit).map(({ id, match }) => ({
    ...publicListing(byId.get(id)!, codes),
    ...matchInWords(match, codes, lang),
  }));
}

/** What an expert says of the own expertise, and where it is offered. */
const resourceOf = (reading: Reading, ctx: Context, { id, skills, divisions, major }: Profile): Resource => ({
  id,
  says: skills.map(phraseOf(reading)),
  text: textOf(reading, [], skills),
  fields: [],
  majors: major === null ? [] : [major],
  places: divisions,
  travel: new Map(divisions.map((code) => [code, reading.codes.distances.from(code)])),
  purposes: TYPES,
  titles: [],
  askedOn: dayNumber(civilDate(ctx.now)),
});
