import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBundledBook } from '#modules/codes';
import { openDatabase, type Database, type DatabaseUrls } from '#platform/db';
import { cloneDatabase } from '../../../../tests/support/database.ts';
import { createChance } from '../data/random.ts';
import { makeListings } from './make-listings.ts';
import { makeOrganisations } from './make-organisations.ts';
import { SCALES } from './scales.ts';
import { simulateRegion } from './simulate-region.ts';

const NOW = new Date('2026-11-22T02:00:00Z');
const SMALL = { scale: 'small', seed: 7 } as const;
let urls: DatabaseUrls;
let owner: Database;

beforeAll(async () => {
  urls = await cloneDatabase();
  owner = openDatabase(urls.owner!, { max: 2 });
});
afterAll(() => owner.close());

/** Everything that is taken down meanwhile, as the catalogue describes it. */
async function standing(): Promise<readonly string[]> {
  const { rows } = await owner.pool.query<{ line: string }>(`
    select indexdef as line from pg_indexes where schemaname in ('organisations', 'profiles', 'listings', 'catalogue')
    union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where contype = 'f'
    union all select oid::regclass || ' forced' from pg_class where relforcerowsecurity
    order by 1`);
  return rows.map(({ line }) => line);
}

test('a region is made whole: as many as promised, behind its wall, with all indexes up again; and only once', async () => {
  const before = await standing();
  const made = (await simulateRegion(owner, NOW, SMALL))!;
  expect(await standing()).toEqual(before);
  expect(made.tenant.demo).toBe(true);
  const app = openDatabase(urls.app);
  try {
    const counts = await app.inTenant(made.tenant.id, async (db) => {
      const { rows } = await sql<Record<string, number>>`select (select count(*) from listings.listing) as listings,
        (select count(*) from profiles.profile where kind = 'learner') as learners,
        (select count(*) from catalogue.record where kind = 'expert') as experts,
        (select count(*) from catalogue.record) as records,
        (select count(*) from listings.step) as steps,
        (select count(*) from organisations.organisation) as organisations,
        (select count(*) from listings.listing l join organisations.organisation o on o.tenant_id = l.tenant_id
          and o.id = l.organisation_id and o.name = l.employer_name and o.division = l.territory) as owned`.execute(db);
      return rows[0]!;
    });
    const { listings, experts, firms, schools, learners } = SCALES.small;
    expect(counts).toMatchObject({ listings, owned: listings, experts, organisations: firms + schools });
    expect(counts['learners']).toBeGreaterThan(learners * 0.9);
    const { rows } = await app.pool.query('select count(*) as seen from listings.listing');
    expect(rows[0]).toEqual({ seen: 0 });
  } finally {
    await app.close();
  }
  expect(await simulateRegion(owner, NOW, SMALL)).toBeUndefined();
});

test('one cut off half-way leaves nothing behind', async () => {
  const before = await standing();
  const cut = new Error('cut off');
  const cutting = simulateRegion(owner, NOW, { scale: 'small', seed: 8 }, (what) => {
    if (what === 'catalogue') throw cut;
  });
  await expect(cutting).rejects.toBe(cut);
  expect(await standing()).toEqual(before);
  const client = new pg.Client(urls.owner!);
  await client.connect();
  const { rows } = await client.query(`select count(*)::int as left from tenancy.tenant where code = 'sim-small-8'`);
  await client.end();
  expect(rows[0]).toEqual({ left: 0 });
});

test('the same seed says the same, another one something else; what is over follows the seasons, some fell silent', () => {
  const draw = (seed: number): readonly string[] => {
    const chance = createChance(seed);
    const organisations = makeOrganisations(SCALES.small, {
      counties: ['211102', '211103'],
      run: 'S001',
      naming: (core) => core,
      chance,
    });
    const placed = organisations.map((one) => ({
      ...one,
      id: one.creditCode,
      place: one.division,
      since: new Date(0),
    }));
    const endless = makeListings({ codes: readBundledBook(), now: NOW, chance, organisations: placed });
    return Array.from({ length: 3000 }, () => endless.next().value!).map(
      ({ listing: { title, employerName, state, confirmedOn, publishedAt } }) =>
        [title, employerName, state, confirmedOn, publishedAt?.toISOString().slice(0, 7)].join('|'),
    );
  };
  const lines = draw(1);
  expect(draw(1)).toEqual(lines);
  expect(draw(2)).not.toEqual(lines);
  const inMonths = (...months: string[]): number => lines.filter((line) => months.includes(line.slice(-2))).length;
  expect(inMonths('03', '04', '10')).toBeGreaterThan(inMonths('01', '07', '12') * 1.3);
  const live = lines.filter((line) => line.includes('|published|'));
  const silent = live.filter((line) => line.split('|')[3]! < '2026-10-12');
  expect(silent.length / live.length).toBeGreaterThan(0.1);
  expect(silent.length / live.length).toBeLessThan(0.3);
});
