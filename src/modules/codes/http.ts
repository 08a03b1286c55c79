import { mount, type MountedRoute } from '#platform/http';
import type { CodeBook } from './code-book.ts';
import { routes } from './contract.ts';
import { findCodes, readCode } from './find-codes.ts';

export const codesHttp = (book: CodeBook): MountedRoute[] =>
  mount(routes, {
    listCodes: async (_, { params, query }) => ({ items: findCodes(book, params.set, query) }),
    readCode: async (_, { params }) => readCode(book, params.set, params.code),
  });
