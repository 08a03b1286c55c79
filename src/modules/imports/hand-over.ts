import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids';
import type { Context } from '#platform/context';

interface Place {
  readonly accountId: AccountId;
  readonly organisationId: string;
}

const SHOWN = 5;

const mine = (ctx: Context, { accountId, organisationId }: Place) =>
  sql`tenant_id = ${ctx.tenant.id} and organisation_id = ${organisationId} and created_by = ${accountId}`;

/** Imports that are checked or on their way: somebody must commit them or leave them. */
export const importWork = {
  kind: 'import',
  label: { zh: '未完成的导入', en: 'Imports not finished' },
  open: async (ctx: Context, place: Place) => {
    const { rows } = await sql<{
      id: string;
      title: string;
      total: number;
    }>`select id, file_name as title, count(*) over () as total
      from imports.batch where ${mine(ctx, place)} and status in ('queued', 'running', 'checked', 'committing')
      order by created_at desc, id desc limit ${SHOWN}`.execute(ctx.db);
    return {
      count: rows[0]?.total ?? 0,
      items: rows.map(({ id, title }) => ({ id, title, link: `/app/imports/${id}` })),
    };
  },
  give: async (ctx: Context, place: Place, to: AccountId): Promise<number> => {
    const { rows } = await sql<{
      id: string;
    }>`update imports.batch set created_by = ${to} where ${mine(ctx, place)} returning id`.execute(ctx.db);
    for (const { id } of rows) await ctx.audit('import.handOver', { kind: 'import', id }, { given: to });
    return rows.length;
  },
};
