import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDate } from '#kernel/time';
import { judgeListing, listListings } from '#modules/listings';
import { activeRules, listFloors, loadFloors, loadPhrases, loadRules } from '#modules/regulations';
import { readConfig } from '#platform/config';
import type { Tenant } from '#platform/context';
import { openInstallation, type Installation } from '#platform/installation';
import { cloneDatabase } from '../../../tests/support/database.ts';
import { DEMO_ORGANISATIONS } from './data/organisations.ts';
import { loadDemoRegion } from './load-demo-region.ts';

const now = new Date('2026-11-22T02:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'jiangqiao-city-'));
let installation: Installation;
let tenant: Tenant;

beforeAll(async () => {
  installation = openInstallation(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), await cloneDatabase(), {
    now: () => now,
  });
  tenant = await loadDemoRegion(installation, { city: true });
});
afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = <Row>(query: RawBuilder<Row>) =>
  installation.database.inTenant(tenant.id, async (db) => (await query.execute(db)).rows);
const count = async (query: RawBuilder<{ n: number }>): Promise<number> => (await ask(query))[0]!.n;

test('a city of the size that the founding papers count, around the hand-written people', async () => {
  const [found] = await ask(sql<Record<string, number>>`select
    (select count(*) from organisations.organisation where kind = 'school') as schools,
    (select count(*) from organisations.organisation where kind = 'enterprise' and state = 'verified') as firms,
    (select count(*) from profiles.learner) as learners,
    (select count(*) from listings.listing) as listings,
    (select count(*) from catalogue.record where kind = 'expert') as experts,
    (select count(*) from catalogue.record where kind = 'expert' and state = 'draft') as unasked,
    (select count(*) from catalogue.record where kind = 'result') as results,
    (select count(*) from profiles.placement) as placements,
    (select count(*) from profiles.destination) as destinations,
    (select count(*) from profiles.major) as majors`);
  expect(found).toMatchObject({ schools: 11, listings: expect.closeTo(3000, -1) });
  for (const [what, least] of Object.entries({
    firms: 120,
    learners: 8000,
    experts: 560,
    unasked: 20,
    results: 120,
    placements: 300,
    destinations: 1200,
    majors: 45,
  }))
    expect(found![what], what).toBeGreaterThanOrEqual(least);
});

test('six kinds both ways stand, a fifth fell silent, something is wrong here and there, and nobody drowns in cases', async () => {
  const standing = await ask(
    sql<{ type: string; side: string; n: number }>`select type, side, count(*) as n from listings.listing
      where state = 'published' group by 1, 2`,
  );
  expect(standing).toHaveLength(12);
  for (const { type, side, n } of standing) expect(n, `${type} ${side}`).toBeGreaterThan(10);
  const today = civilDate(now);
  const published = await count(sql`select count(*) as n from listings.listing where state = 'published'`);
  const silent = await count(
    sql`select count(*) as n from listings.listing where state = 'published' and confirmed_on < ${today}::date - 45`,
  );
  expect(silent / published).toBeGreaterThan(0.1);
  expect(silent / published).toBeLessThan(0.3);
  expect(await count(sql`select count(*) as n from listings.listing where organisation_id is null`)).toBeGreaterThan(
    40,
  );
  // What waits for an officer is a few days' work, and every case of it is there.
  const waiting = await count(sql`select count(*) as n from listings.listing where state = 'submitted'`);
  expect(waiting).toBeGreaterThan(15);
  expect(waiting).toBeLessThan(80);
  expect(
    await count(sql`select count(*) as n from listings.listing l where state = 'submitted' and not exists (
    select from approvals.case_file c where c.tenant_id = l.tenant_id and c.subject_id = l.id)`),
  ).toBe(0);
  // Nobody puts the same up twice at once.
  expect(
    await ask(sql`select employer_name, title from listings.listing where state in ('published', 'submitted')
    and organisation_id is not null group by 1, 2 having count(*) > 1`),
  ).toEqual([]);
});

test('it hangs together: what a firm posts, who teaches what, where interns work, who the experts are', async () => {
  const astray = {
    employers: sql<{ n: number }>`select count(*) as n from listings.listing l
      join organisations.organisation o on o.tenant_id = l.tenant_id and o.id = l.organisation_id
      where (l.employer_name, l.territory) is distinct from (o.name, o.division)`,
    steps: sql<{ n: number }>`select count(*) as n from listings.listing l where not exists (
      select from listings.step s where s.tenant_id = l.tenant_id and s.listing_id = l.id)`,
    classes: sql<{
      n: number;
    }>`select count(*) as n from profiles.profile p join profiles.class c on c.tenant_id = p.tenant_id
      and c.id = p.id where not exists (select from profiles.major m where m.tenant_id = p.tenant_id
        and m.organisation_id = p.organisation_id and m.code = p.major)`,
    interns: sql<{ n: number }>`select count(*) as n from profiles.placement f join profiles.learner l
      on l.tenant_id = f.tenant_id and l.id = f.learner_id where l.status <> 'interning'`,
    people: sql<{ n: number }>`select count(*) as n from catalogue.record r where r.kind in ('expert', 'teacher')
      and r.state = 'published' and r.account_id is null and not exists (select from privacy.consent c
        where c.tenant_id = r.tenant_id and c.subject_id = r.id and c.purpose = 'publication' and c.decision = 'granted')`,
    twins: sql<{ n: number }>`select count(*) - count(distinct name) as n from profiles.profile where kind = 'class'
      group by organisation_id order by 1 desc limit 1`,
  };
  for (const [what, query] of Object.entries(astray)) expect(await count(query), what).toBe(0);
});

test('the people that a visitor can be find what was written for them, and the rules refuse nothing that stands', async () => {
  const personal = DEMO_ORGANISATIONS.filter(({ as }) => as === 'enterprise' || as === 'workshop').map(
    ({ name }) => name,
  );
  const own = await count(sql`select count(*) as n from listings.listing where employer_name = any(${personal}::text[])
    and source_name is null`);
  expect(own).toBeLessThan(30);
  const refused = await installation.database.inTenant(tenant.id, async (db) => {
    await loadRules(db, tenant.id, now);
    await loadPhrases(db, tenant.id, now);
    await loadFloors(db, tenant.id, now);
    const floors = await listFloors(db, tenant.id);
    const rules = await activeRules(db, tenant.id, 'listing', civilDate(now));
    const { items } = await listListings(db, tenant.id, {
      reach: { kind: 'tenant' },
      limit: 400,
      states: ['published'],
    });
    return items
      .map((listing) => ({ listing, findings: judgeListing(listing, rules, floors, civilDate(now)) }))
      .flatMap(({ listing, findings }) =>
        findings.filter(({ severity }) => severity === 'refuse').map(({ code }) => `${listing.title}: ${code}`),
      );
  });
  expect(refused).toEqual([]);
});
