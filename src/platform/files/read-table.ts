import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { failure } from '#kernel/errors';
import { readDelimited } from './read-delimited.ts';
import { readJson } from './read-json.ts';
import { readWorkbook } from './read-workbook.ts';
import { sizeText } from './size-text.ts';
import { sniffKind } from './sniff-kind.ts';
import { defaultTableLimits, freeUnpackedBytes } from './table.ts';
import type { TableLimits, TableRow } from './table.ts';
import { corrupt } from './workbook-archive.ts';

export interface ReadTableOptions {
  readonly limits?: Partial<TableLimits>;
  /** Name of a sheet; by default the first visible one that is not empty. Only workbooks have sheets. */
  readonly sheet?: string;
  /** For what does not fit in memory; the system's folder by default. */
  readonly temporaryFolder?: string;
}

/**
 * Reads a table of any kind row by row in bounded memory; the kind is found from the content. The first row given is the one
 * a person sees first (for JSON: the keys). Throws failures of `fileFailures`; leaving the loop early frees everything.
 */
export async function* readTable(
  path: string,
  options: ReadTableOptions = {},
): AsyncGenerator<TableRow, void, undefined> {
  const limits = { ...defaultTableLimits, ...options.limits };
  const { size } = await stat(path);
  if (size > limits.bytes) throw failure('file.tooLarge', { max: sizeText(limits.bytes) });
  const kind = await sniffKind(path);
  switch (kind) {
    case 'xlsx':
      return yield* readWorkbook(path, options.sheet, limits, options.temporaryFolder);
    case 'delimited':
      return yield* readDelimited(path, limits);
    case 'gzip':
      return yield* readGzip(path, options, limits);
    default:
      return yield* readJson(path, kind, limits);
  }
}

/** Unpacked into a file first: every other reader wants to read twice or at random. A gzip inside a gzip is refused. */
async function* readGzip(
  path: string,
  options: ReadTableOptions,
  limits: TableLimits,
): AsyncGenerator<TableRow, void, undefined> {
  const folder = await mkdtemp(join(options.temporaryFolder ?? tmpdir(), 'table-'));
  try {
    const unpacked = join(folder, 'table');
    await unpackGzip(path, unpacked, limits);
    if ((await sniffKind(unpacked)) === 'gzip') throw failure('file.otherKind', { found: 'GZIP' });
    yield* readTable(unpacked, { ...options, limits: { ...limits, bytes: limits.unpackedBytes } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpackGzip(path: string, target: string, limits: TableLimits): Promise<void> {
  const { size } = await stat(path);
  let unpacked = 0;
  const guard = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      unpacked += chunk.length;
      const tooMuch =
        unpacked > limits.unpackedBytes || (unpacked > freeUnpackedBytes && unpacked / size > limits.ratio);
      done(tooMuch ? failure('file.zipBomb') : null, chunk);
    },
  });
  const out = createWriteStream(target, { mode: 0o600 });
  await pipeline(createReadStream(path), createGunzip(), guard, out).catch(corrupt);
}
