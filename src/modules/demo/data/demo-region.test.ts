import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { daysBetween, civilDate } from '#kernel/time';
import { readBundledBook } from '#modules/codes';
import { EDUCATION, judgeListing, KINDS, listListings, STATES, type ListingState } from '#modules/listings';
import { isStated, KIND_TYPES } from '#contracts/kinds';
import { ORGANISATION_KINDS, whyNotCreditCode } from '#modules/organisations';
import * as profiles from '#modules/profiles';
import { activeRules, listFloors, loadFloors, loadPhrases, loadRules } from '#modules/regulations';
import { readConfig } from '#platform/config';
import type { Tenant } from '#platform/context';
import { openInstallation, type Installation } from '#platform/installation';
import { cloneDatabase } from '../../../../tests/support/database.ts';
import { loadDemoRegion } from '../load-demo-region.ts';
import { PERSONAS } from '../model.ts';
import { findDemoAccount } from '../store.ts';
import { OWN_LISTINGS } from './listings.ts';
import { makeRegionContent, type RegionContent } from './make-region.ts';
import { makeMessages } from './messages.ts';
import { readJobs } from './jobs.ts';
import { creditCodeOf, DEMO_ORGANISATIONS } from './organisations.ts';
import { REPOSTS } from './reposts.ts';

const now = new Date('2026-11-21T12:00:00+08:00');
const today = civilDate(now);
const codes = readBundledBook();
const organisationIds = new Map(DEMO_ORGANISATIONS.map(({ name }, at) => [name, `organisation-${at}`]));
const make = (seed: number): RegionContent =>
  makeRegionContent({ seed, now, codes, organisationIds, accountOf: (role) => `account-${role}` });

const region = make(1);
const listings = region.listings.map(({ listing }) => listing);
/** Nothing was taken down after a complaint. */
const USUAL_STATES = STATES.filter((state) => state !== 'suspended');
const inState = (state: ListingState) => listings.filter((listing) => listing.state === state);
const countBy = <T>(items: readonly T[], key: (item: T) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(items, key)].map(([name, group]) => [name, group.length]));

describe('organisations', () => {
  test('the region has who a region has', () => {
    const counts = countBy(DEMO_ORGANISATIONS, ({ kind }) => kind);
    expect(counts).toMatchObject({
      operator: 1,
      bureau: 2,
      county: 2,
      school: 4,
      institute: 2,
      agency: 2,
      evaluator: 1,
    });
    // Every kind there is has one, so that every role and form can be looked at.
    expect(Object.keys(counts).toSorted()).toEqual([...ORGANISATION_KINDS].toSorted());
    expect(new Set(DEMO_ORGANISATIONS.map(({ name }) => name)).size).toBe(DEMO_ORGANISATIONS.length);
    expect(DEMO_ORGANISATIONS.filter(({ pending }) => pending)).toHaveLength(4);
  });

  test('credit codes are well-formed, different, and of a range that nobody has', () => {
    const all = DEMO_ORGANISATIONS.map(creditCodeOf);
    expect(all.map(whyNotCreditCode).filter(Boolean)).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((code) => code.slice(2, 14) === '21119900DEMA')).toBe(true);
    expect(codes.index('division').get('211199')).toBeUndefined();
  });

  test('they offer jobs that there are, and every job is offered', () => {
    const titles = new Set(readJobs().map(({ title }) => title));
    const offered = new Set(DEMO_ORGANISATIONS.flatMap(({ jobs }) => jobs));
    expect([...offered.difference(titles)]).toEqual([]);
    expect(
      [...titles.difference(offered)].filter((title) => !readJobs().find((job) => job.title === title)!.anywhere),
    ).toEqual([]);
  });

  test('places and industries are in the official lists', () => {
    const unknown = DEMO_ORGANISATIONS.filter(
      ({ division, industry }) =>
        // 乡镇街道 are not in the bundled list (codesets/README.md): their county is.
        codes.index('division').get(division.slice(0, 6)) === undefined ||
        codes.index('industry').get(industry) === undefined,
    );
    expect(unknown).toEqual([]);
  });
});

