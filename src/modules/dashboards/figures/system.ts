import { sql } from 'kysely';
import { CHANNEL_LABELS, DELIVERY_STATES, STATE_WORDS } from '#modules/notices';
import { waitingJobs } from '#platform/jobs';
import { KIND_LABELS, ORGANISATION_KINDS, type OrganisationKind } from '#modules/organisations';
import type { Desk, FigureDefinition, Source } from '../figure.ts';
import { counted, listOf, people, sum, type Drawn } from '../model.ts';

interface SystemFacts {
  readonly deliveries: readonly {
    readonly channel: keyof typeof CHANNEL_LABELS;
    readonly state: keyof typeof STATE_WORDS;
    readonly total: number;
  }[];
  readonly members: readonly { readonly kind: OrganisationKind; readonly total: number }[];
  readonly jobs: readonly { readonly task: string; readonly jobs: number; readonly failed: number }[];
}

async function readSystem({ ctx }: Desk): Promise<SystemFacts> {
  const { db, tenant } = ctx;
  const deliveries = await sql<SystemFacts['deliveries'][number]>`select channel, state, count(*) as total
    from messages.message where tenant_id = ${tenant.id} and channel <> 'inApp' group by channel, state`.execute(db);
  const members = await sql<SystemFacts['members'][number]>`select o.kind, count(distinct m.account_id) as total
    from organisations.member m join organisations.organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id
    where m.tenant_id = ${tenant.id} group by o.kind`.execute(db);
  return { deliveries: deliveries.rows, members: members.rows, jobs: await waitingJobs(db) };
}

const FAILED = ['failed', 'undeliverable', 'unconfigured', 'unknown'];

function byOutcome({ deliveries }: SystemFacts): Drawn {
  const channels = [...new Set(deliveries.map(({ channel }) => channel))];
  const states = DELIVERY_STATES.filter((state) => deliveries.some((one) => one.state === state));
  const of = (channel: string, state: string): number =>
    sum(deliveries.filter((one) => one.channel === channel && one.state === state).map(({ total }) => total));
  const total = sum(deliveries.map((one) => one.total));
  const failed = sum(deliveries.filter(({ state }) => FAILED.includes(state)).map((one) => one.total));
  return {
    series: states.map((state) => STATE_WORDS[state]),
    points: channels.map((channel) => ({
      label: CHANNEL_LABELS[channel],
      cells: states.map((state) => counted(of(channel, state), listOf('/app/deliveries', { channel, state }))),
    })),
    rows: total,
    summary:
      total === 0
        ? '还没有对外发送过消息。'
        : `对外发送 ${total.toLocaleString('zh-CN')} 条，${failed === 0 ? '没有失败或结果不明的' : `${failed} 条失败、无法送达、未配置或结果不明`}。`,
  };
}

function byKind({ members }: SystemFacts, desk: Desk): Drawn {
  const fewest = desk.fewest.people.value;
  const hidden = members.some(({ total }) => total > 0 && total < fewest);
  const kinds = ORGANISATION_KINDS.flatMap((kind) => members.find((one) => one.kind === kind) ?? []);
  return {
    series: ['人数'],
    points: kinds.map(({ kind, total }) => ({ label: KIND_LABELS[kind].zh, cells: [people(total, fewest)] })),
    rows: hidden ? null : sum(members.map(({ total }) => total)),
    summary:
      kinds.length === 0
        ? '还没有机构成员。'
        : `${kinds.length} 类机构有成员在用${hidden ? `，其中有人数少于 ${fewest} 的，不显示合计` : ''}。`,
  };
}

function waiting({ jobs }: SystemFacts): Drawn {
  const total = sum(jobs.map((one) => one.jobs));
  const failed = sum(jobs.map((one) => one.failed));
  return {
    series: ['任务数'],
    points: [{ label: '现在', cells: [counted(total, null)] }],
    rows: total,
    summary:
      total === 0
        ? '没有等待的后台任务。'
        : `${total} 个后台任务在等待，${failed === 0 ? '没有多次失败的' : `其中 ${failed} 个多次失败`}。`,
  };
}

const figures: readonly FigureDefinition<SystemFacts>[] = [
  {
    key: 'system.deliveries',
    topic: 'system',
    form: 'stacked',
    title: { zh: '对外发送的消息', en: 'Messages sent, by outcome' },
    unit: '条',
    definition: '短信、邮件和回调，按渠道和现在的发送结果计数；站内消息不算。到期清理的不再计入。',
    query: '发送记录表，渠道不是站内，按渠道、状态分组计数。',
    owner: '平台管理员',
    list: '/app/deliveries',
    draw: byOutcome,
  },
  {
    key: 'system.members',
    topic: 'system',
    form: 'bars',
    title: { zh: '机构成员', en: 'Members by kind of organisation' },
    unit: '人',
    definition: '现任机构成员，按机构类型计不同的人；一人在两类机构任职的，各算一次。',
    query: '机构成员表，按机构类型数不同的账户。没有成员总清单。',
    owner: '各机构管理员',
    people: true,
    draw: byKind,
  },
  {
    key: 'system.jobs',
    topic: 'system',
    form: 'number',
    title: { zh: '等待的后台任务', en: 'Jobs that wait' },
    unit: '个',
    definition: '任务队列里还没有做完的后台任务，含多次失败、等待重试的。只计本地区的。',
    query: '任务队列，未完成，计数。',
    owner: '平台管理员',
    list: '/app/system',
    draw: waiting,
  },
];

export const SYSTEM: Source<SystemFacts> = { right: 'system.read', read: readSystem, figures };
