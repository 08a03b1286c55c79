import { sql } from 'kysely';
import { uuidv7, type AccountId } from '#kernel/ids';
import { adoptWaiting } from '#modules/approvals';
import { readBundledBook } from '#modules/codes';
import { appendStep, insertListings, LISTING_REVIEW } from '#modules/listings';
import { foundOrganisation, OFFICE_VETTING, ORGANISATION_VETTING } from '#modules/organisations';
import { insertMajors, insertProfiles, type Profile } from '#modules/profiles';
import { appendEntry } from '#platform/audit';
import { SYSTEM_ACTOR, type Tenant } from '#platform/context';
import { enterTenant, type Db } from '#platform/db';
import type { Installation } from '#platform/installation';
import { queueMessage } from '#platform/messages';
import { createTenant } from '#platform/tenancy';
import { makeRegionContent } from './data/make-region.ts';
import { makeMajors, makeSchoolParts } from './data/profiles.ts';
import { createChance } from './data/random.ts';
import { makeMessages } from './data/messages.ts';
import { creditCodeOf, DEMO_ORGANISATIONS, joinedAt, sizeOf } from './data/organisations.ts';
import { foundCatalogue } from './found-catalogue.ts';
import { foundDemoDelegation } from './found-demo-delegation.ts';
import { foundDossiers } from './found-dossiers.ts';
import { foundDepartments, withDepartments } from './found-departments.ts';
import { growCity } from './grow-city.ts';
import { PERSONA_FACTS, PERSONAS, type Persona } from './model.ts';
import { enterPersona } from './enter-persona.ts';

/** An invented city; the division code only serves to compare places and stands for no real authority. */
const REGION = { code: 'demo', nameZh: '示范市·云州', nameEn: 'Yunzhou (demonstration)', division: '2111' };
const SEED = 20_261_121;
const HOUR = 3_600_000;

/**
 * Makes the demo region once, whole or not at all; of two processes that start at once, one makes it and the other waits.
 * @param given.city with the city around the hand-written people, not only these
 */
export async function loadDemoRegion(
  installation: Installation,
  { city = false }: { readonly city?: boolean } = {},
): Promise<Tenant> {
  const { auth, clock, database, tenants } = installation;
  const known = async (): Promise<Tenant | undefined> => (await tenants.all()).find((one) => one.demo);
  const before = await known();
  if (before !== undefined) return before;
  const tenant = await database.inPlatform(async (db) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('jiangqiao.demo', 0))`.execute(db);
    tenants.forget();
    const meanwhile = await known();
    if (meanwhile !== undefined) return meanwhile;
    // Accounts belong to no region and have connections of their own; one that stays behind after a failure has no password.
    const accounts = new Map<Persona, AccountId>();
    for (const persona of PERSONAS)
      accounts.set(persona, await auth.createAccountWithoutPassword(PERSONA_FACTS[persona].name));
    return fillRegion(db, clock.now(), (persona) => accounts.get(persona)!, city);
  });
  tenants.forget();
  return tenant;
}

async function fillRegion(db: Db, now: Date, accountOf: (role: Persona) => AccountId, city: boolean): Promise<Tenant> {
  const tenant = await createTenant(db, { ...REGION, demo: true, hosts: ['localhost'] });
  await enterTenant(db, tenant.id);
  const organisationIds = await foundOrganisations(db, tenant, now);
  await foundDossiers(db, tenant, organisationIds, now);
  const departments = await foundDepartments(db, tenant.id, organisationIds, now);
  await enterPersonas(db, tenant, organisationIds, departments, accountOf, now);
  const codes = readBundledBook();
  const { listings, others, profiles } = makeRegionContent({ seed: SEED, now, codes, organisationIds, accountOf });
  await insertListings(
    db,
    tenant.id,
    [...listings, ...others].map(({ listing }) => listing),
  );
  for (const { listing, steps } of [...listings, ...others]) {
    for (const step of steps) await appendStep(db, tenant.id, listing.id, step);
  }
  await foundSchools(db, tenant, now, { profiles: withDepartments(profiles, departments), organisationIds });
  await foundDemoDelegation(db, tenant.id, now, { listings, organisationIds, accountOf });
  const firm = DEMO_ORGANISATIONS.find(({ as }) => as === 'enterprise')!;
  for (const { to, hoursAgo, ...message } of makeMessages(listings, organisationIds.get(firm.name)!)) {
    const accountId = accountOf(to);
    const sentAt = new Date(now.getTime() - hoursAgo * HOUR);
    await queueMessage(db, tenant.id, sentAt, { ...message, channel: 'inApp', recipient: accountId, accountId });
  }
  const records = await foundCatalogue({ db, tenant, now, codes, organisationIds, accountOf });
  const written = listings.length + others.length;
  const grown = city ? await growCity(db, tenant, { now, codes, organisationIds, listings: written }) : 0;
  const standing = { db, tenant, actor: SYSTEM_ACTOR, now };
  await adoptWaiting(standing, [ORGANISATION_VETTING, OFFICE_VETTING, LISTING_REVIEW]);
  await appendEntry(db, {
    tenant: tenant.id,
    actor: SYSTEM_ACTOR,
    at: now,
    verb: 'demo.load',
    object: { kind: 'tenant', id: tenant.id },
    detail: {
      organisations: organisationIds.size,
      listings: written,
      profiles: profiles.length,
      records,
      grown,
    },
    requestId: uuidv7(),
  });
  return tenant;
}

/** Classes, learners and majors with what only they have. */
async function foundSchools(
  db: Db,
  tenant: Tenant,
  now: Date,
  made: { readonly profiles: readonly Profile[]; readonly organisationIds: ReadonlyMap<string, string> },
): Promise<void> {
  const { profiles, organisationIds } = made;
  await insertProfiles(db, tenant.id, profiles, makeSchoolParts(profiles, now));
  await insertMajors({ db, tenant }, makeMajors({ now, organisationIds, chance: createChance(SEED) }));
}

/** @returns the id by name */
async function foundOrganisations(db: Db, tenant: Tenant, now: Date): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const one of DEMO_ORGANISATIONS) {
    const organisationId = await foundOrganisation(db, tenant, joinedAt(one, now), {
      creditCode: creditCodeOf(one),
      name: one.name,
      kind: one.kind,
      division: one.division,
      industry: one.industry,
      size: sizeOf(one),
      nature: one.nature,
      introduction: `${one.about}（演示用，并不存在。）`,
      state: one.pending ? 'pending' : 'verified',
      source: '演示数据',
    });
    ids.set(one.name, organisationId);
  }
  return ids;
}

/** Each persona where it belongs: in an organisation of its own, in another's, or as a person. */
async function enterPersonas(
  db: Db,
  tenant: Tenant,
  organisationIds: ReadonlyMap<string, string>,
  departments: ReadonlyMap<string, string>,
  accountOf: (persona: Persona) => AccountId,
  now: Date,
): Promise<void> {
  for (const persona of PERSONAS) {
    const { memberOf = persona, department } = PERSONA_FACTS[persona];
    const organisation = DEMO_ORGANISATIONS.find(({ as }) => as === memberOf);
    await enterPersona(db, tenant.id, now, {
      persona,
      accountId: accountOf(persona),
      organisationId: organisation && organisationIds.get(organisation.name),
      departmentId: department === undefined ? undefined : departments.get(department),
    });
  }
}
