import type { ApiDocument, Operation } from '../../tools/api-document.ts';

export interface ApiOperation {
  readonly method: string;
  readonly path: string;
  /** The row of the authorisation table that the route names. */
  readonly right: string;
  readonly operation: Operation;
}

export const listOperations = (document: ApiDocument): ApiOperation[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      right: /right: `([\w.]+)`/.exec(operation.description ?? '')?.[1] ?? '',
      operation,
    })),
  );
