import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import { uuidv7 } from '#kernel/ids';
import { stopwatch } from '#kernel/time';
import { readBundledBook } from '#modules/codes';
import { insertListings, type NewListing } from '#modules/listings';
import { foundMany } from '#modules/organisations';
import { insertProfiles } from '#modules/profiles';
import { appendEntry } from '#platform/audit';
import { SYSTEM_ACTOR, type Tenant } from '#platform/context';
import { enterTenant, takeDown, type Database, type Db } from '#platform/db';
import { createTenant, listTenants } from '#platform/tenancy';
import { sizeOf } from '../data/organisations.ts';
import { createChance } from '../data/random.ts';
import { makeListings } from './make-listings.ts';
import { makeOrganisations, type SimulatedOrganisation } from './make-organisations.ts';
import { makeClasses, makeExperts, SIMULATED, type ClassOfLearners, type PeopleFacts } from './make-people.ts';
import { SCALES, type ScaleName } from './scales.ts';

export interface Simulated {
  readonly tenant: Tenant;
  readonly records: number;
  readonly milliseconds: number;
}

type Told = (what: string, records: number) => void;

/** Rows of one statement. */
const PORTION = 1000;
const OWN = `n.nspname in ('organisations', 'profiles', 'listings')`;

/**
 * A region of its own that is marked as a demo, whole or not at all. Nothing is kept in memory but the organisations: a province
 * of two million records is written as it is made.
 * @returns undefined where this scale and seed have been simulated before
 * @param owner the owner's connection: walls, keys and indexes are down meanwhile, so whoever works in this installation waits
 */
export async function simulateRegion(
  owner: Database,
  now: Date,
  given: { readonly scale: ScaleName; readonly seed: number },
  told: Told = () => undefined,
): Promise<Simulated | undefined> {
  const scale = SCALES[given.scale];
  const code = `sim-${given.scale}-${given.seed}`;
  const time = stopwatch();
  return owner.inPlatform(async (db) => {
    if ((await listTenants(db)).some((one) => one.code === code)) return undefined;
    const tenant = await createTenant(db, {
      code,
      nameZh: `模拟·${given.seed}`,
      nameEn: `Simulation ${given.seed}`,
      division: scale.division,
      demo: true,
      hosts: [`${code}.localhost`],
    });
    await enterTenant(db, tenant.id);
    const putUp = await takeDown(async (query) => (await sql.raw<object>(query).execute(db)).rows, OWN);
    const records = await fill(db, tenant, now, given, told);
    for (const statement of putUp) await sql.raw(statement).execute(db);
    told('indexes', records);
    await appendEntry(db, {
      tenant: tenant.id,
      actor: SYSTEM_ACTOR,
      at: now,
      verb: 'demo.simulate',
      object: { kind: 'tenant', id: tenant.id },
      detail: { ...given, records },
      requestId: uuidv7(),
    });
    return { tenant, records, milliseconds: time() };
  });
}

async function fill(
  db: Db,
  tenant: Tenant,
  now: Date,
  { scale: name, seed }: { readonly scale: ScaleName; readonly seed: number },
  told: Told,
): Promise<number> {
  const scale = SCALES[name];
  const codes = readBundledBook();
  const counties = codes
    .index('division')
    .rows.map(({ code }) => code)
    .filter((one) => one.length === 6 && one.startsWith(scale.division));
  const chance = createChance(seed);
  const organisations = await found(
    db,
    tenant,
    now,
    makeOrganisations(scale, counties, `S${(seed % 1000).toString().padStart(3, '0')}`, chance),
  );
  told('organisations', organisations.length);
  const people = { now, chance, counties, schools: organisations.filter(({ kind }) => kind === 'school') };
  const learners = await writeClasses(db, tenant, people, scale.learners);
  told('learners', learners);
  await inTurn(portions(makeExperts(people), scale.experts), (portion) => insertProfiles(db, tenant.id, portion));
  told('experts', scale.experts);
  const placed = organisations.map((one) => ({ ...one, place: codes.label('division', one.division) }));
  const facts = { codes, now, chance, organisations: placed };
  await inTurn(portions<NewListing>(makeListings(facts), scale.listings), (portion) =>
    insertListings(db, tenant.id, portion),
  );
  told('listings', scale.listings);
  return organisations.length + learners + scale.experts + scale.listings;
}

/** @returns how many learners, at least as many as wanted: a class is whole */
async function writeClasses(db: Db, tenant: Tenant, people: PeopleFacts, wanted: number): Promise<number> {
  let learners = 0;
  const classes = makeClasses(people);
  const batches = function* (): Generator<ClassOfLearners[]> {
    while (learners < wanted) {
      const batch = Array.from({ length: CLASSES }, () => classes.next().value as ClassOfLearners);
      const needed = batch.findIndex((_, at) => learners + headcount(batch.slice(0, at + 1)) >= wanted);
      const taken = needed === -1 ? batch : batch.slice(0, needed + 1);
      learners += headcount(taken);
      yield taken;
    }
  };
  await inTurn(batches(), (batch) =>
    insertProfiles(
      db,
      tenant.id,
      batch.flatMap(({ profiles }) => profiles),
      {
        classes: new Map(batch.flatMap(({ parts }) => [...parts.classes])),
        learners: new Map(batch.flatMap(({ parts }) => [...parts.learners])),
      },
    ),
  );
  return learners;
}

const CLASSES = 25;
const headcount = (classes: readonly ClassOfLearners[]): number =>
  classes.reduce((sum, { parts }) => sum + parts.learners.size, 0);

/** The next portion is made while the one before is being written. */
async function inTurn<Portion>(all: Iterable<Portion>, write: (portion: Portion) => Promise<unknown>): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  for (const portion of all) {
    await writing;
    writing = write(portion);
    // It is awaited below; until then a failure is nobody's surprise.
    writing.catch(() => undefined);
    // Until the statement has left, nothing else may hold this thread.
    await breathe();
  }
  await writing;
}

async function found(
  db: Db,
  tenant: Tenant,
  now: Date,
  made: readonly SimulatedOrganisation[],
): Promise<(SimulatedOrganisation & { readonly id: string })[]> {
  const all = [];
  for (const portion of portions(made.values(), made.length)) {
    const ids = await foundMany(
      db,
      tenant,
      now,
      portion.map((one) => ({ ...one, size: sizeOf(one), introduction: one.about, source: SIMULATED })),
    );
    all.push(...portion.map((one, at) => ({ ...one, id: ids[at]! })));
  }
  return all;
}

function* portions<Item>(items: Iterator<Item>, count: number): Generator<Item[]> {
  for (let left = count; left > 0; left -= PORTION)
    yield Array.from({ length: Math.min(PORTION, left) }, () => items.next().value as Item);
}
