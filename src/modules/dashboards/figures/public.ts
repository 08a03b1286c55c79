import type { PublicFigure } from '#modules/directory';
import { publicFigures } from '#modules/directory';
import { searchHref } from '#sites/listings';
import type { Desk, FigureDefinition, Source } from '../figure.ts';
import { counted, type Drawn, type Form, type Topic } from '../model.ts';

/** The public figures of the region as a third-party evaluator checks them: the same numbers as on the site. */
const readPublic = async ({ ctx, parts }: Desk): Promise<readonly PublicFigure[]> => publicFigures(parts, ctx, 'zh');

interface Shown {
  readonly key: string;
  readonly topic: Topic;
  readonly form: Form;
  readonly title: FigureDefinition<unknown>['title'];
}

const SHOWN: readonly Shown[] = [
  {
    key: 'kinds',
    topic: 'supply',
    form: 'stacked',
    title: { zh: '六类需求与供给', en: 'Six kinds of needs and offers' },
  },
  { key: 'places', topic: 'supply', form: 'stacked', title: { zh: '在哪里', en: 'Where' } },
  { key: 'freshness', topic: 'fresh', form: 'bars', title: { zh: '信息有多新', en: 'How fresh it is' } },
  { key: 'occupations', topic: 'people', form: 'bars', title: { zh: '需要什么人', en: 'Occupations in demand' } },
  { key: 'majors', topic: 'people', form: 'bars', title: { zh: '点名要的专业', en: 'Majors asked for' } },
  { key: 'pay', topic: 'people', form: 'bars', title: { zh: '报酬', en: 'Pay' } },
];

const figures = SHOWN.map(({ key, ...shown }): FigureDefinition<readonly PublicFigure[]> => ({
  ...shown,
  key: `public.${key}`,
  unit: '条',
  roles: ['evaluator'],
  list: '/figures',
  definition: (facts) => of(facts, key).definition,
  query: (facts) => of(facts, key).query,
  owner: (facts) => of(facts, key).owner,
  draw: (facts) => drawnFrom(of(facts, key)),
}));

const of = (facts: readonly PublicFigure[], key: string): PublicFigure => facts.find((one) => one.key === key)!;

const drawnFrom = ({ series, rows, summary, counted: stated, of: all }: PublicFigure): Drawn => ({
  series,
  points: rows.map(({ label, cells }) => ({
    label,
    cells: cells.map(({ value, wish }) => counted(value, searchHref('zh', wish))),
  })),
  rows: stated,
  summary: stated === all ? summary : `${summary}覆盖：${all} 条里 ${stated} 条写明了这一项。`,
});

export const PUBLIC: Source<readonly PublicFigure[]> = { right: 'dashboard.read', read: readPublic, figures };
