import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { createCodeBook, type CodeBook } from './code-book.ts';
import { failures } from './contract.ts';
import { codesHttp } from './http.ts';
import { loadCodeBook } from './load-code-book.ts';
import { codePages } from './site/index.tsx';

export interface CodesModule {
  readonly module: ServerModule;
  /** Handed to the other modules when they are wired; it may be asked once this module has started. */
  readonly book: CodeBook;
  /** Turns to the lists that are in force now, without a restart. */
  readonly reload: () => Promise<void>;
}

export function createCodesModule(installation: Installation): CodesModule {
  const book = createCodeBook();
  let isLoaded = false;
  const reload = async (): Promise<void> => {
    book.load(await loadCodeBook(installation.database, installation.clock));
    isLoaded = true;
  };
  return {
    book,
    reload,
    module: {
      name: 'codes',
      failures,
      routes: codesHttp(book),
      pages: codePages(book),
      start: reload,
      ready: () => isLoaded,
    },
  };
}
