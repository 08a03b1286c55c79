import { readBundledBook } from './bundled-lists.ts';
import type { CodeBook } from './code-book.ts';

let made: CodeBook | undefined;

/** The book of the bundled lists without a database, made once for all tests of a file. */
export const makeCodeBook = (): CodeBook => (made ??= readBundledBook());
