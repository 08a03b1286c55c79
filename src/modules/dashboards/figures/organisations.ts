import { sql } from 'kysely';
import { reachOf, reachSql } from '#modules/access';
import {
  KIND_LABELS,
  ORGANISATION_KINDS,
  STATE_LABELS,
  type OrganisationKind,
  type OrganisationState,
} from '#modules/organisations';
import type { Desk, FigureDefinition, Source } from '../figure.ts';
import { counted, largest, listOf, sum, type Drawn } from '../model.ts';

type Counts = readonly { readonly kind: OrganisationKind; readonly state: OrganisationState; readonly total: number }[];

const STATES = [
  'verified',
  'pending',
  'returned',
  'preregistered',
  'refused',
  'withdrawn',
  'suspended',
  'closed',
] as const satisfies readonly OrganisationState[];

async function readCounts({ ctx }: Desk): Promise<Counts> {
  const reach = reachSql(reachOf(ctx.actor, 'organisation.vet'), {
    organisation: sql`id`,
    account: sql`created_by`,
    territory: sql`division`,
  });
  const { rows } = await sql<Counts[number]>`select kind, state, count(*) as total from organisations.organisation
    where tenant_id = ${ctx.tenant.id} and ${reach} group by kind, state`.execute(ctx.db);
  return rows;
}

function draw(counts: Counts, { ctx }: Desk): Drawn {
  // The directory names the verified ones of everywhere, so the list is narrowed to where this person's numbers come from.
  const division = ctx.actor.territory;
  const states = STATES.filter((state) => counts.some((one) => one.state === state));
  const of = (kind: OrganisationKind, state: OrganisationState): number =>
    sum(counts.filter((one) => one.kind === kind && one.state === state).map(({ total }) => total));
  const totalOf = (kind: OrganisationKind): number => sum(states.map((state) => of(kind, state)));
  const kinds = ORGANISATION_KINDS.filter((kind) => totalOf(kind) > 0);
  const total = sum(counts.map((one) => one.total));
  const waiting = sum(counts.filter(({ state }) => state === 'pending').map((one) => one.total));
  return {
    series: states.map((state) => STATE_LABELS[state].zh),
    points: kinds.map((kind) => ({
      label: KIND_LABELS[kind].zh,
      cells: states.map((state) => counted(of(kind, state), listOf('/app/organisations', { state, kind, division }))),
    })),
    rows: total,
    summary:
      total === 0
        ? '辖区内还没有机构。'
        : `共 ${total.toLocaleString('zh-CN')} 家机构，${waiting === 0 ? '没有待核验的' : `${waiting} 家待核验`}；最多的是${largest(kinds.map((kind) => ({ label: KIND_LABELS[kind].zh, value: totalOf(kind) })))}。`,
  };
}

const figures: readonly FigureDefinition<Counts>[] = [
  {
    key: 'organisations.kinds',
    topic: 'organisations',
    form: 'stacked',
    title: { zh: '机构类型与核验状态', en: 'Organisations by kind and state' },
    unit: '家',
    definition: '登记所在地在辖区内的机构，按类型和核验状态计数。预登记的是别人提到、本单位还没有登记的。',
    query: '机构表，所在地在辖区内，按类型、状态分组计数。',
    owner: '资料由机构自己维护；核验由辖区主管部门负责',
    draw,
  },
];

export const ORGANISATION_COUNTS: Source<Counts> = { right: 'organisation.vet', read: readCounts, figures };
