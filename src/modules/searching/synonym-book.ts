import { readFileSync } from 'node:fs';
import { compileSynonyms, readSynonymFile, type SynonymBook as Compiled } from '#engines/search';
import type { Context } from '#platform/context';
import type { SynonymGroup } from './model.ts';
import { findRevision, lastRevision } from './synonym-store.ts';

type Reading = Pick<Context, 'db'> & { readonly tenant: Pick<Context['tenant'], 'id'> };

/** The words that mean the same: those that come with the product, and over them what a region published. */
export interface SynonymBook {
  base(): readonly SynonymGroup[];
  /** The base together with these, as a search takes them. */
  compile(groups: readonly SynonymGroup[]): Compiled;
  /** As they stand in a region now: one number is asked for, the groups only when it has grown. */
  compiled(reading: Reading): Promise<Compiled>;
}

const FILE = new URL('../../../codesets/synonyms.tsv', import.meta.url);
/** Regions whose words are kept compiled. */
const KEPT = 64;

export function openSynonymBook(): SynonymBook {
  let groups: readonly SynonymGroup[] | undefined;
  const kept = new Map<string, { readonly revision: number; readonly compiled: Compiled }>();
  const base = (): readonly SynonymGroup[] => (groups ??= readSynonymFile(readFileSync(FILE, 'utf8')));
  const compile = (own: readonly SynonymGroup[]): Compiled => compileSynonyms([...base(), ...own]);
  return {
    base,
    compile,
    compiled: async ({ db, tenant }) => {
      const revision = await lastRevision(db, tenant.id);
      // All regions that added nothing share one.
      const key = revision === 0 ? '' : tenant.id;
      const known = kept.get(key);
      if (known?.revision === revision) return known.compiled;
      const own = revision === 0 ? [] : ((await findRevision(db, tenant.id, revision))?.groups ?? []);
      const compiled = compile(own);
      kept.delete(key);
      kept.set(key, { revision, compiled });
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return compiled;
    },
  };
}
