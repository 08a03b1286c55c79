import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { takeDown } from '#platform/db';
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
  const putUp = await takeDown(async (query) => (await client.query(query)).rows, schemas);
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

async function setSequences(client: Client, manifest: Manifest, owner: 'owner' | 'jobs'): Promise<void> {
  for (const { name, value } of manifest.sequences.filter((one) => one.owner === owner))
    await client.query('select setval($1::regclass, $2)', [name, value]);
}
