import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDate } from '#kernel/time';
import { SHARABLE } from '#contracts/exchange';
import { judgeListing, listListings } from '#modules/listings';
import { activeRules, loadFloors, loadPhrases, loadRules } from '#modules/regulations';
import { isDemoDoorOpen } from '#platform/auth';
import { readConfig } from '#platform/config';
import type { Tenant } from '#platform/context';
import { openInstallation, type Installation } from '#platform/installation';
import { siteOrigin } from '#platform/tenancy';
import { cloneDatabase } from '../../../../tests/support/database.ts';
import { loadDemoRegion } from '../load-demo-region.ts';
import { loadNeighbourRegion } from '../load-neighbour-region.ts';
import { findDemoAccount, listDemoPersonas } from '../store.ts';
import { NEIGHBOUR_ORGANISATIONS } from './neighbour.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiangqiao-neighbour-'));
const now = new Date('2026-11-21T02:00:00Z');
let installation: Installation;
let first: Tenant;
let second: Tenant;

beforeAll(async () => {
  installation = openInstallation(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), await cloneDatabase(), {
    now: () => now,
  });
  first = await loadDemoRegion(installation);
  await loadNeighbourRegion(installation, first);
  await loadNeighbourRegion(installation, first);
  [, second] = (await installation.tenants.all()) as [Tenant, Tenant];
});
afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true, force: true });
});

test('there are two demo regions, once each, found by their names; all other names lead to the first', async () => {
  expect(await installation.tenants.all()).toEqual([first, second]);
  expect(second).toMatchObject({ code: 'demo-lanxi', demo: true });
  const { byHost } = installation.tenants;
  expect((await byHost('lanxi.localhost:8080'))?.id).toBe(second.id);
  for (const host of ['localhost:8080', '127.0.0.1', '[::1]:8080', 'demo.example.cn'])
    expect((await byHost(host))?.id, host).toBe(first.id);
  // With a published address a name that is nobody's stays nobody's.
  expect(await byHost('stranger.example', 'demo.example.cn')).toBeUndefined();
  const at = { publicUrl: undefined, port: 8080 };
  expect(siteOrigin(at, installation.tenants, second.id)).toBe('http://lanxi.localhost:8080');
  expect(siteOrigin(at, installation.tenants, first.id)).toBe('http://localhost:8080');
  expect(siteOrigin({ publicUrl: 'https://demo.example.cn', port: 1 }, installation.tenants, first.id)).toBe(
    'https://demo.example.cn',
  );
});

test.each([
  ['lanxi.localhost:8080', true],
  ['a.b.localhost', false],
  ['localhost.example.cn', false],
  ['lanxi.localhost.example.cn', false],
  ['lanxi-localhost', false],
])('the demo door at %s: %s', (host, open) => {
  const door = { config: { demo: true, loopback: true }, tenant: second };
  expect(isDemoDoorOpen({ ...door, headers: { host } })).toBe(open);
  expect(isDemoDoorOpen({ ...door, headers: { host: 'localhost', origin: `http://${host}` } })).toBe(open);
  expect(isDemoDoorOpen({ ...door, headers: { host, 'x-forwarded-for': '127.0.0.1' } })).toBe(false);
});

test('one firm and its person are in both: one entity, two organisations', async () => {
  const name = '云州辰光精密机械有限公司';
  const inEach = (tenant: Tenant) =>
    installation.database.inTenant(tenant.id, async (db) => {
      const { rows } = await sql<{ id: string; entity: string }>`select id, entity_id as entity
        from organisations.organisation where tenant_id = ${tenant.id} and name = ${name}`.execute(db);
      return { ...rows[0]!, account: await findDemoAccount(db, tenant.id, 'enterprise') };
    });
  const [here, there] = [await inEach(first), await inEach(second)];
  expect(there.entity).toBe(here.entity);
  expect(there.account).toBe(here.account);
  expect(there.id).not.toBe(here.id);
  const personas = await installation.database.inTenant(second.id, (db) => listDemoPersonas(db, second.id));
  expect([...personas].toSorted()).toEqual(['admin', 'bureau', 'enterprise']);
});

test('a few dozen listings of its own, none refused by the rules; both regions share everything', async () => {
  const { listings, offered } = await installation.database.inTenant(second.id, async (db) => {
    await loadRules(db, second.id, now);
    await loadPhrases(db, second.id, now);
    await loadFloors(db, second.id, now);
    const { items } = await listListings(db, second.id, { reach: { kind: 'tenant' }, limit: 100 });
    const rules = await activeRules(db, second.id, 'listing', civilDate(now));
    const refused = items.flatMap((listing) =>
      judgeListing(listing, rules, [], civilDate(now))
        .filter(({ severity }) => severity === 'refuse')
        .map(({ code }) => `${listing.title}: ${code}`),
    );
    expect(refused).toEqual([]);
    const { rows } = await sql<{ n: number }>`select count(*) as n from exchange.offered()`.execute(db);
    return { listings: items, offered: rows[0]!.n };
  });
  expect(listings.length).toBeGreaterThan(30);
  expect(new Set(listings.map(({ employerName }) => employerName)).size).toBe(
    NEIGHBOUR_ORGANISATIONS.filter(({ jobs }) => jobs.length > 0).length,
  );
  expect(new Set(listings.map(({ type }) => type)).size).toBe(6);
  expect(offered).toBe(SHARABLE.length);
});
