import { basename } from 'node:path';
import { buildPlaceIndex } from '#engines/reading';
import { failure } from '#kernel/errors';
import { isCivilDate } from '#kernel/time';
import type { Db } from '#platform/db';
import { bundledLists, sha256 } from './bundled-lists.ts';
import { codeSets, type CodeRow, type CodeSet } from './model.ts';
import { readCodeRows } from './read-tsv.ts';
import { lockLists, writeEdition } from './store.ts';

export interface NewEdition {
  readonly set: string;
  readonly edition: string;
  readonly file: string;
  readonly text: string;
  readonly validFrom: string;
  readonly source: string;
}

/**
 * Takes over an official list from a TSV file with `code` and `name` (and what else `read-tsv.ts` knows). The whole file or
 * nothing. It is in use from `validFrom` on, when the processes start again or reload.
 * @returns the number of rows. @throws codes.unknownSet, codes.badDate, codes.bundledEdition, codes.badFile with every bad line
 */
export async function importEdition(db: Db, now: Date, given: NewEdition): Promise<number> {
  const { edition, validFrom, source } = given;
  const set = codeSets.find((one) => one === given.set);
  if (set === undefined) throw failure('codes.unknownSet', { set: given.set, known: codeSets.join('、') });
  if (!isCivilDate(validFrom)) throw failure('codes.badDate', { date: validFrom });
  if (bundledLists.some((list) => list.set === set && list.edition === edition)) {
    throw failure('codes.bundledEdition', { edition });
  }
  const rows = await spelled(set, readCodeRows(set, given.text, basename(given.file)));
  await lockLists(db);
  await writeEdition(db, { set, edition, source, validFrom, rows }, sha256(given.text), now);
  return rows.length;
}

/** Official lists come without pinyin and short forms. The spelling carries a dictionary, so it is loaded only here. */
async function spelled(set: CodeSet, rows: readonly CodeRow[]): Promise<readonly CodeRow[]> {
  const { spellName } = await import('./spelling.ts');
  const places = set === 'division' ? buildPlaceIndex(rows).byCode : undefined;
  return rows.map((row) => {
    const short = row.short ?? places?.get(row.code)?.short;
    return {
      ...row,
      ...(row.pinyin === '' && spellName(row.name)),
      ...(short !== undefined && short !== row.name && { short }),
    };
  });
}
