import { mayAct } from '#modules/access';
import type { UploadedFile } from '#kernel/contract';
import type { Context } from '#platform/context';
import { readTable, type FileStore } from '#platform/files';
import type { ImportDoor } from './http.ts';
import type { ImportTarget } from './model.ts';
import { readSample } from './read-sample.ts';

export interface KindGuess {
  readonly target: string;
  /** Named columns that were recognised. */
  readonly share: number;
  readonly columns: readonly string[];
}

/** Fewer recognised columns say nothing: every list of people has a name and a telephone. */
const FEWEST = 2;

/** Which kinds of table this may be, of those that this person may bring in. The file has served when it has been looked at. */
export async function guessKind(
  ctx: Context,
  files: FileStore,
  doors: readonly ImportDoor[],
  file: UploadedFile,
): Promise<{ readonly header: readonly string[]; readonly items: readonly KindGuess[] }> {
  try {
    await using copy = await files.localCopy(file.key);
    const { sample, keys } = await readSample(readTable(copy.path));
    const rows = sample.map(({ cells }) => cells);
    const mine = doors.filter(({ rights }) => mayAct(ctx.actor, rights.write));
    const looked = mine.map(({ target }) => look(target, rows, keys));
    const header = looked.map((one) => one.header).toSorted((a, b) => named(b) - named(a))[0] ?? [];
    const items = looked
      .filter(({ columns, share }) => columns.length >= FEWEST && share > 0)
      .toSorted((a, b) => b.score - a.score)
      .map(({ target, share, columns }) => ({ target, share, columns }));
    return { header, items };
  } finally {
    await files.remove(file.key);
  }
}

const named = (header: readonly string[]): number => header.filter((name) => name.trim() !== '').length;

/** Columns that only this kind knows weigh more than those that every list has. */
function look(target: ImportTarget, rows: readonly (readonly string[])[], keys: readonly string[] | undefined) {
  const { mapping, headers } = target.guess(rows, keys);
  const labels = new Map(target.fields.map(({ field, zh }) => [field, zh]));
  const fields = [...new Set(Object.values(mapping))];
  const own = fields.filter((field) => !COMMON.has(field));
  const essential = (target.essential ?? []).every((any) => any.some((field) => fields.includes(field)));
  const share = named(headers) === 0 ? 0 : Math.min(1, fields.length / named(headers));
  return {
    target: target.name,
    header: headers,
    share,
    columns: fields.map((field) => labels.get(field) ?? field),
    score: own.length + (fields.length - own.length) / 4 + share + (essential ? ESSENTIAL : 0),
  };
}

const ESSENTIAL = 2;
const COMMON: ReadonlySet<string> = new Set([
  'name',
  'title',
  'phone',
  'contact',
  'contactName',
  'contactPhone',
  'place',
  'summary',
  'description',
  'source',
  'note',
  'employer',
  'majors',
  'industry',
  'validUntil',
]);
