import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { failure } from '#kernel/errors';
import { WorkbookArchive } from './workbook-archive.ts';

export type TableKind = 'xlsx' | 'delimited' | 'json' | 'jsonl' | 'gzip';

const PREFIX = 4096;

/** Kinds known only to say no to them politely. */
const foreign: readonly (readonly [found: string, magic: Buffer])[] = [
  ['PDF', Buffer.from('%PDF')],
  ['PNG', Buffer.from('89504e47', 'hex')],
  ['JPEG', Buffer.from('ffd8ff', 'hex')],
  ['GIF', Buffer.from('GIF8')],
  ['RAR', Buffer.from('Rar!')],
  ['7z', Buffer.from('377abcaf271c', 'hex')],
  ['bzip2', Buffer.from('BZh')],
  ['xz', Buffer.from('fd377a585a00', 'hex')],
  ['Parquet', Buffer.from('PAR1')],
  ['SQLite', Buffer.from('SQLite format 3')],
  ['RTF', Buffer.from('{\\rtf')],
];

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const gzip = Buffer.from('1f8b', 'hex');
const zip = Buffer.from('PK\u0003\u0004');

/** Says by content, never by name, what a file is; a kind that cannot be read is a failure with advice. */
export async function sniffKind(path: string): Promise<TableKind> {
  const handle = await open(path, 'r');
  try {
    const prefix = await readPrefix(handle);
    if (prefix.length === 0) throw failure('file.empty');
    const starts = (magic: Buffer) => prefix.subarray(0, magic.length).equals(magic);
    if (starts(ole)) throw failure((await holdsEncryptedPackage(handle)) ? 'file.encrypted' : 'file.oldExcel');
    if (starts(gzip)) return 'gzip';
    if (starts(zip)) return await zipKind(path);
    const found = foreign.find(([, magic]) => starts(magic));
    if (found !== undefined) throw failure('file.otherKind', { found: found[0] });
    return textKind(prefix);
  } finally {
    await handle.close();
  }
}

async function readPrefix(handle: FileHandle): Promise<Buffer> {
  const buffer = Buffer.alloc(PREFIX);
  const { bytesRead } = await handle.read(buffer, 0, PREFIX, 0);
  return buffer.subarray(0, bytesRead);
}

/** No table begins with a tag; a browser would run what does. */
const MARKUP = /^\uFEFF?\s*<(!doctype|!--|\?xml|[a-z][\w:-]*(?=[\s>/]))/i;
const MARKUP_NAMES: Readonly<Record<string, string>> = { '?xml': 'XML', svg: 'SVG' };

function textKind(prefix: Buffer): TableKind {
  const bom = prefix.subarray(0, 2).toString('hex');
  const wide = bom === 'fffe' || bom === 'feff';
  if (!wide && prefix.includes(0)) throw failure('file.unknownKind');
  const encoding = bom === 'feff' ? 'utf-16be' : bom === 'fffe' ? 'utf-16le' : 'utf-8';
  const text = new TextDecoder(encoding).decode(prefix).trimStart();
  const markup = MARKUP.exec(text)?.[1]?.toLowerCase();
  if (markup !== undefined) throw failure('file.otherKind', { found: MARKUP_NAMES[markup] ?? 'HTML' });
  if (/^\[\s*([{\]]|$)/.test(text)) return 'json';
  if (/^\{\s*["}]/.test(text)) return 'jsonl';
  if (controlCharacters(text) > text.length / 100) throw failure('file.unknownKind');
  return 'delimited';
}

function controlCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) count += 1;
  }
  return count;
}

async function zipKind(path: string): Promise<TableKind> {
  const archive = await WorkbookArchive.open(path);
  try {
    if (archive.has('xl/workbook.xml') || (archive.has('[content_types].xml') && archive.hasFolder('xl/worksheets/')))
      return 'xlsx';
    const found = archive.has('xl/workbook.bin')
      ? 'XLSB'
      : archive.hasFolder('word/')
        ? 'Word'
        : archive.hasFolder('ppt/')
          ? 'PowerPoint'
          : archive.has('content.xml')
            ? 'OpenDocument'
            : 'ZIP';
    throw failure('file.otherKind', { found });
  } finally {
    archive.close();
  }
}

/** An encrypted workbook is an OLE container with a stream of this name; its directory may stand anywhere in the file. */
async function holdsEncryptedPackage(handle: FileHandle): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const buffer = Buffer.alloc(2 ** 20);
  for (let position = 0; ; position += buffer.length - name.length) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (buffer.subarray(0, bytesRead).includes(name)) return true;
    if (bytesRead < buffer.length) return false;
  }
}
