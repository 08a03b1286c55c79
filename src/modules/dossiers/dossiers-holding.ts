import { sql } from 'kysely';
import type { Holding } from '#modules/organisations';
import type { Context } from '#platform/context';

const TABLES = ['licence', 'contact', 'item'] as const;

/** Papers, contacts and short facts go along; what was said about the old organisation stays with it as history. */
export const dossiersHolding: Holding = {
  key: 'dossier',
  label: { zh: '证照、联系人与档案条目', en: 'Licences, contacts and short facts' },
  count: async (ctx, organisation) => {
    let total = 0;
    for (const table of TABLES) total += (await idsIn(ctx, table, organisation)).length;
    return total;
  },
  move: async (ctx, from, into) => {
    const moved: string[] = [];
    for (const table of TABLES) {
      const ids = await idsIn(ctx, table, from);
      await give(ctx, table, ids, into);
      moved.push(...ids.map((id) => `${table}:${id}`));
    }
    return moved;
  },
  moveBack: async (ctx, ids, back) => {
    for (const table of TABLES) {
      const own = ids.filter((id) => id.startsWith(`${table}:`)).map((id) => id.slice(table.length + 1));
      await give(ctx, table, own, back);
    }
  },
  end: async () => 0,
};

async function idsIn(ctx: Context, table: string, organisation: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(`dossiers.${table}`)}
    where tenant_id = ${ctx.tenant.id} and organisation_id = ${organisation}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

const give = (ctx: Context, table: string, ids: readonly string[], to: string) =>
  sql`update ${sql.table(`dossiers.${table}`)} set organisation_id = ${to}
    where tenant_id = ${ctx.tenant.id} and id = any(${ids}::uuid[])`.execute(ctx.db);
