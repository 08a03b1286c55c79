import { createHash } from 'node:crypto';
import { failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { Batch, ImportTarget, Mapping, MappingGuess } from './model.ts';
import { rememberedMapping } from './store.ts';

export interface ChosenMapping {
  readonly mapping: Mapping;
  readonly origin: Batch['mappingOrigin'];
}

/** What somebody said goes before what was remembered, and that before the guess. */
export async function chooseMapping(
  ctx: Context,
  target: ImportTarget,
  batch: Batch,
  guess: MappingGuess,
): Promise<ChosenMapping> {
  if (batch.mappingOrigin === 'given') return { mapping: byColumn(batch.mapping, guess.headers), origin: 'given' };
  const key = headerKey(guess.headers);
  const remembered =
    batch.organisationId === null || key === undefined
      ? undefined
      : await rememberedMapping(ctx.db, ctx.tenant.id, batch.organisationId, target.name, key);
  return remembered === undefined
    ? { mapping: guess.mapping, origin: 'guessed' }
    : { mapping: remembered, origin: 'remembered' };
}

const isNumber = (column: string): boolean => /^\d+$/.test(column);
const sameText = (a: string, b: string): boolean => a.trim() === b.trim();

/** A caller may name columns by their header instead of by number. */
function byColumn(mapping: Mapping, headers: readonly string[]): Mapping {
  const entries = Object.entries(mapping).map(([column, field]) => {
    const number = isNumber(column) ? Number(column) : headers.findIndex((name) => sameText(name, column));
    if (number < 0) throw failure('import.badMapping', { problem: column });
    return [number, field];
  });
  return Object.fromEntries(entries) as Mapping;
}

/** Whoever names columns by their header says which row that is, even one that nobody would take for a header. */
export function withNamedHeader(
  guess: MappingGuess,
  given: Mapping,
  sample: readonly (readonly string[])[],
): MappingGuess {
  const names = Object.keys(given).filter((column) => !isNumber(column));
  const holdsAll = (row: readonly string[]): boolean => names.every((name) => row.some((cell) => sameText(cell, name)));
  if (names.length === 0 || holdsAll(guess.headers)) return guess;
  const row = sample.findIndex(holdsAll);
  return row < 0 ? guess : { ...guess, headers: sample[row]!, firstDataRow: row + 1 };
}

export function refuseUnknownFields(target: Pick<ImportTarget, 'fields'>, mapping: Mapping): void {
  const known = new Set(target.fields.map(({ field }) => field));
  const unknown = Object.values(mapping).find((field) => !known.has(field));
  if (unknown !== undefined) throw failure('import.badMapping', { problem: unknown });
  const twice = target.fields.find(
    ({ field, several }) => several !== true && Object.values(mapping).filter((one) => one === field).length > 1,
  );
  if (twice !== undefined) throw failure('import.badMapping', { problem: `“${twice.zh}”指定给了两列` });
}

/** Files with the same columns have the same key; a file without a header has none. */
export function headerKey(headers: readonly string[]): string | undefined {
  if (headers.length === 0) return undefined;
  const names = headers.map((name) => name.normalize('NFKC').trim().toLowerCase());
  return createHash('sha256').update(JSON.stringify(names)).digest('hex');
}
