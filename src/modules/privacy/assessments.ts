import { sql } from 'kysely';
import { uuidv7 } from '#kernel/ids';
import { encodeCursor, readCursor, type Page } from '#kernel/paging';
import { civilDate } from '#kernel/time';
import { readThresholds } from '#modules/regulations';
import type { Context } from '#platform/context';
import type { Occasion, Risk } from './model.ts';
import { monthsBefore } from './rules.ts';

export interface Assessment {
  readonly id: string;
  readonly title: string;
  readonly occasion: Occasion;
  readonly necessity: string;
  readonly impact: string;
  readonly measures: string;
  readonly risk: Risk;
  readonly assessedOn: string;
  readonly keepUntil: string;
  readonly createdAt: Date;
}

export type NewAssessment = Omit<Assessment, 'id' | 'keepUntil' | 'createdAt'>;

/** 影响评估: written once, kept as long as the rules say. */
export async function addAssessment(ctx: Context, given: NewAssessment): Promise<string> {
  const id = uuidv7();
  const months = (await readThresholds(ctx))('retention.assessment');
  const keepUntil = civilDate(monthsBefore(new Date(`${given.assessedOn}T04:00:00Z`), -months));
  await sql`insert into privacy.assessment (tenant_id, id, title, occasion, necessity, impact, measures, risk, assessed_on, keep_until, created_by, created_at)
    values (${ctx.tenant.id}, ${id}, ${given.title}, ${given.occasion}, ${given.necessity}, ${given.impact}, ${given.measures}, ${given.risk},
      ${given.assessedOn}, ${keepUntil}, ${ctx.actor.accountId!}, ${ctx.now})`.execute(ctx.db);
  await ctx.audit(
    'privacy.assess',
    { kind: 'assessment', id },
    { after: { occasion: given.occasion, risk: given.risk, keepUntil } },
  );
  return id;
}

/** Newest first. */
export async function listAssessments(
  ctx: Context,
  query: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<Assessment>> {
  const keys = query.cursor === undefined ? undefined : readCursor(query.cursor, ['date', 'id']);
  const after = keys === undefined ? sql`` : sql`and (assessed_on, id) < (${keys[0]}::date, ${keys[1]}::uuid)`;
  const { rows } =
    await sql<Assessment>`select id, title, occasion, necessity, impact, measures, risk, assessed_on as "assessedOn",
      keep_until as "keepUntil", created_at as "createdAt"
    from privacy.assessment where tenant_id = ${ctx.tenant.id} ${after} order by assessed_on desc, id desc limit ${query.limit + 1}`.execute(
      ctx.db,
    );
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from privacy.assessment where tenant_id = ${ctx.tenant.id}`.execute(ctx.db);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: counted.rows[0]!.total,
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.assessedOn, last.id]) : null,
  };
}
