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

/** The fields of a request, however deep, that take the id of something. */
export function idsIn(operation: Operation, document: ApiDocument): string[] {
  const { components } = document as { readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> } };
  const found = new Set<string>();
  const walk = (schema: unknown, name: string, depth = 0): void => {
    if (schema === null || typeof schema !== 'object' || depth > 12) return;
    const { $ref, format, properties, ...rest } = schema as Record<string, unknown>;
    if (format === 'uuid') found.add(name);
    if (typeof $ref === 'string') walk(components?.schemas?.[$ref.split('/').at(-1)!], name, depth + 1);
    for (const [key, one] of Object.entries((properties ?? {}) as object)) walk(one, key, depth + 1);
    for (const one of Object.values(rest)) if (typeof one === 'object') walk(one, name, depth + 1);
  };
  for (const { name, schema } of (operation.parameters ?? []) as readonly {
    readonly name: string;
    readonly schema?: unknown;
  }[])
    walk(schema, name);
  walk(operation.requestBody, 'body');
  return [...found];
}
