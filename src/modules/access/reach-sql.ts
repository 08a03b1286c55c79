import { sql, type RawBuilder } from 'kysely';
import type { Reach } from './reach.ts';

type Column = RawBuilder<unknown>;

/** Where a table keeps what `Reachable` asks for; a table without such a column leaves it out. */
export interface ReachColumns {
  readonly organisation?: Column;
  /** The organisation that keeps a row for another. */
  readonly agent?: Column;
  readonly department?: Column;
  readonly account?: Column;
  /** text collate "C": ranges over it are leakproof, LIKE is not and would keep the index out of use. */
  readonly territory?: Column;
}

const NOTHING = sql`false`;

/** The same decision as `reaches`, as a condition over the rows of a table. */
export function reachSql(reach: Reach, columns: ReachColumns): RawBuilder<unknown> {
  const { organisation, agent, department, account, territory } = columns;
  switch (reach.kind) {
    case 'tenant':
      return sql`true`;
    case 'territory':
      // ':' follows '9', so this is every code that begins with the division's.
      return territory === undefined
        ? NOTHING
        : sql`(${territory} >= ${reach.division} and ${territory} < ${`${reach.division}:`})`;
    case 'own':
      return account === undefined ? NOTHING : sql`${account} = ${reach.accountId}`;
    case 'organisation': {
      if (organisation === undefined) return NOTHING;
      const mine = account === undefined ? NOTHING : sql`${account} = ${reach.accountId}`;
      const own = sql`${organisation} = ${reach.organisationId}`;
      const whole =
        reach.asAgent === true && agent !== undefined ? sql`(${own} or ${agent} = ${reach.organisationId})` : own;
      if (reach.selfOnly) return sql`(${whole} and ${mine})`;
      if (reach.departments === undefined) return whole;
      const within = department === undefined ? NOTHING : sql`${department} = any(${reach.departments}::uuid[])`;
      return sql`(${whole} and (${mine} or ${within}))`;
    }
    default:
      return NOTHING;
  }
}
