import { sql } from 'kysely';
import { bulkInsert, type Db } from '#platform/db';
import type { CodeEdition, CodeList } from './code-book.ts';
import { parentOf, type CodeRow, type CodeSet } from './model.ts';

/** What of a row is not a column of its own. */
type Attributes = Pick<CodeRow, 'since' | 'short' | 'initials'> & { readonly marks?: CodeRow['marks'] };

const EDITION = sql`set_name as "set", edition, source, valid_from as "validFrom"`;

export async function listEditions(db: Db): Promise<(CodeEdition & { readonly sha256: string })[]> {
  const { rows } = await sql<CodeEdition & { sha256: string }>`select ${EDITION}, sha256 from codes.edition
    order by set_name, valid_from desc, loaded_at desc`.execute(db);
  return rows;
}

/** Of each set the newest edition that is in use on this day. */
export async function editionsInForce(db: Db, today: string): Promise<CodeEdition[]> {
  const { rows } = await sql<CodeEdition>`select distinct on (set_name) ${EDITION} from codes.edition
    where valid_from <= ${today} order by set_name, valid_from desc, loaded_at desc`.execute(db);
  return rows;
}

export async function loadList(db: Db, edition: CodeEdition): Promise<CodeList> {
  const { rows } = await sql<{ code: string; name: string; pinyin: string; attributes: Attributes }>`
    select code, name, pinyin, attributes from codes.code
    where set_name = ${edition.set} and edition = ${edition.edition} order by code collate "C"`.execute(db);
  return { ...edition, rows: rows.map(({ attributes, ...row }): CodeRow => ({ ...row, marks: [], ...attributes })) };
}

/** Two processes that start together must not load the same list twice. Held until the end of the transaction. */
export const lockLists = (db: Db): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('jiangqiao.codes', 0))`.execute(db);

/** Writes an edition whole; an earlier text of the same edition is replaced. */
export async function writeEdition(db: Db, list: CodeList, sha256: string, now: Date): Promise<void> {
  const { set, edition, source, validFrom, rows } = list;
  await sql`delete from codes.code where set_name = ${set} and edition = ${edition}`.execute(db);
  await sql`insert into codes.edition (set_name, edition, source, valid_from, sha256, loaded_at)
    values (${set}, ${edition}, ${source}, ${validFrom}, ${sha256}, ${now})
    on conflict (set_name, edition) do update set source = excluded.source, valid_from = excluded.valid_from,
      sha256 = excluded.sha256, loaded_at = excluded.loaded_at`.execute(db);
  const columns = ['set_name', 'edition', 'code', 'parent', 'name', 'pinyin', 'attributes'];
  await bulkInsert(
    db,
    'codes.code',
    columns,
    rows.map((row) => columnsOf(set, edition, row)),
  );
}

function columnsOf(set: CodeSet, edition: string, row: CodeRow): object {
  const { code, name, pinyin, initials, since, short, marks } = row;
  const attributes: Attributes = {
    initials,
    ...(since !== undefined && { since }),
    ...(short !== undefined && { short }),
    ...(marks.length > 0 && { marks }),
  };
  return { set_name: set, edition, code, parent: parentOf(set, code) ?? null, name, pinyin, attributes };
}

/** What a code was called in an edition that is not in force any more, or not yet. */
export interface FormerName {
  readonly code: string;
  readonly name: string;
  readonly edition: string;
}

/** Every code that has left its list, by the newest edition that had it. */
export async function findFormerNames(db: Db, set: CodeSet, inForce: string): Promise<ReadonlyMap<string, FormerName>> {
  const { rows } = await sql<FormerName>`select distinct on (c.code) c.code, c.name, c.edition
    from codes.code c join codes.edition e on e.set_name = c.set_name and e.edition = c.edition
    where c.set_name = ${set} and c.edition <> ${inForce}
    order by c.code, e.valid_from desc, e.loaded_at desc`.execute(db);
  return new Map(rows.map((row) => [row.code, row]));
}
