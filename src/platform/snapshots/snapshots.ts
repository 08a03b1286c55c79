import { randomUUID } from 'node:crypto';
import { constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { refuseUnless, type Image, type ImagePart, type OpenedImage } from '#kernel/image';
import { readPart, writePart, type WrittenPart } from './part-files.ts';
import { takeWriterLock } from './writer-lock.ts';

const FORMAT = 1;
const MANIFEST = 'manifest.json';

export interface Snapshot {
  /** The writer's own words on it. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly images: ReadonlyMap<string, OpenedImage>;
  readonly bytes: number;
}

/** Why a snapshot is not used, as a word for screens and as a sentence for the log. */
export interface Refusal<Why extends string = 'none' | 'damaged' | 'unreadable' | 'program'> {
  readonly why: Why;
  readonly detail: string;
}

export type Reading = { readonly snapshot: Snapshot } | { readonly refused: Refusal };

export interface Written {
  readonly bytes: number;
  /** Of them the ones that were not there already. */
  readonly newBytes: number;
}

export interface Snapshots {
  read(name: string): Promise<Reading>;
  /**
   * @param facts asked for when all parts are written, just before the snapshot counts
   * @returns undefined while another process is writing
   */
  write(
    name: string,
    images: ReadonlyMap<string, Image>,
    facts: () => Promise<Snapshot['facts']>,
  ): Promise<Written | undefined>;
}

interface ListedPart extends WrittenPart {
  readonly name: string;
  readonly file: string;
  readonly at: number;
  /** Room before it in its buffer. */
  readonly room: number;
  readonly lasting: boolean;
}

interface Manifest {
  readonly format: number;
  readonly program: string;
  readonly facts: Snapshot['facts'];
  readonly images: readonly {
    readonly name: string;
    readonly facts: Image['facts'];
    readonly parts: readonly ListedPart[];
  }[];
}

type Lasting = WeakMap<ArrayBufferLike, ListedPart>;

/** @param program what it was written by must read it: another word, and a snapshot is not used */
export function openSnapshots(folder: string, program: () => string): Snapshots {
  // Where lasting parts already lie, by the buffer that they are in.
  const kept = new Map<string, Lasting>();
  const lastingOf = (name: string): Lasting => {
    const known = kept.get(name) ?? new WeakMap<ArrayBufferLike, ListedPart>();
    kept.set(name, known);
    return known;
  };
  const stamped = once(program);
  return {
    read: async (name) => {
      try {
        return await readSnapshot(join(folder, name), stamped(), lastingOf(name));
      } catch (error) {
        return refuse('unreadable', `it cannot be read: ${(error as Error).message}`);
      }
    },
    write: async (name, images, facts) => {
      const path = join(folder, name);
      mkdirSync(path, { recursive: true, mode: 0o700 });
      const release = takeWriterLock(path);
      if (release === undefined) return undefined;
      const before = new Set(readdirSync(path));
      try {
        return await writeSnapshot(path, stamped(), lastingOf(name), images, facts);
      } catch (error) {
        // On a full disk every attempt would leave something behind.
        for (const file of readdirSync(path)) if (!before.has(file)) rmSync(join(path, file), { force: true });
        throw error;
      } finally {
        release();
      }
    },
  };
}

const refuse = (why: Refusal['why'], detail: string): Reading => ({ refused: { why, detail } });

async function readSnapshot(folder: string, program: string, lasting: Lasting): Promise<Reading> {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return refuse('none', 'there is none yet');
  const text = await readFile(path, 'utf8');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 1 || Number(text.slice(0, end)) !== crc32(body)) return refuse('damaged', 'its list of parts is damaged');
  const { format, program: by, facts, images } = JSON.parse(body) as Manifest;
  if (format !== FORMAT || by !== program) return refuse('program', 'it was written by another version of the program');
  const opened = new Map<string, OpenedImage>();
  let bytes = 0;
  for (const image of images) {
    const parts = new Map<string, Uint8Array>();
    // At once, so that one is checked while the next is read.
    const found = await Promise.all(
      image.parts.map((part) => readPart(join(folder, part.file), part.at, part, part.room)),
    );
    for (const [i, part] of image.parts.entries()) {
      const one = found[i];
      if (one === undefined) return refuse('damaged', `the part ${image.name} ${part.name} is damaged`);
      if (part.lasting) lasting.set(one.buffer, part);
      parts.set(part.name, one);
      bytes += part.length;
    }
    opened.set(image.name, { facts: image.facts, bytes: (name) => partOf(parts, name) });
  }
  return { snapshot: { facts, images: opened, bytes } };
}

function partOf(parts: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = parts.get(name);
  refuseUnless(bytes !== undefined, `the part ${name} is missing`);
  return bytes;
}

/** Files first, each flushed; then what makes them count, by a rename; then what nobody needs any more goes. */
async function writeSnapshot(
  folder: string,
  program: string,
  lasting: Lasting,
  images: ReadonlyMap<string, Image>,
  facts: () => Promise<Snapshot['facts']>,
): Promise<Written> {
  const writer = await openWriter(folder, lasting);
  const listed: Manifest['images'][number][] = [];
  try {
    for (const [name, image] of images) {
      const parts: ListedPart[] = [];
      for (const part of image.parts) parts.push(await writer.part(part));
      listed.push({ name, facts: image.facts, parts });
    }
  } finally {
    await writer.close();
  }
  const body = JSON.stringify({ format: FORMAT, program, facts: await facts(), images: listed } satisfies Manifest);
  const next = join(folder, `${MANIFEST}.${randomUUID()}`);
  await writeFlushed(next, `${crc32(body)}\n${body}`);
  await rename(next, join(folder, MANIFEST));
  await flushFolder(folder);
  const parts = listed.flatMap((image) => image.parts);
  const needed = new Set([MANIFEST, 'writer.lock', ...parts.map(({ file }) => file)]);
  for (const name of readdirSync(folder)) if (!needed.has(name)) rmSync(join(folder, name), { force: true });
  return { bytes: parts.reduce((sum, { length }) => sum + length, 0), newBytes: writer.written() };
}

/** Smaller ones are written again sooner than they are looked after. */
const LEAST_LASTING = 1 << 18;

/** What lasts gets a file of its own, all the rest goes into one. */
async function openWriter(folder: string, lasting: Lasting) {
  const common = `${randomUUID()}.parts`;
  const rest = await open(join(folder, common), 'wx', 0o600);
  let at = 0;
  let written = 0;
  const own = async ({ name, bytes }: ImagePart): Promise<ListedPart> => {
    const known = lasting.get(bytes.buffer);
    if (known !== undefined && known.name === name && isThere(join(folder, known.file), bytes.length)) return known;
    const file = `${randomUUID()}.part`;
    const handle = await open(join(folder, file), 'wx', 0o600);
    try {
      const part = { ...(await writePart(handle, bytes)), name, file, at: 0, room: bytes.byteOffset, lasting: true };
      await handle.sync();
      lasting.set(bytes.buffer, part);
      written += part.length;
      return part;
    } finally {
      await handle.close();
    }
  };
  return {
    written: () => written,
    part: async (part: ImagePart): Promise<ListedPart> => {
      const lasts = part.lasting === true;
      if (lasts && part.bytes.length >= LEAST_LASTING) return own(part);
      const start = at;
      const done = await writePart(rest, part.bytes);
      at += done.length;
      written += done.length;
      return {
        ...done,
        name: part.name,
        file: common,
        at: start,
        room: lasts ? part.bytes.byteOffset : 0,
        lasting: false,
      };
    },
    close: async () => {
      await rest.sync();
      await rest.close();
    },
  };
}

function isThere(path: string, length: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === length;
}

async function writeFlushed(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The rename itself is on the disk. Not every file system has folders that can be opened. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}
