import { mayAct, reachOf, type Reach } from '#modules/access';
import { placeNames } from '#modules/organisations';
import { thresholdsInForce, type ThresholdInForce, type ThresholdKey } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { Figure } from './contract.ts';
import type { Desk, Source } from './figure.ts';
import { DEMAND } from './figures/demand.ts';
import { FEEDBACK } from './figures/feedback.ts';
import { JOINING } from './figures/joining.ts';
import { LISTING_COUNTS } from './figures/listings.ts';
import { PUBLIC } from './figures/public.ts';
import { ORGANISATION_COUNTS } from './figures/organisations.ts';
import { REVIEW_TIMES } from './figures/review-times.ts';
import { SCHOOL } from './figures/school.ts';
import { SYSTEM } from './figures/system.ts';
import { TOPIC_NAMES } from './model.ts';

/** All that can stand on a dashboard. */
const READERS: readonly ((desk: Desk) => Promise<readonly Figure[]>)[] = [
  (desk) => drawn(LISTING_COUNTS, desk),
  (desk) => drawn(REVIEW_TIMES, desk),
  (desk) => drawn(PUBLIC, desk),
  (desk) => drawn(DEMAND, desk),
  (desk) => drawn(SCHOOL, desk),
  (desk) => drawn(ORGANISATION_COUNTS, desk),
  (desk) => drawn(JOINING, desk),
  (desk) => drawn(FEEDBACK, desk),
  (desk) => drawn(SYSTEM, desk),
];

/** The figures of this person's role, each about what lies within their reach. A source none of whose figures is theirs is not read. */
export async function readDashboard(given: Omit<Desk, 'fewest' | 'placeOf'>): Promise<readonly Figure[]> {
  const desk = {
    ...given,
    fewest: await fewestOf(given.ctx),
    placeOf: await placeNames(given.ctx, given.listings.codes),
  };
  const figures: Figure[] = [];
  for (const read of READERS) figures.push(...(await read(desk)));
  return TOPIC_NAMES.flatMap((topic) => figures.filter((one) => one.topic === topic));
}

async function drawn<Facts>(source: Source<Facts>, desk: Desk): Promise<readonly Figure[]> {
  const { actor } = desk.ctx;
  if (!mayAct(actor, source.right)) return [];
  const own = source.figures.filter(({ roles }) => roles === undefined || roles.includes(actor.role));
  if (own.length === 0) return [];
  const facts = await source.read(desk);
  const scope = scopeWords(reachOf(actor, source.right), desk);
  return own.map(({ key, topic, form, title, unit, definition, query, owner, list, people, draw }) => {
    const { series, points, rows, summary } = draw(facts, desk);
    return {
      key,
      topic,
      form,
      title,
      unit,
      summary,
      definition: said(definition, facts),
      query: said(query, facts),
      owner: said(owner, facts),
      scope,
      asOf: desk.ctx.now.toISOString(),
      rows,
      list: list ?? null,
      peopleNote: people === true ? peopleNote(desk.fewest.people) : null,
      series: [...series],
      points: points.map(({ label, cells }) => ({ label, cells: [...cells] })),
    };
  });
}

const said = <Facts>(words: string | ((facts: Facts) => string), facts: Facts): string =>
  typeof words === 'string' ? words : words(facts);

async function fewestOf(ctx: Context): Promise<Desk['fewest']> {
  const limits = await thresholdsInForce(ctx, 'figures');
  const of = (key: ThresholdKey): ThresholdInForce => limits.find((one) => one.key === key)!;
  return { people: of('figures.fewestPeople'), cases: of('figures.fewestCases').value };
}

const peopleNote = ({ value, source, confirmed }: ThresholdInForce): string =>
  `少于 ${value} 人的数不显示，以免认出是谁。依据：${source}${confirmed ? '' : '，待核实'}。`;

function scopeWords(reach: Reach, { ctx: { actor, tenant }, placeOf }: Desk): string {
  switch (reach.kind) {
    case 'tenant':
      return `${tenant.nameZh}全部`;
    case 'territory':
      return `${placeOf(reach.division)}辖区内`;
    case 'organisation':
      return `${actor.organisationName ?? '本机构'}${reach.selfOnly ? '，仅本人经手' : reach.departments === undefined ? '' : '，本人的数据范围内'}`;
    default:
      return '本人';
  }
}
