import { setTimeout as sleep } from 'node:timers/promises';
import type { Detail, KindType, Side } from '#contracts/kinds';
import { newId, type TenantId } from '#kernel/ids';
import { appendChanges } from '#platform/changes';
import type { Db } from '#platform/db';
import type { ListingForm } from './contract.ts';
import { LISTING_TOPIC } from './listing-index.ts';
import type { KindListing, ListingId, TalentListing } from './model.ts';
import type { NewKind, NewTalent } from './listing-row.ts';
import { emptyKind, emptyListing } from './new-listing.ts';
import { insertListings } from './store.ts';

/** A form that no rule objects to; tests take something away. */
export const soundForm = {
  title: '数控车工',
  kind: 'employment',
  headcount: 3,
  education: 'secondary',
  experienceMin: 1,
  experienceMax: 3,
  payMin: 600_000,
  payMax: 800_000,
  payPeriod: 'month',
  divisions: ['211102'],
  description: '操作数控车床，加工轴类零件，填写首件检验记录。',
  requirements: '会看零件图，能倒班。',
  validUntil: '2026-12-31',
} as const satisfies ListingForm;

const MADE_AT = new Date('2026-11-20T01:00:00Z');

/** The same as a record: published, unclaimed, and known to the change feed. */
export const soundListing = (given: Partial<NewTalent> = {}): NewTalent => ({
  ...emptyListing(newId<ListingId>(), MADE_AT),
  state: 'published',
  employerName: '青岚精密轴承有限公司',
  sourceName: '云溪人才网',
  title: soundForm.title,
  headcount: 3,
  education: 2,
  educationText: '中专',
  payText: '6000-8000',
  payMin: 600_000,
  payMax: 800_000,
  payPeriod: 'month',
  payMonthMin: 600_000,
  payMonthMax: 800_000,
  divisions: ['211102'],
  placeText: '盘锦·双台子',
  description: soundForm.description,
  validUntil: soundForm.validUntil,
  confirmedOn: '2026-11-20',
  publishedAt: MADE_AT,
  ...given,
});

/** Of the five types whose fields stand in a table: published, verified by nobody, with this detail. */
export const soundKind = (type: KindType, side: Side, detail: Detail, given: Partial<NewKind> = {}): NewKind => {
  const empty = emptyKind(type, side, newId<ListingId>(), MADE_AT);
  return {
    ...empty,
    state: 'published',
    employerName: '青岚精密轴承有限公司',
    sourceName: '云溪人才网',
    title: '轴承套圈磨削工艺改进',
    description: '磨削后表面粗糙度不稳定，希望找到合适的砂轮和参数。',
    divisions: ['211102'],
    placeText: '盘锦·双台子',
    validUntil: '2026-12-31',
    confirmedOn: '2026-11-20',
    publishedAt: MADE_AT,
    ...given,
    detail: { ...empty.detail, ...detail },
  };
};

export async function makeKind(db: Db, tenant: TenantId, ...of: Parameters<typeof soundKind>): Promise<KindListing> {
  const listing = soundKind(...of);
  await insertListings(db, tenant, [listing]);
  await appendChanges(db, tenant, LISTING_TOPIC, [listing.id]);
  return { ...listing, version: 1 };
}

export async function makeListings(
  db: Db,
  tenant: TenantId,
  given: readonly Partial<NewTalent>[],
): Promise<TalentListing[]> {
  const listings = given.map(soundListing);
  await insertListings(db, tenant, listings);
  await appendChanges(
    db,
    tenant,
    LISTING_TOPIC,
    listings.map((listing) => listing.id),
  );
  return listings.map((listing) => ({ ...listing, version: 1 }));
}

export const makeListing = async (db: Db, tenant: TenantId, given: Partial<NewTalent> = {}): Promise<TalentListing> =>
  (await makeListings(db, tenant, [given]))[0]!;

/** Waits for what follows from a change, such as the search index; how long it takes is not judged here. */
export async function eventually<T>(ask: () => Promise<T>, enough: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (enough(answer) || tries === 400) return answer;
    await sleep(50);
  }
}
