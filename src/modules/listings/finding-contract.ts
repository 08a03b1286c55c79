import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { ListingSearch, SearchAnswer, SORTS } from './search-contract.ts';

/** Fields of a listing as the search weighs them. */
export const WEIGHED = ['title', 'skills', 'occupation', 'employer', 'place', 'body', 'other'] as const;

const points = z.int().describe('Whole; score = points / 16,711,680');

export const ExplainedHit = z
  .object({
    text: z.string().describe('What was searched for'),
    corrected: z.string().nullable().describe('In place of the words as typed, which find next to nothing'),
    relaxed: z.boolean().describe('Nothing holds all words, so what holds some of them is listed'),
    score: z.number().describe('As the hit of the search has it'),
    points: z.int().describe('The sum of the parts and of freshness, exactly'),
    parts: z
      .array(
        z.object({
          kind: z
            .enum(['word', 'synonym', 'together', 'characters'])
            .describe(
              'A word that was asked for, one that means the same, words standing together, characters of a word',
            ),
          word: z.string(),
          insteadOf: z.string().nullable().describe('The word that was asked for'),
          field: z.enum(WEIGHED),
          points,
        }),
      )
      .describe('The greatest first'),
    freshness: z
      .object({ points, confirmedOn: z.iso.date().nullable(), days: z.int().nullable() })
      .describe('What its age takes away; without words, all there is'),
    sort: z.enum(SORTS).describe('Where this is not `relevance`, the score comes second or not at all'),
    distance: z.int().nullable(),
  })
  .meta({ id: 'ExplainedHit', description: '为什么排在这里 Why a listing stands where it stands' });

export const findingRoutes = defineRoutes({
  search: {
    method: 'GET',
    path: '/api/listings',
    right: 'listing.search',
    tag: 'listings',
    summary: '检索已发布的供求信息 Search published listings',
    query: ListingSearch.strict(),
    response: SearchAnswer,
  },
  explain: {
    method: 'GET',
    path: '/api/listings/:id/explanation',
    right: 'listing.search',
    tag: 'listings',
    summary: '为什么排在这里：哪些词在哪一栏出现、各得多少分 Why a hit of this search has its score',
    params: z.object({ id: z.uuid() }),
    query: ListingSearch.omit({ cursor: true, limit: true }).strict(),
    response: ExplainedHit,
  },
});

export const findingFailures: FailureTexts = {
  'search.invalidCursor': {
    status: 422,
    zh: '翻页位置无效，请从第一页开始。',
    en: 'The page position is not valid. Please start from the first page.',
  },
  'search.notAmong': {
    status: 404,
    zh: '这条信息不在这个搜索的结果里。',
    en: 'This listing is not among the results of this search.',
  },
  'search.unusable': {
    status: 422,
    zh: '有条件无法满足，请按提示修改。',
    en: 'Nothing can meet some of these conditions. Please correct them.',
  },
};
