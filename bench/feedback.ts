/**
 * 群众反映 of a region with a million requests: the office's list with each filter, the public figures and the export, over HTTP as
 * the app role behind the walls. In the same run the peer: an exact count and whole rows by OFFSET on the same table, without HTTP,
 * rights and presentation.
 * node --import ./tools/tsx-hook.mjs bench/feedback.ts   (ROWS=1000000)
 */
import { sql, type RawBuilder } from 'kysely';
import { stopwatch } from '#kernel/time';
import { openRegion, printMachine, printPair, rowsWanted, timesOf } from './region.ts';

const ROWS = rowsWanted(1_000_000);
const ROUNDS = 15;

const region = await openRegion();
try {
  const [bureau, county, township] = [
    await region.person('bureau'),
    await region.person('county'),
    await region.person('township'),
  ];
  const filling = stopwatch();
  await region.asApp((db) =>
    sql`insert into feedback.request (tenant_id, id, number, code_hash, form_id, kind, reason, page, listing_id, listing_title,
        territory, language, state, due_on, rating, created_at, answered_at)
      select tenancy.current_tenant(), uuidv7((n - ${ROWS}::int) * interval '4 minutes'), 'FK20261122-' || translate(lpad(to_hex(n), 5, '0'), '01', 'YZ'), 'x', gen_random_uuid(), kind,
        case when kind = 'report' then 'fraud' end, case when kind = 'siteError' then '/listings' end,
        case when kind in ('report', 'appeal') then gen_random_uuid() end, case when kind in ('report', 'appeal') then '数控车工（' || n % 9973 || '号岗）' end,
        case when kind = 'siteError' then null else '2111' || lpad((2 + n % 4)::text, 2, '0') || lpad((n / 4 % 12)::text, 3, '0') end, 'zh',
        case when n > ${ROWS}::int - 2000 then 'open' when n % 9 = 0 then 'declined' else 'answered' end, at::date + 15,
        case when n % 5 = 0 then 1 + n % 4 end, at, case when n <= ${ROWS}::int - 2000 then at + interval '6 days' end
      from (select n, now() + (n - ${ROWS}::int) * interval '4 minutes' as at,
          (array['complaint', 'suggestion', 'siteError', 'report', 'appeal'])[1 + n % 5] as kind
        from generate_series(1, ${ROWS}::int) n) given`.execute(db),
  );
  await region.analyse();
  printMachine(`${ROWS.toLocaleString('en')} requests, filled in ${Math.round(filling() / 1000)} s`);
  const asks = {
    bureau: await region.asker(bureau),
    county: await region.asker(county),
    township: await region.asker(township),
  };
  const seen = sql`kind <> 'siteError'`;
  const title = sql`listing_title ilike '%（417号岗%'`;
  const lists: readonly (readonly [keyof typeof asks, string, string, RawBuilder<unknown>])[] = [
    ['bureau', 'everything', '', seen],
    ['bureau', 'open', 'state=open', sql`${seen} and state = 'open'`],
    ['bureau', 'reports', 'kind=report', sql`kind = 'report'`],
    ['bureau', 'part of a title', `q=${encodeURIComponent('（417号岗')}`, sql`${seen} and ${title}`],
    ['bureau', 'a number', 'q=FK20261122-6A2Z8', sql`${seen} and number ilike '%FK20261122-6A2Z8%'`],
    ['bureau', 'no such title', `q=${encodeURIComponent('没有这样')}`, sql`listing_title ilike '%没有这样%'`],
    ['county', 'everything', '', sql`${seen} and territory like '211103%'`],
    ['county', 'open', 'state=open', sql`${seen} and territory like '211103%' and state = 'open'`],
    ['township', 'everything', '', sql`${seen} and territory like '211103004%'`],
  ];
  for (const [who, name, query, where] of lists) {
    const ours = await timesOf(ROUNDS, () => asks[who]('GET', `/api/feedback?limit=30&${query}`));
    const peer = await timesOf(3, () =>
      region.asApp(async (db) => {
        await sql`select count(*) from feedback.request where ${where}`.execute(db);
        await sql`select * from feedback.request where ${where} order by created_at desc, id limit 30`.execute(db);
      }),
    );
    printPair(`${who}, ${name}`, ours, peer);
  }
  const figures = await timesOf(3, () => asks.bureau('GET', '/api/feedback-figures'));
  console.log(`public figures of the last year: ${figures.map((one) => one.toFixed(0)).join(', ')} ms`);
} finally {
  await region.close();
}
