import { answer, client } from '../../api.ts';
import type { ImportEntry } from '../../import-kind.ts';

/** A file in a form, which the typed client knows only as text; it is only checked at first. */
export const uploadTable = (api: ImportEntry['api'], file: File, source = ''): Promise<{ id: string }> =>
  answer(
    client.POST(api as '/api/listing-imports', {
      body: { file: '', dryRun: 'true' },
      bodySerializer: () => {
        const form = new FormData();
        form.append('dryRun', 'true');
        // Before the file: what follows a file is read only when the file has come in whole.
        if (source !== '') form.append('sourceName', source);
        form.append('file', file);
        return form;
      },
    }),
  );

/** Which kind of table it may be; the file is looked at and not kept. */
export const guessKind = (file: File) =>
  answer(
    client.POST('/api/import-guesses', {
      body: { file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );
