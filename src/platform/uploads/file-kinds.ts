import { open } from 'node:fs/promises';
import { failure } from '#kernel/errors';
import type { UploadKind } from '#kernel/contract';
import { sniffKind } from '#platform/files';

const PAPERS: readonly (readonly [UploadKind, magic: Buffer, name: string])[] = [
  ['pdf', Buffer.from('%PDF-'), 'PDF'],
  ['png', Buffer.from('89504e470d0a1a0a', 'hex'), 'PNG'],
  ['jpg', Buffer.from('ffd8ff', 'hex'), 'JPEG'],
];

/** What a name promises. Office programs call a workbook many things; a name may also promise nothing. */
const PROMISES: Readonly<Record<string, readonly UploadKind[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpg: ['jpg'],
  jpeg: ['jpg'],
  xlsx: ['table'],
  xlsm: ['table'],
  xls: ['table'],
  et: ['table'],
  csv: ['table'],
  tsv: ['table'],
  json: ['table'],
  jsonl: ['table'],
  ndjson: ['table'],
  gz: ['table'],
};

/** Names under which a browser or a desktop would run what it is given, whatever it is. */
const ACTIVE =
  /\.(html?|xhtml|shtml|svgz?|xml|xsl|js|mjs|css|swf|jar|exe|com|dll|msi|bat|cmd|ps1|vbs|wsf|hta|lnk|scr|sh|php|jsp|aspx?|apk)$/i;

/** Says by content what was uploaded; refuses what the route does not take, and names that promise something else. */
export async function examineKind(path: string, name: string, accepted: readonly UploadKind[]): Promise<UploadKind> {
  if (ACTIVE.test(name)) throw failure('file.activeName', { extension: name.split('.').at(-1)!.toLowerCase() });
  const kind = (await sniffPaper(path)) ?? (accepted.includes('table') ? await sniffTable(path) : undefined);
  if (kind === undefined || !accepted.includes(kind)) throw refusal(kind, accepted);
  const promised = PROMISES[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (promised !== undefined && !promised.includes(kind)) throw failure('file.nameMismatch', { kind: shown(kind) });
  return kind;
}

async function sniffPaper(path: string): Promise<UploadKind | undefined> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    const head = buffer.subarray(0, bytesRead);
    return PAPERS.find(([, magic]) => head.subarray(0, magic.length).equals(magic))?.[0];
  } finally {
    await handle.close();
  }
}

async function sniffTable(path: string): Promise<UploadKind> {
  await sniffKind(path);
  return 'table';
}

const shown = (kind: UploadKind): string => PAPERS.find(([each]) => each === kind)?.[2] ?? '表格';

function refusal(found: UploadKind | undefined, accepted: readonly UploadKind[]) {
  if (accepted.includes('table')) return failure('file.otherKind', { found: shown(found!) });
  return failure('file.paperKind', { accepted: accepted.map(shown).join('、') });
}