describe('listings', () => {
  test('every state, as many as said', () => {
    const counts = countBy(listings, ({ state }) => state);
    expect(counts).toEqual({ ...OWN_LISTINGS, published: OWN_LISTINGS.published + REPOSTS.length });
    expect(Object.keys(counts).toSorted()).toEqual(USUAL_STATES.toSorted());
  });

  test('every kind, all sectors, most firms', () => {
    const shown = inState('published');
    expect(Object.keys(countBy(shown, ({ kind }) => kind)).toSorted()).toEqual([...KINDS].toSorted());
    for (const word of ['数控车工', '焊工', '化工操作工', '养老护理员', '仓库管理员', '会计', '新能源汽车维修技师']) {
      expect(
        shown.some(({ title }) => title.includes(word)),
        word,
      ).toBe(true);
    }
    expect(new Set(shown.map(({ organisationId }) => organisationId)).size).toBeGreaterThan(35);
  });

  test('every code is in the official lists', () => {
    const known = (set: 'occupation' | 'major' | 'industry' | 'division', code: string | null): boolean =>
      code !== null && codes.index(set).get(code) !== undefined;
    const astray = listings.filter(
      ({ occupation, industry, majors, divisions }) =>
        !known('occupation', occupation) ||
        !known('industry', industry) ||
        !majors.every((code) => known('major', code)) ||
        !divisions.every((code) => known('division', code)),
    );
    expect(astray).toEqual([]);
  });

  test('pay is what such a city pays', () => {
    const stated = listings.filter(({ payMonthMin }) => payMonthMin !== null);
    expect(stated.length).toBeGreaterThan(200);
    const odd = stated.filter(
      ({ payMonthMin, payMonthMax }) =>
        payMonthMin! < 230_000 || payMonthMax! > 2_000_000 || payMonthMin! > payMonthMax!,
    );
    expect(odd.map(({ title, payText }) => `${title} ${payText}`)).toEqual([]);
  });

  test('no firm offers one job twice', () => {
    const own = listings.filter(({ organisationId }) => organisationId !== null);
    const names = own.map(({ employerName, title }) => `${employerName} ${title}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('dates fit the state and today; some are fresh, some stale, some about to end', () => {
    for (const { state, validUntil, publishedAt, confirmedOn, createdAt, updatedAt } of listings) {
      expect(createdAt.getTime()).toBeLessThanOrEqual(updatedAt.getTime());
      expect(updatedAt.getTime()).toBeLessThan(now.getTime());
      expect(publishedAt !== null).toBe(['published', 'expired', 'closed'].includes(state));
      if (state === 'published') expect(validUntil! > today).toBe(true);
      if (state === 'expired') expect(validUntil! < today).toBe(true);
      if (confirmedOn !== null) expect(confirmedOn <= today).toBe(true);
    }
    const ages = inState('published').map(({ confirmedOn }) => daysBetween(confirmedOn!, today));
    expect(ages.filter((age) => age <= 14).length).toBeGreaterThan(100);
    expect(ages.filter((age) => age > 45).length).toBeGreaterThan(15);
    const ending = inState('published').filter(({ validUntil }) => daysBetween(today, validUntil!) <= 7);
    expect(ending.length).toBeGreaterThan(5);
  });

  test('what was taken over names its source and what that leaves out', () => {
    const unclaimed = listings.filter(({ organisationId }) => organisationId === null);
    expect(unclaimed).toHaveLength(REPOSTS.length);
    expect(unclaimed.every(({ sourceName, state }) => sourceName !== null && state === 'published')).toBe(true);
    for (const { incomplete, headcount } of unclaimed)
      expect(incomplete.includes('headcount')).toBe(headcount === null);
    const demoFirm = DEMO_ORGANISATIONS.find(({ as }) => as === 'enterprise')!;
    expect(unclaimed.some(({ employerName }) => employerName === demoFirm.name)).toBe(true);
  });

  test('the firm of the demo sign-in has something in every state', () => {
    const firm = organisationIds.get('云州辰光精密机械有限公司');
    const own = listings.filter(({ organisationId }) => organisationId === firm);
    expect(Object.keys(countBy(own, ({ state }) => state)).toSorted()).toEqual(USUAL_STATES.toSorted());
    expect(own.every(({ createdBy }) => createdBy === 'account-enterprise')).toBe(true);
  });

  test('steps lead from nothing to the state, in order', () => {
    for (const { listing, steps } of region.listings) {
      expect(steps[0]!.fromState).toBeNull();
      expect(steps.at(-1)!.toState).toBe(listing.state);
      steps.slice(1).forEach((step, at) => {
        expect(step.fromState).toBe(steps[at]!.toState);
        expect(step.at.getTime()).toBeGreaterThan(steps[at]!.at.getTime());
      });
    }
  });
});

describe('the other kinds', () => {
  const others = region.others.map(({ listing }) => listing);

  test.each(KIND_TYPES)('%s: both sides, every county, with something to decide and to write', (type) => {
    const some = others.filter((listing) => listing.type === type);
    expect(some.length).toBeGreaterThanOrEqual(12);
    expect(Object.keys(countBy(some, ({ side }) => side)).toSorted()).toEqual(['need', 'offer']);
    expect(new Set(some.flatMap(({ divisions }) => divisions)).size).toBe(4);
    expect(Object.keys(countBy(some, ({ state }) => state)).toSorted()).toEqual([
      'draft',
      'expired',
      'published',
      'submitted',
    ]);
    expect(new Set(some.map(({ title }) => title)).size).toBe(some.length);
  });

  test('research is kept to each of the three tiers, and what is kept is there', () => {
    const details = others.flatMap((listing) => (listing.type === 'research' ? [listing.detail] : []));
    expect(Object.keys(countBy(details, (detail) => String(detail['confidentiality']))).toSorted()).toEqual([
      'agreed',
      'members',
      'open',
    ]);
    expect(details.every((detail) => isStated(detail['problem']))).toBe(true);
  });

  test('schools offer people, too', () => {
    expect(others.filter(({ type, side }) => type === 'talent' && side === 'offer').length).toBeGreaterThanOrEqual(4);
  });
});

describe('profiles', () => {
  test('learners, classes, experts; the demo learner and expert among them', () => {
    expect(countBy(region.profiles, ({ kind }) => kind)).toEqual({ expert: 10, class: 12, learner: 40 });
    const withAccount = region.profiles.filter(({ accountId }) => accountId !== null);
    expect(withAccount.map(({ accountId }) => accountId)).toEqual(['account-expert', 'account-learner']);
    expect(region.profiles.some(({ personalised }) => !personalised)).toBe(true);
  });

  test('codes are known, terms lie ahead', () => {
    for (const { kind, major, divisions, availableFrom } of region.profiles) {
      if (kind !== 'expert') expect(codes.index('major').get(major!)).toBeDefined();
      expect(divisions.every((code) => codes.index('division').get(code) !== undefined)).toBe(true);
      if (availableFrom !== null) expect(availableFrom > today).toBe(true);
    }
  });

  test('education is counted on one scale in profiles and listings', () =>
    expect(profiles.EDUCATION).toEqual(EDUCATION));
});

test('the same seed gives the same region, another one another', () => {
  const plain = (content: RegionContent): string =>
    JSON.stringify(content, (key, value: unknown) => (key === 'id' ? undefined : value));
  expect(plain(make(1))).toBe(plain(region));
  expect(plain(make(2))).not.toBe(plain(region));
});

test('messages lead to listings of the firm', () => {
  const firm = organisationIds.get('云州辰光精密机械有限公司')!;
  const messages = makeMessages(region.listings, firm);
  expect(new Set(messages.map(({ key }) => key)).size).toBe(messages.length);
  const ids = new Set(listings.filter(({ organisationId }) => organisationId === firm).map(({ id }) => id as string));
  const linked = messages.filter(({ to }) => to === 'enterprise').map(({ link }) => link!.split('/').at(-1)!);
  expect(linked.length).toBe(3);
  expect(linked.every((id) => ids.has(id))).toBe(true);
});

describe('in the database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiangqiao-demo-'));
  let installation: Installation;
  let tenant: Tenant;

  beforeAll(async () => {
    installation = openInstallation(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), await cloneDatabase(), {
      now: () => now,
    });
    tenant = await loadDemoRegion(installation);
  });
  afterAll(async () => {
    await installation.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const count = async (table: string): Promise<number> =>
    installation.database.inTenant(tenant.id, async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
      return rows[0]!.n;
    });

  test('it is a demo region, whole', async () => {
    expect(tenant).toMatchObject({ demo: true, nameZh: '示范市·云州' });
    expect(await count('organisations.organisation')).toBe(DEMO_ORGANISATIONS.length);
    // One more is the draft that the association made for the workshop.
    expect(await count('listings.listing')).toBe(listings.length + region.others.length + 1);
    expect(await count('profiles.profile')).toBe(region.profiles.length);
    expect(await count('listings.step')).toBeGreaterThan(500);
    expect(await count('messages.message')).toBeGreaterThan(5);
  });

  test('loading again changes nothing', async () => {
    expect(await loadDemoRegion(installation)).toEqual(tenant);
    // One more is the draft that the association made for the workshop.
    expect(await count('listings.listing')).toBe(listings.length + region.others.length + 1);
  });

  test('each role has its account', async () => {
    const found = await installation.database.inTenant(tenant.id, (db) =>
      Promise.all(PERSONAS.map((role) => findDemoAccount(db, tenant.id, role))),
    );
    expect(new Set(found.filter((one) => one !== undefined)).size).toBe(PERSONAS.length);
  });

  test('nothing but drafts is refused by the rules of today; the officer finds something to look at', async () => {
    const { refused, warned } = await installation.database.inTenant(tenant.id, async (db) => {
      await loadRules(db, tenant.id, now);
      await loadPhrases(db, tenant.id, now);
      await loadFloors(db, tenant.id, now);
      const floors = await listFloors(db, tenant.id);
      const rules = await activeRules(db, tenant.id, 'listing', today);
      const { items } = await listListings(db, tenant.id, { reach: { kind: 'tenant' }, limit: 500 });
      const judged = items
        .filter(({ state }) => state !== 'draft')
        .map((listing) => ({ listing, findings: judgeListing(listing, rules, floors, today) }));
      const having = (severity: string) =>
        judged.filter((one) => one.findings.some((finding) => finding.severity === severity));
      return { refused: having('refuse'), warned: having('warn') };
    });
    expect(
      refused.map(({ listing, findings }) => `${listing.title}: ${findings.map(({ code }) => code).join()}`),
    ).toEqual([]);
    expect(warned.filter(({ listing }) => listing.state === 'submitted').length).toBeGreaterThan(0);
    expect(
      warned.filter(({ listing }) => listing.state === 'published' && listing.organisationId !== null).length,
    ).toBeLessThan(12);
  });
});
