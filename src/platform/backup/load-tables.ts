import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ArchiveReader } from './archive-reader.ts';
import { BackupProblem, type Manifest, type TablePart } from './manifest.ts';
import { copyIn, listTables, OWN_SCHEMAS, QUEUE_SCHEMAS } from './tables.ts';

/** The queue's library keeps its own book of versions, and it wrote that when it made its tables. */
const KEPT = new Set(['platform.restoration', 'graphile_worker.migrations']);

/**
 * All tables of one owner, emptied and filled in one transaction that the caller has opened. Walls, foreign keys and indexes
 * are taken down for it and put up again: the keys are then checked once for all rows.
 */
export async function loadTables(
  client: Client,
  archive: ArchiveReader,
  owner: 'owner' | 'jobs',
  onProgress: (rows: number) => void,
): Promise<void> {
  const schemas = owner === 'owner' ? OWN_SCHEMAS : QUEUE_SCHEMAS;
  const tables = (await listTables(client, schemas)).filter((table) => !KEPT.has(table.name));
  const parts = archive.manifest.tables.filter((part) => part.owner === owner && !KEPT.has(part.table));
  refuseUnknown(parts, new Map(tables.map((table) => [table.name, new Set(table.columns)])));
  const putUp = await takeDown(client, schemas);
  if (tables.length > 0) await client.query(`truncate ${tables.map((table) => table.name).join(', ')}`);
  for (const part of parts) {
    await copyPart(client, archive, part);
    onProgress(part.rows);
  }
  for (const statement of putUp) await client.query(statement);
  await setSequences(client, archive.manifest, owner);
}

function refuseUnknown(parts: readonly TablePart[], tables: ReadonlyMap<string, ReadonlySet<string>>): void {
  const unknown = parts.flatMap(({ table, columns }) =>
    columns.filter((column) => tables.get(table)?.has(column) !== true).map((column) => `${table}.${column}`),
  );
  if (unknown.length > 0)
    throw new BackupProblem(
      `备份里有这个版本不认识的列 (columns that this version does not know): ${unknown.join(', ')}`,
    );
}

async function copyPart(client: Client, archive: ArchiveReader, part: TablePart): Promise<void> {
  const into = client.query(copyFrom(copyIn(part.table, part.columns)));
  await pipeline(await archive.read(part.name), into);
  if (into.rowCount !== part.rows)
    throw new BackupProblem(`${part.table}: 应有 ${part.rows} 行，写入 ${into.rowCount} 行 (rows do not match)`);
}

/** @returns the statements that put everything up again, in their order */
async function takeDown(client: Client, schemas: string): Promise<string[]> {
  const linesOf = async (query: string): Promise<{ down: string; up: string }[]> =>
    (await client.query<{ down: string; up: string }>(query)).rows;
  const walls =
    await linesOf(`select format('alter table %I.%I no force row level security', n.nspname, c.relname) as down,
      format('alter table %I.%I force row level security', n.nspname, c.relname) as up
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relforcerowsecurity and c.relkind in ('r', 'p') and ${schemas}`);
  const keys =
    await linesOf(`select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname) as down,
      format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) as up
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${schemas}`);
  const indexes =
    await linesOf(`select format('drop index %I.%I', n.nspname, ic.relname) as down, pg_get_indexdef(i.indexrelid) as up
    from pg_index i join pg_class ic on ic.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and not c.relispartition and ${schemas}
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`);
  for (const { down } of [...keys, ...walls, ...indexes]) await client.query(down);
  // Keys are checked while the owner may still see all rows; an index that a key needs stands before it.
  return [...indexes, ...keys, ...walls].map(({ up }) => up);
}

async function setSequences(client: Client, manifest: Manifest, owner: 'owner' | 'jobs'): Promise<void> {
  for (const { name, value } of manifest.sequences.filter((one) => one.owner === owner))
    await client.query('select setval($1::regclass, $2)', [name, value]);
}
