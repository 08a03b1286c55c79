/**
 * The dashboard of each role, over HTTP, as the app role, in a region with 100,000 listings and 10,000 organisations. In the same
 * run the peer: one plain count per figure on the same tables and indexes, without HTTP, rights, words and charts.
 * node --import ./tools/tsx-hook.mjs bench/dashboards.ts   (ROWS=100000)
 */
import { sql, type RawBuilder } from 'kysely';
import { stopwatch } from '#kernel/time';
import { fillRegion, openRegion, printMachine, printPair, rowsWanted, timesOf } from './region.ts';

const ROWS = rowsWanted(100_000);
const ORGANISATIONS = 10_000;
const ROUNDS = 15;

const region = await openRegion();
try {
  const firm = await region.person('enterprise');
  const people = {
    bureau: await region.person('bureau'),
    county: await region.person('county'),
    township: await region.person('township'),
    enterprise: firm,
    school: await region.person('school'),
    admin: await region.person('admin'),
  };
  await fillRegion(region, { listings: ROWS, organisations: ORGANISATIONS, firm });
  const indexing = stopwatch();
  await region.start();
  printMachine(
    `${ROWS.toLocaleString('en')} listings, ${ORGANISATIONS.toLocaleString('en')} organisations; search index read in ${Math.round(indexing() / 1000)} s`,
  );
  const reach: Readonly<Record<keyof typeof people, RawBuilder<unknown>>> = {
    bureau: sql`true`,
    admin: sql`true`,
    county: sql`territory like '211103%'`,
    township: sql`territory like '211103004%'`,
    enterprise: sql`organisation_id = ${firm.organisationId}`,
    school: sql`organisation_id = ${people.school.organisationId}`,
  };
  for (const [at, [role, person]] of Object.entries(people).entries()) {
    const ask = await region.asker(person, `10.0.0.${at + 1}`);
    const { figures } = await ask<{ figures: { points: { cells: object[] }[] }[] }>('GET', '/api/dashboard');
    const numbers = figures.flatMap(({ points }) => points.flatMap(({ cells }) => cells)).length;
    const ours = await timesOf(ROUNDS, () => ask('GET', '/api/dashboard'));
    const peer = await timesOf(1, () => plainly(reach[role as keyof typeof people]));
    printPair(`${role}, ${figures.length} figures of ${numbers} numbers`, ours, peer);
  }
} finally {
  await region.close();
}

/** The figures about listings that all of these roles see, each number asked for by itself. */
function plainly(reach: RawBuilder<unknown>): Promise<void> {
  return region.asApp(async (db) => {
    const count = (what: RawBuilder<unknown>): Promise<unknown> =>
      sql`select count(*) from listings.listing where ${reach} and ${what}`.execute(db);
    const live = sql`state = 'published'`;
    for (const type of ['talent', 'cooperation', 'research', 'service', 'training', 'facility'])
      for (const side of ['need', 'offer']) await count(sql`${live} and type = ${type} and side = ${side}`);
    for (let week = 0; week < 12; week += 1)
      for (const side of ['need', 'offer'])
        await count(sql`side = ${side} and (published_at at time zone 'Asia/Shanghai')::date
          between current_date - ${7 * week + 6}::int and current_date - ${7 * week}::int`);
    await count(sql`${live} and confirmed_on >= current_date - 14`);
    await count(sql`${live} and confirmed_on < current_date - 14 and confirmed_on >= current_date - 30`);
    await count(sql`${live} and confirmed_on < current_date - 30`);
    await count(sql`${live} and valid_until between current_date and current_date + 7`);
    for (const state of ['draft', 'submitted', 'returned']) await count(sql`state = ${state}`);
  });
}
