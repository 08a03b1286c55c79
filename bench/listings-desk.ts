/**
 * The desk's lists of a region with many listings, over HTTP, as the app role, behind the walls; then a bulk confirmation of 1,000
 * and an export of 10,000 as they run in the background. In the same run the peer: the plain way on the same tables and indexes,
 * without HTTP, rights and presentation — an exact count, whole rows by OFFSET, names by ILIKE; one statement after the other for
 * the thousand; and a workbook of `select *`.
 * node --import ./tools/tsx-hook.mjs bench/listings-desk.ts   (ROWS=1000000)
 */
import ExcelJS from '@protobi/exceljs';
import { sql, type RawBuilder } from 'kysely';
import { stopwatch } from '#kernel/time';
import { runWaitingJobs } from '#platform/jobs';
import { fillRegion, openRegion, printMachine, printPair, rowsWanted, timesOf, type Ask } from './region.ts';

const ROWS = rowsWanted(1_000_000);
const ROUNDS = 15;
const DEEP = Math.min(100, Math.max(2, Math.floor(ROWS / 200)));

const region = await openRegion();
try {
  // Before there is anything to index: the search is measured elsewhere.
  await region.start();
  const firm = await region.person('enterprise');
  const bureau = await region.person('bureau');
  const county = await region.person('county');
  const filling = stopwatch();
  await fillRegion(region, { listings: ROWS, organisations: Math.max(10, Math.round(ROWS / 100)), firm });
  printMachine(`${ROWS.toLocaleString('en')} listings, filled in ${Math.round(filling() / 1000)} s`);
  const ask = {
    bureau: await region.asker(bureau),
    county: await region.asker(county),
    firm: await region.asker(firm),
  };
  for (const list of listsOf(firm.organisationId)) await measure(list, ask[list.who]);
  await measureWork(ask.firm);
} finally {
  await region.close();
}

interface List {
  readonly who: 'bureau' | 'county' | 'firm';
  readonly name: string;
  readonly query: string;
  readonly where: RawBuilder<unknown>;
  readonly order?: RawBuilder<unknown>;
  readonly page?: number;
}

function listsOf(organisation: string): readonly List[] {
  const live = sql`state = 'published'`;
  const q = (text: string): string => `q=${encodeURIComponent(text)}`;
  const like = (text: string): RawBuilder<unknown> => sql`(title || ' ' || employer_name) ilike ${`%${text}%`}`;
  const county = sql`territory like '211103%'`;
  const own = sql`organisation_id = ${organisation}`;
  return [
    { who: 'bureau', name: 'everything', query: '', where: sql`true` },
    { who: 'bureau', name: `everything, page ${DEEP}`, query: '', where: sql`true`, page: DEEP },
    {
      who: 'bureau',
      name: 'to review, oldest first',
      query: 'state=submitted&order=oldest',
      where: sql`state = 'submitted'`,
      order: sql`updated_at`,
    },
    {
      who: 'bureau',
      name: 'one type',
      query: 'type=facility&side=offer',
      where: sql`type = 'facility' and side = 'offer'`,
    },
    {
      who: 'bureau',
      name: 'not confirmed for long',
      query: 'freshness=stale',
      where: sql`${live} and confirmed_on < current_date - 30`,
    },
    {
      who: 'bureau',
      name: 'longest unconfirmed first',
      query: 'state=published&order=stalest',
      where: live,
      order: sql`confirmed_on nulls first`,
    },
    {
      who: 'bureau',
      name: 'ending soon',
      query: 'freshness=ending&order=ending',
      where: sql`${live} and valid_until between current_date and current_date + 7`,
      order: sql`valid_until`,
    },
    { who: 'bureau', name: 'unclaimed', query: 'unclaimed=yes', where: sql`organisation_id is null` },
    { who: 'bureau', name: 'part of a name, few', query: q('单位47'), where: like('单位47') },
    { who: 'bureau', name: 'part of a title, some', query: q('417号'), where: like('417号') },
    { who: 'bureau', name: 'part of a title, many', query: q('车工'), where: like('车工') },
    { who: 'bureau', name: 'a single letter', query: q('护'), where: like('护') },
    { who: 'bureau', name: 'no such name', query: q('没有这样'), where: like('没有这样') },
    { who: 'county', name: 'everything', query: '', where: county },
    { who: 'county', name: 'one type', query: 'type=training', where: sql`${county} and type = 'training'` },
    { who: 'firm', name: 'everything', query: '', where: own },
    { who: 'firm', name: 'published', query: 'state=published', where: sql`${own} and ${live}` },
    { who: 'firm', name: 'part of a title', query: q('千条'), where: sql`${own} and ${like('千条')}` },
  ];
}

