import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { uuidv7, type TenantId } from '#kernel/ids';
import { stopwatch } from '#kernel/time';
import { listEntries, type TrailFilter } from '#platform/audit';
import { readConfig } from '#platform/config';
import { startInstallation } from '#platform/installation';
import { newFolder } from './product.ts';

/** The trail with ten million entries: each filter's first page and a page far down, as the app's own role, with its plan. */
const MILLIONS = Number(process.argv[2] ?? 10);
const PART = 250_000;
const PEOPLE = 20_000;
const ORGANISATIONS = 4000;

const folder = newFolder();
const { installation, stop } = await startInstallation(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }));
const { database } = installation;
const tenant = uuidv7() as TenantId;

const id = (kind: number) => sql.raw(`('0190a00${kind}-0000-7000-8000-' || lpad(to_hex((`);
const filled = stopwatch();
for (let from = 0; from < MILLIONS * 1_000_000; from += PART) {
  await database.inTenant(tenant, (db) =>
    sql`insert into audit.entry (tenant_id, id, at, account_id, organisation_id, actor_role, verb, object_kind, object_id, detail, request_id, address)
      select ${tenant}, (lpad(to_hex(1700000000000 + n), 12, '0') || '7000' || '8000' || lpad(to_hex(n), 12, '0'))::uuid,
        timestamptz '2024-01-01' + make_interval(secs => n * 9.5),
        ${id(1)}n * 7919) % ${PEOPLE}::bigint), 12, '0'))::uuid, ${id(2)}n * 104729) % ${ORGANISATIONS}::bigint), 12, '0'))::uuid, 'enterprise',
        (array['listing.edit', 'listing.submit', 'listing.confirm', 'session.start', 'session.end', 'import.commit'])[1 + n % 6],
        case when n % 3 = 0 then 'listing' else 'account' end, ${id(3)}n * 31) % 300000), 12, '0')),
        '{"from": "draft", "to": "submitted"}', 'r', '203.0.113.7'
      from generate_series(${from}::bigint, ${from + PART - 1}::bigint) n`.execute(db),
  );
  if (from % 1_000_000 === 0) console.error(`${from} after ${Math.round(filled() / 1000)} s`);
}
await database.inTenant(tenant, (db) =>
  sql`insert into audit.entry (tenant_id, id, at, actor_role, verb, object_kind, object_id, request_id)
    values (${tenant}, gen_random_uuid(), '2024-01-02', 'admin', 'support.mergeAccounts', 'account', 'one', 'r')`.execute(
    db,
  ),
);
console.error(`filled in ${Math.round(filled() / 1000)} s`);
{
  const { default: pg } = await import('pg');
  const owner = new pg.Client(installation.urls.owner!);
  await owner.connect();
  await owner.query('analyze audit.entry');
  await owner.end();
}

const person = '0190a001-0000-7000-8000-000000000001';
const organisation = '0190a002-0000-7000-8000-000000000001';
const territory = Array.from({ length: 400 }, (_, n) => `0190a002-0000-7000-8000-${n.toString(16).padStart(12, '0')}`);
const FILTERS: readonly (readonly [string, TrailFilter])[] = [
  ['everything', {}],
  ['a person', { accountId: person }],
  ['an organisation', { organisationId: organisation }],
  ['an organisation and a verb', { organisationId: organisation, verbs: ['import.commit'] }],
  ['an object', { objectId: '0190a003-0000-7000-8000-000000000001' }],
  ['a common verb', { verbs: ['session.start'] }],
  ['a rare verb', { verbs: ['support.mergeAccounts'] }],
  [
    'a kind and a month two years back',
    { objectKind: 'listing', from: new Date('2024-02-01'), until: new Date('2024-03-01') },
  ],
  ['refusals (none)', { verbs: ['session.refuse', 'session.block', 'access.deny'] }],
  ['own organisation', { scope: { kind: 'own', organisationId: organisation } }],
  ['a county of 400 organisations', { scope: { kind: 'organisations', ids: territory } }],
];

const page = (filter: TrailFilter, cursor?: string) =>
  database.inTenant(tenant, (db) => listEntries(db, tenant, { ...filter, limit: 30, cursor }));

console.log('filter | first page ms | page 20 ms | total');
for (const [name, filter] of FILTERS) {
  await page(filter);
  const elapsed = stopwatch();
  let found = await page(filter);
  const first = elapsed();
  let deep = 0;
  for (let n = 0; n < 20 && found.nextCursor !== null; n += 1) {
    const again = stopwatch();
    found = await page(filter, found.nextCursor);
    deep = again();
  }
  console.log(`${name} | ${first.toFixed(1)} | ${deep.toFixed(1)} | ${found.total}${found.totalIsLeast ? '+' : ''}`);
}
const { rows } = await database.inTenant(tenant, (db) =>
  sql<
    Record<string, string>
  >`explain (costs off) select id from audit.entry where tenant_id = ${tenant} and account_id = ${person}
    order by at desc, id desc limit 31`.execute(db),
);
console.log(rows.map((row) => Object.values(row)[0]).join('\n'));
await stop();
rmSync(folder, { recursive: true, force: true });
