import { civilDate, type Clock } from '#kernel/time';
import type { Database } from '#platform/db';
import { bundledLists, readBesides, sha256, textOf, type BundledList } from './bundled-lists.ts';
import type { CodeBookContents, CodeList } from './code-book.ts';
import { readCodeRows } from './read-tsv.ts';
import { editionsInForce, listEditions, loadList, lockLists, writeEdition } from './store.ts';

/**
 * The lists in force today, read from the database. Lists that come with the platform and are not there yet, or were
 * corrected since, are written first; on every other start nothing is written.
 */
export async function loadCodeBook(database: Database, clock: Clock): Promise<CodeBookContents> {
  await installBundledLists(database, clock);
  const lists = await database.inPlatform(async (db) => {
    const inForce: CodeList[] = [];
    for (const edition of await editionsInForce(db, civilDate(clock.now()))) inForce.push(await loadList(db, edition));
    return inForce;
  });
  return { lists, ...readBesides(lists) };
}

async function installBundledLists(database: Database, clock: Clock): Promise<void> {
  const bundled = bundledLists
    .map((list) => ({ list, text: textOf(list.file) }))
    .map((one) => ({ ...one, sha256: sha256(one.text) }));
  await database.inPlatform(async (db) => {
    const missing = async (): Promise<typeof bundled> => {
      const known = new Set((await listEditions(db)).map((one) => `${one.set} ${one.edition} ${one.sha256}`));
      return bundled.filter((one) => !known.has(`${one.list.set} ${one.list.edition} ${one.sha256}`));
    };
    if ((await missing()).length === 0) return;
    await lockLists(db);
    for (const one of await missing()) await writeEdition(db, parse(one.list, one.text), one.sha256, clock.now());
  });
}

const parse = (list: BundledList, text: string): CodeList => ({
  ...list,
  rows: readCodeRows(list.set, text, list.file),
});
