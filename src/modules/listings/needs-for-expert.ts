import { chineseTokenizer } from '#engines/search';
import type { Profile } from '#modules/profiles';
import type { Context } from '#platform/context';
import type { PublicListing, Recommendation } from './contract.ts';
import { joined } from './match-words.ts';
import type { ListingParts } from './parts.ts';
import { shownListings } from './shown-listings.ts';

/** An expert solves problems, serves, teaches and sits in schools; posts are for those who look for one. */
const NEEDS = { side: ['need'], type: ['research', 'service', 'training', 'cooperation'] };
const PER_SKILL = 40;
/** A word like 工艺 alone says nothing about a trade; a judgement, not measured. */
const LEAST = 0.15;

/** Needs that speak of what an expert can do: each skill counts alike, by how much of it the need names. */
export async function needsForExpert(
  parts: ListingParts,
  ctx: Context,
  { skills }: Profile,
  limit: number,
  lang: 'zh' | 'en',
): Promise<Recommendation[]> {
  const index = await parts.index.of(ctx.tenant.id);
  const found = skills.map((skill) => {
    const { hits, relaxed } = index.search({ text: skill, filters: NEEDS, limit: PER_SKILL });
    return { skill, ids: new Set(hits.map(({ id }) => id)), whole: !relaxed };
  });
  const shown = await shownListings(
    parts,
    ctx,
    found.flatMap(({ ids }) => [...ids]),
  );
  return [...shown.values()]
    .map((listing) => {
      const reasons = found.flatMap(({ skill, ids, whole }) => {
        if (!ids.has(listing.id)) return [];
        const named = whole ? { share: 1, words: skill } : namedIn(listing, skill);
        if (named.share === 0) return [];
        const detail = named.words === skill ? skill : PARTLY[lang](skill, named.words);
        const contribution = named.share / skills.length;
        return [{ factor: 'skills', label: EXPERTISE[lang], contribution, drop: contribution, detail }];
      });
      const score = reasons.reduce((sum, { contribution }) => sum + contribution, 0);
      return { ...listing, score, reasons, blockers: [], improvements: [] };
    })
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit);
}

const EXPERTISE = { zh: '专长', en: 'Expertise' };
const PARTLY = {
  zh: (skill: string, words: string) => `${skill}（提到“${words}”）`,
  en: (skill: string, words: string) => `${skill} (names “${words}”)`,
};

const wordsOf = (text: string): string[] => [
  ...new Set(chineseTokenizer.document(text).terms.filter((term) => term.length > 1)),
];

function namedIn({ title, description }: PublicListing, skill: string): { share: number; words: string } {
  const words = wordsOf(skill);
  const there = new Set(wordsOf(`${title}\n${description}`));
  const shared = words.filter((word) => there.has(word));
  return { share: words.length === 0 ? 0 : shared.length / words.length, words: joined(shared).join('、') };
}
