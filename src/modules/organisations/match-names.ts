import type { Context } from '#platform/context';
import { fullNameKey, nameKey } from './names.ts';
import { listKnown, type KnownOrganisation } from './preregister.ts';

/** The organisations of the region, as somebody's list may name them. */
export interface KnownNames {
  readonly byCode: ReadonlyMap<string, KnownOrganisation>;
  readonly byFullName: ReadonlyMap<string, readonly KnownOrganisation[]>;
  readonly byName: ReadonlyMap<string, readonly KnownOrganisation[]>;
}

const NAME_MATCHES = ['code', 'name', 'similar', 'none'] as const;
export type NameMatch = (typeof NAME_MATCHES)[number];

export interface MatchedName {
  readonly match: NameMatch;
  /** 0 to 1, by the way of the match; set by hand, not measured. */
  readonly confidence: number;
  readonly organisation: KnownOrganisation | undefined;
  /** More than one has this name: nobody is meant until a code says who. */
  readonly namesakes: number;
}

const CONFIDENCE: Readonly<Record<NameMatch, number>> = { code: 1, name: 0.95, similar: 0.8, none: 0 };

export async function readKnownNames(ctx: Context): Promise<KnownNames> {
  const all = await listKnown(ctx.db, ctx.tenant.id);
  return {
    byCode: new Map(all.flatMap((one) => (one.creditCode === null ? [] : [[one.creditCode, one] as const]))),
    byFullName: Map.groupBy(all, (one) => fullNameKey(one.name)),
    byName: Map.groupBy(all, (one) => nameKey(one.name)),
  };
}

/** By code, by full name, by a name that differs only in its legal form. */
export function matchName(
  known: KnownNames,
  { code, name }: { readonly code: string; readonly name: string },
): MatchedName {
  const byCode = known.byCode.get(code);
  if (byCode !== undefined) return found('code', byCode);
  if (name === '') return NOBODY;
  const full = known.byFullName.get(fullNameKey(name)) ?? [];
  if (full.length === 1) return found('name', full[0]!);
  const like = full.length > 1 ? full : (known.byName.get(nameKey(name)) ?? []);
  return like.length === 1 ? found('similar', like[0]!) : { ...NOBODY, namesakes: like.length };
}

const NOBODY: MatchedName = { match: 'none', confidence: 0, organisation: undefined, namesakes: 0 };
const found = (match: NameMatch, organisation: KnownOrganisation): MatchedName => ({
  match,
  confidence: CONFIDENCE[match],
  organisation,
  namesakes: 1,
});
