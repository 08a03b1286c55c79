import { sql } from 'kysely';
import { addDays, civilDate } from '#kernel/time';
import {
  REQUEST_KINDS,
  REQUEST_LABELS,
  REQUEST_STATES,
  withinReach,
  type RequestKind,
  type RequestState,
} from '#modules/feedback';
import type { Desk, FigureDefinition, Source } from '../figure.ts';
import { counted, listOf, share, sum, type Drawn } from '../model.ts';

interface Counts {
  readonly kinds: readonly { readonly kind: RequestKind; readonly state: RequestState; readonly total: number }[];
  readonly dated: number;
  readonly onTime: number;
  readonly overdue: number;
}

/** What stands in the state "asked" waits for the person who wrote. */
const STATE_WORDS: Readonly<Record<RequestState, string>> = {
  open: '办理中',
  asked: '待反映人补充',
  answered: '已答复',
  declined: '不予受理',
};
const DAYS = 365;

async function readCounts({ ctx }: Desk): Promise<Counts> {
  const today = civilDate(ctx.now);
  const since = addDays(today, -DAYS);
  const { rows } = await sql<Counts['kinds'][number] & Omit<Counts, 'kinds'>>`select r.kind, r.state, count(*) as total,
      count(*) filter (where recent and r.answered_at is not null and r.due_on is not null) as dated,
      count(*) filter (where recent and (r.answered_at at time zone 'Asia/Shanghai')::date <= r.due_on) as "onTime",
      count(*) filter (where r.state = 'open' and r.due_on < ${today}::date) as overdue
    from feedback.request r, lateral (select r.created_at >= (${since}::timestamp at time zone 'Asia/Shanghai') as recent) as age
    where r.tenant_id = ${ctx.tenant.id} and ${withinReach(ctx)} group by r.kind, r.state`.execute(ctx.db);
  const total = (name: 'dated' | 'onTime' | 'overdue'): number => sum(rows.map((row) => row[name]));
  return { kinds: rows, dated: total('dated'), onTime: total('onTime'), overdue: total('overdue') };
}

function byKind({ kinds, overdue }: Counts): Drawn {
  const of = (kind: RequestKind, state: RequestState): number =>
    sum(kinds.filter((one) => one.kind === kind && one.state === state).map(({ total }) => total));
  const total = sum(kinds.map((one) => one.total));
  const open = sum(kinds.filter(({ state }) => state === 'open').map((one) => one.total));
  return {
    series: REQUEST_STATES.map((state) => STATE_WORDS[state]),
    points: REQUEST_KINDS.map((kind) => ({
      label: REQUEST_LABELS[kind].zh,
      cells: REQUEST_STATES.map((state) => counted(of(kind, state), listOf('/app/feedback', { state, kind }))),
    })),
    rows: total,
    summary:
      total === 0
        ? '还没有群众反映。'
        : `共 ${total} 件，${open} 件在办理中${overdue === 0 ? '，没有超期的' : `，其中 ${overdue} 件已超期`}。`,
  };
}

function onTime({ dated, onTime: kept }: Counts, { fewest }: Desk): Drawn {
  const enough = dated >= fewest.cases;
  return {
    series: ['占比'],
    points: [{ label: '近一年', cells: [enough ? share(kept, dated) : share(0, 0)] }],
    rows: dated,
    summary: enough
      ? `近一年收到并办结的 ${dated} 件里，${kept} 件在承诺的日期前答复。`
      : `近一年办结不足 ${fewest.cases} 件，不计算比例。`,
  };
}

const OWNER = '投诉、建议、举报由辖区主管部门办理；找错由平台管理员办理';
const figures: readonly FigureDefinition<Counts>[] = [
  {
    key: 'feedback.kinds',
    topic: 'feedback',
    form: 'stacked',
    title: { zh: '群众反映', en: 'Complaints, suggestions and reports' },
    unit: '件',
    definition: '能办理的投诉、建议、找错、举报和下架申诉，按种类和办理状态计数。到期删除的不再计入。',
    query: '群众反映表，按种类、状态分组计数。',
    owner: OWNER,
    draw: byKind,
  },
  {
    key: 'feedback.onTime',
    topic: 'feedback',
    form: 'number',
    title: { zh: '按期答复', en: 'Answered in time' },
    unit: '%',
    definition:
      '近一年收到、已经答复的反映里，答复日期不晚于承诺日期的占比；件数少于“期限与界限”所定的不计算。与网站公布的口径相同，但只算辖区内的。',
    query: '群众反映表，近一年收到、已答复、有承诺日期。没有按是否超期筛选的清单。',
    owner: OWNER,
    draw: onTime,
  },
];

export const FEEDBACK: Source<Counts> = { right: 'feedback.read', read: readCounts, figures };