async function measure(list: List, ask: Ask): Promise<void> {
  const path = `/api/managed-listings?limit=30&${list.query}`;
  const cursor = list.page === undefined ? '' : `&cursor=${await cursorOf(ask, path, list.page)}`;
  const ours = await timesOf(ROUNDS, () => ask('GET', path + cursor));
  const peer = await timesOf(3, () => plainly(list));
  printPair(`${list.who}, ${list.name}`, ours, peer);
}

async function cursorOf(ask: Ask, path: string, page: number): Promise<string> {
  let cursor = '';
  for (let at = 1; at < page; at += 1)
    cursor = (await ask<{ nextCursor: string }>('GET', cursor === '' ? path : `${path}&cursor=${cursor}`)).nextCursor;
  return cursor;
}

function plainly({ where, order = sql`updated_at desc`, page = 1 }: List): Promise<void> {
  return region.asApp(async (db) => {
    await sql`select state, count(*) from listings.listing where ${where} group by state`.execute(db);
    await sql`select * from listings.listing l left join listings.talent t on t.tenant_id = l.tenant_id and t.listing_id = l.id
      where ${where} order by ${order}, id limit 30 offset ${(page - 1) * 30}`.execute(db);
  });
}

async function measureWork(ask: Ask): Promise<void> {
  const filter = `q=${encodeURIComponent('千条')}`;
  const preparing = stopwatch();
  const bulk = await ask<{ id: string; able: number }>('POST', '/api/listing-bulks', { verb: 'confirm', filter });
  const prepared = preparing();
  await ask('POST', `/api/listing-bulks/${bulk.id}/run`, {});
  const confirmed = await secondsOf(() => runWaitingJobs(region.runtime.worker));
  const plain = await secondsOf(() => confirmPlainly());
  console.log(
    `bulk confirm of ${bulk.able.toLocaleString('en')}: fixed and counted in ${prepared.toFixed(0)} ms, done in ${confirmed.toFixed(2)} s; peer ${plain.toFixed(2)} s; peer / ours ${(plain / confirmed).toFixed(1)}`,
  );
  const columns = ['title', 'type', 'state', 'place', 'validUntil', 'confirmedOn', 'source', 'updated'];
  const wanted = { filter: `q=${encodeURIComponent('万条')}`, columns, format: 'xlsx' };
  const { id } = await ask<{ id: string }>('POST', '/api/listing-exports', wanted);
  const written = await secondsOf(() => runWaitingJobs(region.runtime.worker));
  const { total } = await ask<{ total: number }>('GET', `/api/listing-exports/${id}`);
  const bare = await secondsOf(() => exportPlainly());
  console.log(
    `export of ${total.toLocaleString('en')} (.xlsx): ${written.toFixed(2)} s; peer ${bare.toFixed(2)} s; peer / ours ${(bare / written).toFixed(1)}`,
  );
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const passed = stopwatch();
  await work();
  return passed() / 1000;
}

/** What a loop over the thousand would write for each: the row, a step and an entry of the trail. No rules, no history, no undo. */
function confirmPlainly(): Promise<void> {
  return region.asApp(async (db) => {
    const { rows } = await sql<{
      id: string;
    }>`select id from listings.listing where title ilike '%千条%' limit 1000`.execute(db);
    for (const { id } of rows) {
      await sql`select * from listings.listing where id = ${id} for update`.execute(db);
      await sql`update listings.listing set confirmed_on = current_date, version = version + 1, updated_at = now() where id = ${id}`.execute(
        db,
      );
      await sql`insert into listings.step (tenant_id, id, listing_id, at, verb, to_state)
        values (tenancy.current_tenant(), uuidv7(), ${id}, now(), 'confirm', 'published')`.execute(db);
      await sql`insert into audit.entry (tenant_id, id, at, actor_role, verb, object_kind, object_id, request_id)
        values (tenancy.current_tenant(), uuidv7(), now(), 'enterprise', 'listing.confirm', 'listing', ${id}, 'r')`.execute(
        db,
      );
    }
  });
}

async function exportPlainly(): Promise<void> {
  const { rows } = await region.asApp((db) =>
    sql<
      Record<string, unknown>
    >`select title, type, state, place_text, valid_until, confirmed_on, source_name, updated_at
      from listings.listing where title ilike '%万条%' order by updated_at desc limit 10000`.execute(db),
  );
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('供求');
  for (const row of rows) sheet.addRow(Object.values(row));
  await book.xlsx.writeBuffer();
}
