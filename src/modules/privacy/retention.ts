import type { Context } from '#platform/context';
import type { LongJob } from '#platform/jobs';
import type { RetentionClock } from '#platform/personal-data';
import { rulesInForce } from './dated-data.ts';
import { monthsBefore } from './rules.ts';

/** 保存期限: how long each class is kept, what would go now, and its going. */
export interface RetentionLine {
  readonly name: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly months: number;
  readonly source: string;
  readonly confirmed: boolean;
  /** Null: nothing of this class is removed by the platform; the rule says how long it must stay at least. */
  readonly due: { readonly before: Date; readonly count: number; readonly oldest: Date | null } | null;
}

const PREFIX = 'retention.';

export async function retentionReport(
  ctx: Context,
  clocks: readonly RetentionClock[],
): Promise<readonly RetentionLine[]> {
  const lines: RetentionLine[] = [];
  for (const rule of await rulesInForce(ctx)) {
    if (!rule.key.startsWith(PREFIX)) continue;
    const name = rule.key.slice(PREFIX.length);
    const clock = clocks.find((one) => one.name === name);
    const before = monthsBefore(ctx.now, rule.value);
    lines.push({
      name,
      label: clock?.title ?? rule.label,
      months: rule.value,
      source: rule.source,
      confirmed: rule.confirmed,
      due: clock === undefined ? null : { before, ...(await clock.due(ctx, before)) },
    });
  }
  return lines;
}

const PORTION = 1000;

/** In portions of their own transactions; one that was cut off goes on the next night. What went is counted in the audit. */
export async function removeDue(job: LongJob, clocks: readonly RetentionClock[]): Promise<void> {
  for (const clock of clocks) {
    let removed = 0;
    for (let portion = PORTION; portion === PORTION; removed += portion)
      portion = await job.transaction((ctx) => removePortion(ctx, clock));
    if (removed > 0)
      await job.transaction((ctx) => ctx.audit('privacy.expire', { kind: 'retention', id: clock.name }, { removed }));
  }
}

async function removePortion(ctx: Context, clock: RetentionClock): Promise<number> {
  const rule = (await rulesInForce(ctx)).find(({ key }) => key === `${PREFIX}${clock.name}`);
  return rule === undefined ? 0 : clock.remove(ctx, monthsBefore(ctx.now, rule.value), PORTION);
}
