import { setImmediate as breathe } from 'node:timers/promises';
import { civilDate } from '#kernel/time';
import { foundRecords, type Founded } from '#modules/catalogue';
import type { CodeBook } from '#modules/codes';
import { appendSteps, insertListings } from '#modules/listings';
import { insertFates, insertMajors, insertProfiles } from '#modules/profiles';
import type { Tenant } from '#platform/context';
import type { Db } from '#platform/db';
import { READ_ROW, type Shelf } from '../catalogue-rows.ts';
import type { Chance } from '../data/random.ts';
import { learnSizes } from './learn-sizes.ts';
import { makeListings, type Employer, type MadeListing } from './make-listings.ts';
import { makeMajors } from './make-majors.ts';
import type { SimulatedOrganisation } from './make-organisations.ts';
import { makeClasses, type ClassOfLearners, type PlacedOrganisation } from './make-people.ts';
import { makeRecordRows, type MadeRow } from './make-records.ts';
import type { Scale } from './scales.ts';

type Told = (what: string, records: number) => void;

/** What a region is filled with, and around whom. */
export interface Filling {
  readonly now: Date;
  readonly codes: CodeBook;
  readonly chance: Chance;
  readonly counties: readonly string[];
  readonly source: string;
  readonly scale: Omit<Scale, 'division'>;
  /** Who posts and employs. */
  readonly organisations: readonly PlacedOrganisation[];
  /** Hand-written ones that live among them: they teach, employ and have experts, but what they post stands elsewhere. */
  readonly others?: readonly PlacedOrganisation[];
  readonly strangers?: readonly SimulatedOrganisation[];
  readonly told?: Told;
}

/** Rows of one statement. */
const PORTION = 1000;
const CLASSES = 25;
const DAY = 86_400_000;

/**
 * People, majors, records and listings of a region whose organisations are there. Nothing is kept in memory but those: two million
 * records are written as they are made. @returns how many
 */
export async function fillRegion(db: Db, tenant: Tenant, filling: Filling): Promise<number> {
  const { scale, told = () => undefined } = filling;
  await learnSizes(db);
  const learners = await writeClasses(db, tenant, filling);
  told('learners', learners);
  const records = await writeRecords(db, tenant, filling);
  told('catalogue', records);
  await writeListings(db, tenant, filling);
  told('listings', scale.listings);
  return learners + records + scale.listings;
}

async function writeListings(db: Db, tenant: Tenant, filling: Filling): Promise<void> {
  const { codes, now, chance, scale, organisations, others = [], strangers = [] } = filling;
  const placed = <Of extends SimulatedOrganisation>(one: Of) => ({
    ...one,
    place: codes.label('division', one.division.slice(0, 6)),
  });
  const made = makeListings({
    codes,
    now,
    chance,
    organisations: organisations.map(placed) satisfies Employer[],
    veterans: others.map(placed),
    strangers: strangers.map(placed),
  });
  let first = true;
  await inTurn(portions<MadeListing>(made, scale.listings), async (portion) => {
    await insertListings(
      db,
      tenant.id,
      portion.map(({ listing }) => listing),
    );
    if (first) await learnSizes(db);
    first = false;
    if (scale.steps)
      await appendSteps(
        db,
        tenant.id,
        portion.flatMap(({ listing, steps }) => steps.map((step) => ({ ...step, listing: listing.id }))),
      );
  });
}

/** Records are confirmed once a year or so, and some were not for longer. */
const OLDEST_DAYS = 500;

async function writeRecords(db: Db, tenant: Tenant, filling: Filling): Promise<number> {
  const { now, codes, chance, counties, source, scale, organisations, others = [] } = filling;
  const everybody = [...organisations, ...others];
  const shelf: Shelf = {
    now,
    codes,
    home: tenant.division,
    source,
    owners: new Map(everybody.map(({ name, id, division }) => [name, { id, division }])),
  };
  const year = Number(civilDate(now).slice(0, 4));
  const rows = makeRecordRows(
    { chance, organisations: everybody, pageless: organisations, counties, home: tenant.division, year },
    scale,
  );
  let written = 0;
  await inTurn(upTo(rows), async (portion) => {
    const founded = portion.map(({ table, row }): Founded => {
      const at = new Date(now.getTime() - chance.between(1, OLDEST_DAYS) * DAY);
      return READ_ROW[table]({ ...shelf, now: at }, row);
    });
    written += founded.length;
    await foundRecords({ db, tenant, now }, founded);
  });
  return written;
}

/** @returns how many learners, at least as many as wanted: a class is whole */
async function writeClasses(db: Db, tenant: Tenant, filling: Filling): Promise<number> {
  const { now, chance, counties, source, scale, organisations, others = [] } = filling;
  const everybody = [...organisations, ...others];
  const schools = everybody.filter(({ kind }) => kind === 'school');
  const firms = everybody.filter(({ kind }) => kind === 'enterprise');
  const classes = makeClasses({ now, chance, counties, source, schools, firms });
  await insertMajors(
    { db, tenant },
    makeMajors({ now, chance, source, schools: organisations.filter(({ kind }) => kind === 'school') }),
  );
  let learners = 0;
  const batches = function* (): Generator<ClassOfLearners[]> {
    while (learners < scale.learners) {
      const batch: ClassOfLearners[] = [];
      while (batch.length < CLASSES && learners < scale.learners) {
        const one = classes.next().value as ClassOfLearners;
        batch.push(one);
        learners += one.parts.learners.size;
      }
      yield batch;
    }
  };
  await inTurn(batches(), async (batch) => {
    await insertProfiles(
      db,
      tenant.id,
      batch.flatMap(({ profiles }) => profiles),
      {
        classes: new Map(batch.flatMap(({ parts }) => [...parts.classes])),
        learners: new Map(batch.flatMap(({ parts }) => [...parts.learners])),
      },
    );
    await insertFates(
      { db, tenant },
      'placement',
      batch.flatMap(({ placements }) => placements),
    );
    await insertFates(
      { db, tenant },
      'destination',
      batch.flatMap(({ destinations }) => destinations),
    );
  });
  return learners;
}

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

export function* portions<Item>(items: Iterator<Item>, count: number): Generator<Item[]> {
  for (let left = count; left > 0; left -= PORTION)
    yield Array.from({ length: Math.min(PORTION, left) }, () => items.next().value as Item);
}

function* upTo(rows: Iterable<MadeRow>): Generator<MadeRow[]> {
  let portion: MadeRow[] = [];
  for (const row of rows) {
    portion.push(row);
    if (portion.length === PORTION) {
      yield portion;
      portion = [];
    }
  }
  yield portion;
}
