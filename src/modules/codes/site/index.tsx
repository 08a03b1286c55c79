import type { SitePage } from '#platform/http';
import type { CodeBook } from '../code-book.ts';
import { showCodes } from './codes-page.tsx';

export const codePages = (book: CodeBook): SitePage[] => [
  { method: 'GET', path: '/codes', right: 'code.read', render: async (_, input) => showCodes(book, input) },
];
