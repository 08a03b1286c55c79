import { sql, type RawBuilder } from 'kysely';
import type { Context } from '#platform/context';

/** What support looks for: a number, words of the subject, a person or an organisation that it is about. */
export interface RecordQuery {
  readonly text: string;
  /** When the text is a whole identifier. */
  readonly id: string | undefined;
  readonly accountIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly limit: number;
}

export interface FoundRecord {
  readonly id: string;
  /** 机构核验、认领…, as people say it. */
  readonly kind: string;
  readonly title: string;
  readonly state: string;
  readonly open: boolean;
  readonly openedAt: Date;
  readonly dueOn: string | null;
  /** Who has it; null when it is over. */
  readonly owner: string | null;
  readonly applicantId: string | null;
  readonly organisationId: string | null;
  /** Page of the workbench. */
  readonly link: string;
}

/** What a module can find of what people wait for, in whatever state and whoever has it; modules/support asks them all. */
export type RecordFinder = (ctx: Context, query: RecordQuery) => Promise<readonly FoundRecord[]>;

interface FoundRow {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly openedAt: Date;
  readonly dueOn: string | null;
  readonly applicantId: string | null;
  readonly organisationId: string | null;
}

interface TableFinder {
  readonly kind: string;
  /** With the table of the records as `x`. */
  readonly from: RawBuilder<unknown>;
  readonly title: RawBuilder<unknown>;
  readonly openedAt: RawBuilder<unknown>;
  readonly dueOn?: RawBuilder<unknown>;
  readonly applicant?: RawBuilder<unknown>;
  readonly organisation?: RawBuilder<unknown>;
  /** A number that people are given, beside the id. */
  readonly number?: RawBuilder<unknown>;
  readonly states: Readonly<Record<string, { readonly zh: string }>>;
  /** States in which somebody still has to do something, and who. */
  readonly waitsFor: Readonly<Record<string, string>>;
  readonly link: (row: FoundRow) => string;
}

/** Where one table holds the records of a kind. */
export const tableFinder =
  (table: TableFinder): RecordFinder =>
  async (ctx, query) => {
    const { applicant = sql`null::uuid`, organisation = sql`null::uuid`, dueOn = sql`null::date` } = table;
    const { rows } = await sql<FoundRow>`select x.id, ${table.title} as title, x.state, ${table.openedAt} as "openedAt",
        ${dueOn} as "dueOn", ${applicant} as "applicantId", ${organisation} as "organisationId"
      from ${table.from} where x.tenant_id = ${ctx.tenant.id} and (${asked(table, query)})
      order by ${table.openedAt} desc, x.id desc limit ${query.limit}`.execute(ctx.db);
    return rows.map((row) => ({
      ...row,
      kind: table.kind,
      state: table.states[row.state]?.zh ?? row.state,
      open: Object.hasOwn(table.waitsFor, row.state),
      dueOn: Object.hasOwn(table.waitsFor, row.state) ? row.dueOn : null,
      owner: table.waitsFor[row.state] ?? null,
      link: table.link(row),
    }));
  };

function asked({ title, number, applicant, organisation }: TableFinder, query: RecordQuery): RawBuilder<unknown> {
  if (query.id !== undefined) return sql`x.id = ${query.id}`;
  const any = (column: RawBuilder<unknown> | undefined, ids: readonly string[]): RawBuilder<unknown>[] =>
    column === undefined || ids.length === 0 ? [] : [sql`${column} = any(${ids}::uuid[])`];
  return sql.join(
    [
      sql`strpos(lower(${title}), lower(${query.text})) > 0`,
      ...(number === undefined ? [] : [sql`${number} = ${query.text}`]),
      ...any(applicant, query.accountIds),
      ...any(organisation, query.organisationIds),
    ],
    sql` or `,
  );
}
