import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { RIGHTS } from '#modules/access';
import { apiDocument, asText, type ApiDocument } from '../tools/api-document.ts';
import { listOperations, type ApiOperation } from './support/operations.ts';

let document: ApiDocument;
let operations: readonly ApiOperation[];

beforeAll(async () => {
  document = await apiDocument();
  operations = listOperations(document);
});

const without = (complete: (operation: ApiOperation) => boolean): string[] =>
  operations.filter((operation) => !complete(operation)).map(({ method, path }) => `${method} ${path}`);

test('openapi.json is what the contracts say (npm run api writes it)', () => {
  expect(readFileSync('openapi.json', 'utf8')).toBe(asText(document));
  expect(document.openapi).toMatch(/^3\.1\./);
});

describe('every operation', () => {
  test('is one of a kind', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
  });

  test('says what it does and where it belongs', () => {
    expect(without(({ operation }) => (operation.summary ?? '') !== '' && operation.tags?.length === 1)).toEqual([]);
  });

  test('names a right of the authorisation table', () => {
    expect(without(({ right }) => Object.hasOwn(RIGHTS, right))).toEqual([]);
  });

  test('has a success and tells problems in the one envelope', () => {
    const told = ({ operation: { responses } }: ApiOperation): boolean =>
      Object.keys(responses).some((status) => /^2\d\d$/.test(status)) &&
      responses['default']?.content?.['application/problem+json'] !== undefined;
    expect(without(told)).toEqual([]);
  });

  test('lists the parameters of its path', () => {
    const listed = ({ path, operation }: ApiOperation): boolean =>
      [...path.matchAll(/\{(\w+)\}/g)].every(([, name]) =>
        operation.parameters?.some((parameter) => parameter.in === 'path' && parameter.name === name),
      );
    expect(without(listed)).toEqual([]);
  });
});
