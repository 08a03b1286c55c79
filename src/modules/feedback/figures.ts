import { sql } from 'kysely';
import { addDays, civilDate, type CivilDate } from '#kernel/time';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import { REQUEST_KINDS, type RequestKind } from './model.ts';

export interface KindFigures {
  readonly kind: RequestKind;
  readonly received: number;
  readonly answered: number;
  readonly waiting: number;
  /** Calendar days from the day it came to the day it was answered; null with too few to tell. */
  readonly medianDays: number | null;
  /** Per cent answered by the day that was promised. */
  readonly onTime: number | null;
}

export interface FeedbackFigures {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly kinds: readonly KindFigures[];
  readonly rated: number;
  /** Per cent of ratings from 基本满意 up. */
  readonly satisfied: number | null;
  /** Medians and rates of fewer are not published: they would say something of single cases. */
  readonly fewest: number;
}

export const FIGURE_DAYS = 365;

interface Row {
  readonly kind: RequestKind;
  readonly received: number;
  readonly answered: number;
  readonly medianDays: number | null;
  readonly dated: number;
  readonly onTime: number;
  readonly rated: number;
  readonly satisfied: number;
}

/** What came in during the last year and what became of it; published as it is, apart from what too few cases would tell. */
export async function feedbackFigures(ctx: Context): Promise<FeedbackFigures> {
  const fewest = (await readThresholds(ctx))('figures.fewestCases');
  const until = civilDate(ctx.now);
  const from = addDays(until, -FIGURE_DAYS);
  const { rows } = await sql<Row>`with recent as (
      select kind, answered_at, due_on, rating,
        (created_at at time zone 'Asia/Shanghai')::date as came, (answered_at at time zone 'Asia/Shanghai')::date as went
      from feedback.request where tenant_id = ${ctx.tenant.id}
        and created_at >= (${from}::timestamp at time zone 'Asia/Shanghai'))
    select kind, count(*) as received, count(answered_at) as answered,
      percentile_cont(0.5) within group (order by went - came) filter (where went is not null) as "medianDays",
      count(*) filter (where went is not null and due_on is not null) as dated,
      count(*) filter (where went <= due_on) as "onTime", count(rating) as rated, count(*) filter (where rating >= 3) as satisfied
    from recent group by kind`.execute(ctx.db);
  const rated = rows.reduce((sum, row) => sum + row.rated, 0);
  const satisfied = rows.reduce((sum, row) => sum + row.satisfied, 0);
  return {
    from,
    until,
    kinds: REQUEST_KINDS.map((kind) =>
      figuresOf(
        kind,
        rows.find((row) => row.kind === kind),
        fewest,
      ),
    ),
    rated,
    satisfied: share(satisfied, rated, fewest),
    fewest,
  };
}

const share = (part: number, whole: number, fewest: number): number | null =>
  whole < fewest ? null : Math.round((100 * part) / whole);

function figuresOf(kind: RequestKind, row: Row | undefined, fewest: number): KindFigures {
  const { received = 0, answered = 0, medianDays = null, dated = 0, onTime = 0 } = row ?? {};
  return {
    kind,
    received,
    answered,
    waiting: received - answered,
    medianDays: answered < fewest || medianDays === null ? null : Math.round(Number(medianDays) * 10) / 10,
    onTime: share(onTime, dated, fewest),
  };
}
