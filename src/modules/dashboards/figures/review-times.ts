import { sql } from 'kysely';
import { addDays, civilDate, type CivilDate } from '#kernel/time';
import { reachOf, reachSql } from '#modules/access';
import { workCalendar } from '#modules/calendar';
import { LISTING_REVIEW } from '#modules/listings';
import type { Desk, FigureDefinition, Source } from '../figure.ts';
import { counted, median, sum, type Drawn } from '../model.ts';

export const REVIEW_DAYS = 90;
/** Longer than this is one bar. */
const LONGEST = 5;

export interface ReviewTimes {
  /** Working days of each review that ended. */
  readonly taken: readonly number[];
}

/** Days repeat: as many rows as there are pairs of days, however many reviews there were. */
async function readTimes({ ctx }: Desk): Promise<ReviewTimes> {
  const since = addDays(civilDate(ctx.now), -REVIEW_DAYS);
  const reach = reachSql(reachOf(ctx.actor, 'listing.manage'), {
    organisation: sql`organisation_id`,
    account: sql`applicant_id`,
    territory: sql`territory`,
  });
  const { rows } = await sql<{ opened: CivilDate; closed: CivilDate; total: number }>`
    select (opened_at at time zone 'Asia/Shanghai')::date as opened, (closed_at at time zone 'Asia/Shanghai')::date as closed, count(*) as total
    from approvals.case_file where tenant_id = ${ctx.tenant.id} and kind = ${LISTING_REVIEW.name} and state in ('approved', 'refused')
      and closed_at >= (${since}::timestamp at time zone 'Asia/Shanghai') and ${reach}
    group by 1, 2`.execute(ctx.db);
  const calendar = await workCalendar(ctx);
  return {
    taken: rows.flatMap(({ opened, closed, total }) =>
      Array.from({ length: total }, () => Math.max(0, calendar.workdaysBetween(opened, closed))),
    ),
  };
}

function drawTimes({ taken }: ReviewTimes): Drawn {
  const middle = median(taken);
  return {
    series: ['件数'],
    points: Array.from({ length: LONGEST + 2 }, (_, days) => ({
      label: days === 0 ? '当天' : days > LONGEST ? `超过 ${LONGEST} 天` : `${days} 天`,
      cells: [counted(taken.filter((one) => Math.min(one, LONGEST + 1) === days).length)],
    })),
    rows: taken.length,
    summary:
      middle === undefined
        ? `近 ${REVIEW_DAYS} 天没有办结的供求审核。`
        : `近 ${REVIEW_DAYS} 天办结 ${taken.length} 件，一半在 ${middle} 个工作日内办结，最长 ${Math.max(...taken)} 个工作日，合计 ${sum(taken)} 个工作日。`,
  };
}

const figures: readonly FigureDefinition<ReviewTimes>[] = [
  {
    key: 'review.times',
    topic: 'review',
    form: 'bars',
    title: { zh: '审核用了几个工作日', en: 'Working days a review took' },
    unit: '件',
    definition: `近 ${REVIEW_DAYS} 天办结的供求审核，从提交到通过（或不予通过）的工作日数，按工作日历扣除节假日和调休。退回补正的时间计算在内，撤回的不算。`,
    query: `审批表，事项＝供求审核，结果＝通过或不予通过，办结时间在近 ${REVIEW_DAYS} 天内。没有按用时筛选的清单。`,
    owner: '辖区主管部门',
    draw: drawTimes,
  },
];

export const REVIEW_TIMES: Source<ReviewTimes> = { right: 'listing.manage', read: readTimes, figures };
