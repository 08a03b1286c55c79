import { createSkillExtractor, type SkillExtractor, type Term } from '#engines/skills';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import { readBundledTerms, type BundledTerms } from './bundled-terms.ts';
import type { RegionalTerm } from './model.ts';
import { countMaskChanges, masksOf, ownMasks } from './masks.ts';
import { countRevisions, currentRevisions, type Revision } from './store.ts';

/** The dictionary of a region, compiled. */
export interface RegionalDictionary {
  readonly terms: ReadonlyMap<string, RegionalTerm>;
  readonly extractor: SkillExtractor;
}

type Reading = Pick<Context, 'db'> & { readonly tenant: Pick<Context['tenant'], 'id'> };

export interface SkillBook {
  /** As this region has it now: one count when nothing changed since, else compiled anew (some ten milliseconds). */
  of(reading: Reading): Promise<RegionalDictionary>;
  /** Another number whenever the region changed something. */
  changes(reading: Reading): Promise<number>;
  bundled(): BundledTerms;
}

/** Regions whose dictionaries are kept compiled, less than a megabyte each. */
const KEPT = 32;

export function openSkillBook(codes: CodeBook): SkillBook {
  let bundled: BundledTerms | undefined;
  const kept = new Map<string, { readonly revisions: number; readonly dictionary: RegionalDictionary }>();
  const read = (): BundledTerms => (bundled ??= readBundledTerms(codes));
  return {
    bundled: read,
    changes: async ({ db, tenant }) => (await countRevisions(db, tenant.id)) + (await countMaskChanges(db, tenant.id)),
    of: async (ctx) => {
      const ofTerms = await countRevisions(ctx.db, ctx.tenant.id);
      const revisions = ofTerms + (await countMaskChanges(ctx.db, ctx.tenant.id));
      // All regions that changed nothing share one.
      const key = revisions === 0 ? '' : ctx.tenant.id;
      const known = kept.get(key);
      if (known?.revisions === revisions) return known.dictionary;
      const changes = ofTerms === 0 ? [] : await currentRevisions(ctx.db, ctx.tenant.id);
      const masks = revisions === ofTerms ? [] : await ownMasks(ctx.db, ctx.tenant.id);
      const inForce = masksOf(read().masks, masks).filter(({ active }) => active);
      const dictionary = compile(
        read(),
        changes,
        inForce.map(({ word }) => word),
      );
      kept.delete(key);
      kept.set(key, { revisions, dictionary });
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return dictionary;
    },
  };
}

function compile(bundled: BundledTerms, changes: readonly Revision[], masks: readonly string[]): RegionalDictionary {
  const terms = new Map<string, RegionalTerm>();
  for (const { code, kind, names, occupation, major, source, official } of bundled.terms) {
    const asIs = { state: 'active', mergedInto: null, confirmed: official, revision: 0, layer: 'product' } as const;
    terms.set(code, { code, kind, names, occupation, major, source, ...asIs });
  }
  for (const { verb: _verb, reason: _reason, accountId: _account, at: _at, ...content } of changes)
    terms.set(content.code, { ...content, layer: isLocal(content.code) ? 'local' : 'product' });
  return { terms, extractor: createSkillExtractor({ terms: spoken(terms), masks }) };
}

const isLocal = (code: string): boolean => code.startsWith('L');

/** What is searched for: the names of what was merged lead to where it went, what is retired is silent. */
function spoken(terms: ReadonlyMap<string, RegionalTerm>): readonly Term[] {
  const merged = Map.groupBy(
    [...terms.values()].filter(({ state }) => state === 'merged'),
    (one) => targetOf(terms, one.mergedInto!),
  );
  return [...terms.values()]
    .filter(({ state }) => state === 'active')
    .map(({ code, kind, names }) => ({
      id: code,
      kind,
      names: [...names, ...(merged.get(code) ?? []).flatMap((one) => one.names)] as unknown as Term['names'],
    }));
}

/** Through several merges; a circle cannot be made (whyNotMerge). */
function targetOf(terms: ReadonlyMap<string, RegionalTerm>, code: string): string {
  let one = terms.get(code);
  for (let steps = 0; one?.state === 'merged' && steps < 20; steps += 1) one = terms.get(one.mergedInto!);
  return one?.code ?? code;
}
