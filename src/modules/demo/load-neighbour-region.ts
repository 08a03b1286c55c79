import { sql } from 'kysely';
import { uuidv7, type AccountId } from '#kernel/ids';
import { adoptWaiting } from '#modules/approvals';
import { SHARABLE } from '#contracts/exchange';
import { readBundledBook } from '#modules/codes';
import { agreeOnSharing } from '#modules/exchange';
import { appendStep, insertListings, LISTING_REVIEW } from '#modules/listings';
import { foundOrganisation } from '#modules/organisations';
import { appendEntry } from '#platform/audit';
import { SYSTEM_ACTOR, type Tenant } from '#platform/context';
import { enterTenant, type Db } from '#platform/db';
import type { Installation } from '#platform/installation';
import { createTenant, OTHER_HOSTS } from '#platform/tenancy';
import { makeNeighbourListings, NEIGHBOUR_ORGANISATIONS } from './data/neighbour.ts';
import { sizeOf } from './data/organisations.ts';
import { enterPersona } from './enter-persona.ts';
import { foundNeighbourCatalogue } from './found-catalogue.ts';
import type { Persona } from './model.ts';
import { findDemoAccount } from './store.ts';

/** A second invented region beside the first, under a name that every browser takes for this machine. */
const REGION = { code: 'demo-lanxi', nameZh: '示范市·岚溪', nameEn: 'Lanxi (demonstration)', division: '2108' };
const HOST = 'lanxi.localhost';
const SEED = 20_261_122;

/** Who one can be there besides the firm that is in both regions. */
const OFFICERS = { bureau: '经办人 陶然', admin: '平台管理员 程远' } as const satisfies Partial<
  Record<Persona, string>
>;

/**
 * Makes the neighbour once, whole or not at all, and lets both share everything with each other. The first region keeps
 * answering under every name that is not the neighbour's, as it did alone.
 */
export async function loadNeighbourRegion(installation: Installation, first: Tenant): Promise<void> {
  const { auth, clock, database, tenants } = installation;
  const known = async (): Promise<boolean> => (await tenants.all()).some(({ code }) => code === REGION.code);
  if (await known()) return;
  await database.inPlatform(async (db) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('jiangqiao.demo', 0))`.execute(db);
    tenants.forget();
    if (await known()) return;
    const accounts = new Map<Persona, AccountId>();
    for (const [persona, name] of Object.entries(OFFICERS))
      accounts.set(persona as Persona, await auth.createAccountWithoutPassword(name));
    await enterTenant(db, first.id);
    // The same person acts for the same firm in both.
    const firm = await findDemoAccount(db, first.id, 'enterprise');
    if (firm !== undefined) accounts.set('enterprise', firm);
    await fillNeighbour(db, clock.now(), first, accounts);
  });
  tenants.forget();
}

async function fillNeighbour(
  db: Db,
  now: Date,
  first: Tenant,
  accounts: ReadonlyMap<Persona, AccountId>,
): Promise<void> {
  await sql`insert into tenancy.host (host, tenant_id) values (${OTHER_HOSTS}, ${first.id}) on conflict do nothing`.execute(
    db,
  );
  const tenant = await createTenant(db, { ...REGION, demo: true, hosts: [HOST] });
  await enterTenant(db, tenant.id);
  const organisationIds = await foundOrganisations(db, tenant, now);
  for (const { as, name } of NEIGHBOUR_ORGANISATIONS) {
    const accountId = as === undefined ? undefined : accounts.get(as);
    if (as !== undefined && accountId !== undefined)
      await enterPersona(db, tenant.id, now, { persona: as, accountId, organisationId: organisationIds.get(name) });
  }
  const listings = makeNeighbourListings({ seed: SEED, now, codes: readBundledBook(), organisationIds });
  await insertListings(
    db,
    tenant.id,
    listings.map(({ listing }) => listing),
  );
  for (const { listing, steps } of listings)
    for (const step of steps) await appendStep(db, tenant.id, listing.id, step);
  await foundNeighbourCatalogue(
    { db, tenant, now, codes: readBundledBook(), organisationIds },
    NEIGHBOUR_ORGANISATIONS,
  );
  await adoptWaiting({ db, tenant, actor: SYSTEM_ACTOR, now }, [LISTING_REVIEW]);
  await appendEntry(db, {
    tenant: tenant.id,
    actor: SYSTEM_ACTOR,
    at: now,
    verb: 'demo.load',
    object: { kind: 'tenant', id: tenant.id },
    detail: { organisations: organisationIds.size, listings: listings.length },
    requestId: uuidv7(),
  });
  await agreeOnSharing(db, [first.id, tenant.id], SHARABLE, now);
}

async function foundOrganisations(db: Db, tenant: Tenant, now: Date): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const one of NEIGHBOUR_ORGANISATIONS) {
    const { creditCode, name, kind, division, industry, nature, about } = one;
    const introduction = `${about}（演示用，并不存在。）`;
    const facts = { creditCode, name, kind, division, industry, nature, introduction, size: sizeOf(one) };
    ids.set(name, await foundOrganisation(db, tenant, now, { ...facts, state: 'verified', source: '演示数据' }));
  }
  return ids;
}
