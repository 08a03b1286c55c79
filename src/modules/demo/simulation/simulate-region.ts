import { sql } from 'kysely';
import { uuidv7 } from '#kernel/ids';
import { stopwatch } from '#kernel/time';
import { readBundledBook } from '#modules/codes';
import { appendEntry } from '#platform/audit';
import { SYSTEM_ACTOR, type Tenant } from '#platform/context';
import { enterTenant, inBulk, takeDown, type Database, type Db } from '#platform/db';
import { createTenant, listTenants } from '#platform/tenancy';
import { createChance } from '../data/random.ts';
import { fillRegion } from './fill-region.ts';
import { foundMade } from './found-made.ts';
import { makeOrganisations } from './make-organisations.ts';
import { SCALES, type ScaleName } from './scales.ts';

export interface Simulated {
  readonly tenant: Tenant;
  readonly records: number;
  readonly milliseconds: number;
}

type Told = (what: string, records: number) => void;

const SOURCE = '模拟数据';
const OWN = `n.nspname in ('organisations', 'profiles', 'listings', 'catalogue', 'privacy')`;
/** From so many on, indexes that are made anew are quicker than indexes that grow. */
const MANY = 100_000;

/**
 * A region of its own that is marked as a demo, whole or not at all.
 * @returns undefined where this scale and seed have been simulated before
 * @param owner the owner's connection: walls, and of a large region keys and indexes, are down meanwhile, so whoever works in this installation waits
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
  return inBulk(owner, async (db) => {
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
    const few = scale.listings < MANY;
    const putUp = await takeDown(async (query) => (await sql.raw<object>(query).execute(db)).rows, OWN, few);
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
  const run = `S${(seed % 1000).toString().padStart(3, '0')}`;
  const made = makeOrganisations(scale, { counties, run, chance, naming: (core) => `${core}（模拟）` });
  const organisations = await foundMade(db, tenant, made, { now, chance, source: SOURCE });
  told('organisations', organisations.length);
  const filling = { now, codes, chance, counties, source: SOURCE, scale, organisations, told };
  return organisations.length + (await fillRegion(db, tenant, filling));
}
