import type { CodeBook } from '#modules/codes';
import type { Holding } from '#modules/organisations';
import type { SitePage } from '#platform/http';
import { printPage } from './dossier-page.tsx';
import { objectionPages } from './objection-pages.tsx';

export const dossierPages = (book: CodeBook, holdings: readonly Holding[]): SitePage[] => [
  ...objectionPages,
  printPage(book, holdings),
];
