import type { z } from 'zod';
import { failure } from '#kernel/errors';
import { fieldErrors } from './problems.ts';

/** What the contract names, checked; everything else that was sent is dropped here. */
export function check(schema: z.ZodType | undefined, value: unknown, prefix: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error.issues as unknown as Parameters<typeof fieldErrors>[0]);
  throw failure(
    'request.invalid',
    {},
    errors.map((error) => ({ ...error, field: prefix + error.field })),
  );
}
