import { z } from 'zod';

/** Rises when an older program could no longer read what a newer one writes. */
export const FORMAT = 1;

const Part = z.object({
  name: z.string(),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Part = z.infer<typeof Part>;

const TablePart = Part.extend({
  table: z.string(),
  columns: z.array(z.string()).min(1),
  /** Of a table that row-level security walls in: whose rows these are. */
  tenant: z.uuid().nullable(),
  rows: z.int(),
  /** The role that owns the table: the queue's tables belong to its own. */
  owner: z.enum(['owner', 'jobs']),
});
export type TablePart = z.infer<typeof TablePart>;

/** The last entry of an archive: what is in it, from which program and schema, and how each part is checked. */
export const Manifest = z.object({
  product: z.literal('jiangqiao'),
  format: z.int(),
  version: z.string(),
  madeAt: z.iso.datetime(),
  postgres: z.string(),
  tenants: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string() })),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.array(TablePart),
  sequences: z.array(z.object({ name: z.string(), value: z.int(), owner: z.enum(['owner', 'jobs']) })),
  files: z.array(Part.extend({ key: z.string() })),
  /** Files that were removed while the backup ran. */
  vanished: z.array(z.string()),
  keys: z.object({
    /** Tell whether an installation has the keys that these data were written with; they say nothing about the keys. */
    fingerprints: z.array(z.string()),
    salt: z.string(),
    sealed: Part.nullable(),
  }),
});
export type Manifest = z.infer<typeof Manifest>;

export const MANIFEST = 'manifest.json';

/** Something about a backup that a person has to know and can act on; its message is the sentence. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}
