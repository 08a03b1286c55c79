import { readFile } from 'node:fs/promises';
import { Failure, sentence } from '#kernel/errors';
import type { Installation } from '#platform/installation';
import { failures } from './contract.ts';
import { importEdition, type NewEdition } from './import-edition.ts';

export type EditionImported =
  | { readonly rows: number }
  /** Sentences for whoever mends the file; the first says what it is about. */
  | { readonly problems: readonly string[] };

/** For the command line: what is wrong with the file is an answer, not an error. */
export async function importEditionFile(
  { clock, database }: Pick<Installation, 'clock' | 'database'>,
  given: Omit<NewEdition, 'text'>,
): Promise<EditionImported> {
  const text = await readFile(given.file, 'utf8').catch(() => undefined);
  if (text === undefined) return { problems: [`无法读取文件 ${given.file} (cannot read the file)`] };
  try {
    return { rows: await database.inPlatform((db) => importEdition(db, clock.now(), { ...given, text })) };
  } catch (error) {
    const known = error instanceof Failure ? failures[error.code] : undefined;
    if (!(error instanceof Failure) || known === undefined) throw error;
    const { data, fields } = error;
    return {
      problems: [
        `${sentence(known.zh, data)} (${sentence(known.en, data)})`,
        ...fields.map(({ zh, en }) => `${zh} (${en})`),
      ],
    };
  }
}
