import { rankResources } from '#engines/matching';
import { failure } from '#kernel/errors';
import { findListing, needOf, needWords, skillNamesIn, type KindListing, type Listing } from '#modules/listings';
import { pastPartners, refusedAccounts } from '#modules/profiles';
import type { Context } from '#platform/context';
import { consentsFor } from './consents.ts';
import type { PublicRecord } from './contract.ts';
import { fittingClasses } from './fitting/fitting-classes.ts';
import { SHELVES } from './fitting/fit-words.ts';
import { fitInWords, type Fit } from './fitting/needs-for-record.ts';
import { resourceOf } from './fitting/sides.ts';
import type { CatalogueRecord, RecordKind } from './model.ts';
import type { CatalogueParts } from './parts.ts';
import { isOpen } from './rules.ts';
import { recordHref } from './site/addresses.ts';
import { classHref } from './site/class-addresses.ts';
import { findRecords } from './store.ts';
import { publicRecord } from './view.ts';

const EACH = 2;

/** A person, a class, a result, a place, a firm's ability. */
export interface Helpful extends Fit {
  readonly kind: RecordKind | 'class';
  readonly id: string;
  readonly title: string;
  readonly owner: PublicRecord['owner'];
  /** Its public page, in the language asked for. */
  readonly href: string;
}

type Lang = 'zh' | 'en';

/** For one public need, or for whoever may see it inside: what may help, with reasons in words. */
export async function helpfulFor(
  parts: CatalogueParts,
  ctx: Context,
  listingId: string,
  lang: Lang = 'zh',
): Promise<readonly Helpful[]> {
  const listing = await findListing(ctx.db, ctx.tenant.id, listingId);
  if (listing === undefined || listing.state !== 'published') throw failure('record.notFound');
  if (listing.side !== 'need') return [];
  return [...(await helpfulClasses(parts, ctx, listing, lang)), ...(await helpfulRecords(parts, ctx, listing, lang))];
}

async function helpfulClasses(
  parts: CatalogueParts,
  ctx: Context,
  listing: Listing,
  lang: Lang,
): Promise<readonly Helpful[]> {
  const found = await fittingClasses(parts, ctx, listing, EACH, lang);
  return found.map(({ one, reasons, lacks, match }) => ({
    kind: 'class',
    id: one.id,
    title: one.name,
    owner: { organisationId: one.school.id, name: one.school.name },
    href: classHref(lang, one),
    reasons,
    lacks,
    match,
  }));
}

async function helpfulRecords(
  parts: CatalogueParts,
  ctx: Context,
  listing: Listing,
  lang: Lang,
): Promise<readonly Helpful[]> {
  if (listing.type === 'talent') return [];
  const { codes, listings } = parts;
  const records = await candidates(parts, ctx, listing);
  const schools = [...new Set(records.flatMap(({ organisationId }) => organisationId ?? []))];
  const partners = await pastPartners(ctx.db, ctx.tenant.id, schools);
  const reading = { codes, names: await skillNamesIn(listings.skills, ctx) };
  const need = needOf(reading, listing);
  const byId = new Map(records.map((record) => [record.id as string, record]));
  const shown = new Map<RecordKind, number>();
  const resources = records.map((record) =>
    resourceOf(reading, ctx, record, partners.get(record.organisationId ?? '')),
  );
  return rankResources(need, resources, resources.length).flatMap(({ id, match }) => {
    const record = byId.get(id)!;
    // A shelf with many must not hide the others.
    const before = shown.get(record.kind) ?? 0;
    if (before === EACH) return [];
    shown.set(record.kind, before + 1);
    const { kind, title, owner } = publicRecord(record, codes);
    return [{ kind, id, title, owner, href: recordHref(lang, kind, id), ...fitInWords(match, parts, lang) }];
  });
}

const PER_WORD = 10;
const PER_MAJOR = 40;

/** Open records that may have evidence: a word that the need says, or a major that it names. Nobody who refused recommendation. */
async function candidates(
  { codes, index: catalogue }: CatalogueParts,
  ctx: Context,
  listing: KindListing,
): Promise<readonly CatalogueRecord[]> {
  const index = await catalogue.of(ctx.tenant.id);
  const filters = { kind: SHELVES[listing.type] };
  const byWord = needWords(listing, codes).flatMap((text) =>
    filters.kind.flatMap((kind) => index.search({ text, filters: { kind: [kind] }, limit: PER_WORD }).hits),
  );
  const majors = [listing.detail['majors'] ?? []].flat().map(String);
  const byMajor =
    majors.length === 0
      ? []
      : index.search({ text: '', filters: { ...filters, major: majors }, limit: PER_MAJOR }).hits;
  const ids = [...new Set([...byWord, ...byMajor].map(({ id }) => id))];
  const records = [...(await findRecords(ctx.db, ctx.tenant.id, ids)).values()];
  const consents = await consentsFor(ctx, records);
  const refused = await refusedAccounts(
    ctx.db,
    ctx.tenant.id,
    records.flatMap(({ accountId }) => accountId ?? []),
  );
  return records.filter(
    (record) =>
      isOpen(record, consents.get(record.id)!.state) &&
      !(record.accountId !== null && refused.has(record.accountId)) &&
      // One's own record is known to oneself.
      !(record.organisationId !== null && record.organisationId === listing.organisationId),
  );
}
