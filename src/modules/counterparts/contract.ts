import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';
import { EXPOSURE_SIDES, MOST_POINTS, WEIGHED } from './model.ts';

export * from './model.ts';

const NAMES = WEIGHED.map(({ name }) => name) as [string, ...string[]];
const Weights = z
  .partialRecord(z.enum(NAMES), z.number().min(0).max(MOST_POINTS))
  .describe('Points by factor; what is missing has the usual weight');

const Version = z.object({
  version: z.int(),
  weights: Weights,
  reason: z.string(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
});

const MatchWeights = z
  .object({
    version: z.int().describe('0: the usual weights'),
    factors: z.array(
      z.object({
        name: z.enum(NAMES),
        label: z.string(),
        wanting: z.enum(['demand', 'supply']).describe('Whose interest it speaks of'),
        usual: z.number(),
        points: z.number(),
      }),
    ),
    versions: z.array(Version).describe('Latest first, the last fifty'),
    abilities: z.array(z.enum(['edit'])),
  })
  .meta({ id: 'MatchWeights', description: '匹配权重 How much each factor counts in this region' });

const Gain = z.object({ key: z.string(), label: z.string(), before: z.int(), after: z.int() });
const MatchReplay = z
  .object({
    profiles: z.int().describe('People and classes that were ranked both ways'),
    overlap: z.number().describe('Share of the first ten that stays, on average'),
    unchanged: z.int().describe('Of them those whose first ten stay the same'),
    moved: z.array(
      z.object({
        major: z.string(),
        listingId: z.uuid(),
        title: z.string(),
        before: z.int().nullable().describe('Place among the first ten'),
        after: z.int().nullable(),
      }),
    ),
    counties: z.array(Gain),
    sizes: z.array(Gain),
  })
  .meta({ id: 'MatchReplay', description: '回放 How today’s recommendations would change' });
export type MatchReplay = z.output<typeof MatchReplay>;

const MatchExposure = z
  .object({
    run: z
      .object({
        id: z.uuid(),
        weighting: z.int(),
        parts: z.int(),
        partsDone: z.int(),
        profiles: z.int(),
        startedAt: z.iso.datetime(),
        finishedAt: z.iso.datetime().nullable(),
      })
      .nullable()
      .describe('The latest'),
    reportOf: z.iso.datetime().nullable().describe('When the run that the report is made of was finished'),
    fewest: z.int().describe('Fewer than so many are not shown'),
    listings: z.int(),
    profiles: z.int(),
    rows: z.array(
      z.object({
        side: z.enum(EXPOSURE_SIDES),
        key: z.string(),
        label: z.string(),
        members: z.int().nullable(),
        times: z.int().nullable(),
        without: z.int().nullable(),
      }),
    ),
    abilities: z.array(z.enum(['reckon'])),
  })
  .meta({ id: 'MatchExposure', description: '推荐曝光 Who is recommended how often' });

const Proposal = z.object({ weights: Weights });

export const routes = defineRoutes({
  readMatchWeights: {
    method: 'GET',
    path: '/api/match-weights',
    right: 'matching.read',
    tag: 'matching',
    summary: '匹配权重与历次版本 Weights in force and earlier ones',
    response: MatchWeights,
  },
  replayMatchWeights: {
    method: 'POST',
    path: '/api/match-weights/replay',
    right: 'matching.edit',
    tag: 'matching',
    summary: '保存之前的回放：今天的推荐会怎样变化 How recommendations would change; saves nothing',
    body: Proposal,
    response: MatchReplay,
  },
  saveMatchWeights: {
    method: 'POST',
    path: '/api/match-weights',
    right: 'matching.edit',
    tag: 'matching',
    summary: '保存新权重，连同回放结果 A new version, kept with its replay',
    body: Proposal.extend({
      version: z.int().min(0).describe('The version that was looked at'),
      reason: z.string().trim().min(4).max(300),
    }),
    response: MatchWeights,
  },
  readMatchExposure: {
    method: 'GET',
    path: '/api/match-exposure',
    right: 'matching.read',
    tag: 'matching',
    summary: '推荐曝光：按区县、企业规模、院校 Exposure by county, size of firm and school',
    response: MatchExposure,
  },
  reckonCounterparts: {
    method: 'POST',
    path: '/api/match-runs',
    right: 'matching.edit',
    tag: 'matching',
    summary: '现在为所有人重新推算 Reckon counterparts for everyone now',
    response: z.object({ id: z.uuid() }),
  },
});

export const failures: FailureTexts = {
  'weights.changed': {
    status: 409,
    zh: '别人刚刚保存了新的权重，请重新打开再改',
    en: 'Somebody else has just saved other weights; open them again',
  },
  'weights.same': { status: 422, zh: '与现行权重相同，没有可保存的', en: 'These are the weights in force' },
  'weights.silent': {
    status: 422,
    zh: '双方都要至少有一项分值大于 0，否则没有推荐',
    en: 'Each side needs a factor above 0, or nothing is recommended',
  },
  'matching.invalidWeight': { status: 422, zh: '分值须是 0 以上的数', en: 'Points are numbers from 0' },
  'run.underway': { status: 409, zh: '正在推算，请等它结束', en: 'Counterparts are being reckoned already' },
};
