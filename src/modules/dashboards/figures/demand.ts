import type { Desk, FigureDefinition, Source } from '../figure.ts';
import { counted, largest, listOf, type Drawn } from '../model.ts';

interface Demand {
  readonly region: string | undefined;
  readonly total: number;
  readonly occupations: readonly { readonly code: string; readonly total: number }[];
}

/** Codes of the finest level of the classification: 6-18-01-01. */
const WHOLE = /^\d(-\d\d){3}$/;
const MOST = 10;

/** From the search index, so that it equals the public list behind it. */
async function readDemand({ ctx, listings }: Desk): Promise<Demand> {
  // The index knows places down to counties.
  const region = ctx.actor.territory?.slice(0, 6);
  const search = await listings.index.of(ctx.tenant.id);
  const filters = { type: ['talent'], side: ['need'], ...(region !== undefined && { region: [region] }) };
  const { total, facets } = search.search({ text: '', filters, facets: ['occupation'], facetLimit: 20_000, limit: 1 });
  const occupations = (facets['occupation'] ?? [])
    .filter(({ value }) => WHOLE.test(value))
    .map(({ value, count }) => ({ code: value, total: count }))
    .toSorted((a, b) => b.total - a.total || a.code.localeCompare(b.code))
    .slice(0, MOST);
  return { region, total, occupations };
}

function draw({ region, total, occupations }: Demand, { listings: { codes } }: Desk): Drawn {
  const points = occupations.map(({ code, total: value }) => ({
    label: codes.label('occupation', code),
    cells: [counted(value, listOf('/listings', { type: 'talent', side: 'need', occupation: code, region }))],
  }));
  return {
    series: ['招聘需求'],
    points,
    rows: total,
    summary:
      occupations.length === 0
        ? '公开的招聘需求里还没有填写职业的。'
        : `公开的招聘需求 ${total.toLocaleString('zh-CN')} 条，最多的职业是${largest(points.map(({ label, cells }) => ({ label, value: cells[0]!.value! })))}。`,
  };
}

const figures: readonly FigureDefinition<Demand>[] = [
  {
    key: 'demand.occupations',
    topic: 'people',
    form: 'bars',
    title: { zh: '需求最多的职业', en: 'Occupations most in demand' },
    unit: '条',
    definition: `公开的人才需求，按职业分类大典（2022）的职业计数，列出最多的 ${MOST} 个。数的是信息条数，不是招聘人数；没有填写职业的不在其中。县、乡镇按工作地点取本县的。`,
    query: '公开检索索引，类型＝人才，需求，按职业计数。与网站检索同一个索引。',
    owner: '发布单位填写职业；辖区主管部门审核',
    roles: ['bureau', 'admin', 'school', 'institute', 'association'],
    draw,
  },
];

export const DEMAND: Source<Demand> = { right: 'dashboard.read', read: readDemand, figures };
