import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '#engines/rules';
import { newId, type AccountId } from '#kernel/ids';
import type { Role } from '#kernel/roles';
import { may } from '#modules/access';
import { readBundledBook } from '#modules/codes';
import { readConfig } from '#platform/config';
import { PUBLIC_ACTOR, type Actor, type Context, type Tenant } from '#platform/context';
import type { Db } from '#platform/db';
import { openInstallation, type Installation } from '#platform/installation';
import { createRuntime, type Runtime } from '#platform/runtime';
import { createTenant } from '#platform/tenancy';
import { cloneDatabase } from '../../../tests/support/database.ts';
import { activeRules } from './active-rules.ts';
import { addWording } from './add-wording.ts';
import { confirmWording } from './confirm-wording.ts';
import { NewWording } from './contract.ts';
import { loadRules } from './load-rules.ts';
import { readRuleFiles } from './rule-files.ts';
import { createRegulationsModule } from './server.ts';
import { wordingsOf } from './store.ts';
import { soundListing } from './testing.ts';

const NOW = new Date('2026-11-21T10:00:00+08:00');
const TODAY = '2026-11-21';

let installation: Installation;
let runtime: Runtime;
let tenant: Tenant;
let other: Tenant;
let folder: string;

beforeAll(async () => {
  const urls = await cloneDatabase();
  folder = mkdtempSync(join(tmpdir(), 'jiangqiao-rules-'));
  installation = openInstallation(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), urls, { now: () => NOW });
  runtime = createRuntime(installation, [createRegulationsModule(installation, readBundledBook())]);
  [tenant, other] = await installation.database.inPlatform(async (db) => [
    await createTenant(db, region('yunxi', 'yunxi.test')),
    await createTenant(db, region('lanjiang', 'lanjiang.test')),
  ]);
});
afterAll(async () => {
  await installation.close();
  rmSync(folder, { recursive: true, force: true });
});

const region = (code: string, host: string) => ({
  code,
  nameZh: code,
  nameEn: code,
  division: '3304',
  demo: false,
  hosts: [host],
});

const official: Actor = { ...PUBLIC_ACTOR, role: 'bureau', accountId: newId<AccountId>(), duty: 'editor' };

/** One transaction that leaves nothing behind. */
async function rolledBack(work: (ctx: Context) => Promise<void>, actor: Actor = official): Promise<void> {
  const done = new Error('rolled back');
  const run = runtime.contexts.run(tenant, actor, 'test', async (ctx) => {
    await work(ctx);
    throw done;
  });
  await expect(run).rejects.toBe(done);
}

const wording = (changes: Partial<NewWording> = {}): NewWording =>
  NewWording.parse({
    subject: 'listing',
    code: 'element.headcount',
    layer: 'local',
    severity: 'refuse',
    condition: 'unclaimed || (stated(headcount) && headcount <= 2)',
    field: 'headcount',
    title: { zh: '本地试行：一次最多招两人' },
    message: { zh: '本地试行期间一次最多招两人。' },
    citation: '本地试行办法第二条',
    validFrom: '2026-12-01',
    ...changes,
  });

const judge = async (db: Db, date: string, headcount: number | null): Promise<string[]> =>
  check(await activeRules(db, tenant.id, 'listing', date), { ...soundListing, headcount }, date).map(
    ({ layer, code }) => `${layer} ${code}`,
  );

describe('installing', () => {
  test('brings every rule once, and says so in the audit', () =>
    rolledBack(async ({ db }) => {
      const first = await loadRules(db, tenant.id, NOW);
      expect(first.added).toHaveLength(readRuleFiles().length);
      expect(await loadRules(db, tenant.id, NOW)).toEqual({ added: [], phrases: 0 });
      const { rows } = await sql`select verb from audit.entry where tenant_id = ${tenant.id}`.execute(db);
      expect(rows).toEqual([{ verb: 'regulation.load' }]);
      expect(await judge(db, TODAY, null)).toEqual(['national element.headcount']);
      expect(await judge(db, TODAY, 3)).toEqual([]);
    }));

  test('a changed file adds a wording from today on and keeps the past', () =>
    rolledBack(async ({ db }) => {
      await loadRules(db, tenant.id, NOW);
      const changed = readRuleFiles().map((one) =>
        one.code === 'element.headcount' ? { ...one, condition: 'unclaimed || headcount > 5' } : one,
      );
      expect(await loadRules(db, tenant.id, NOW, changed)).toEqual({ added: ['element.headcount'], phrases: 0 });
      expect(await loadRules(db, tenant.id, NOW, changed)).toEqual({ added: [], phrases: 0 });
      expect(await judge(db, '2026-11-20', 3)).toEqual([]);
      expect(await judge(db, TODAY, 3)).toEqual(['national element.headcount']);
    }));

  test('what an official edited is left alone', () =>
    rolledBack(async (ctx) => {
      await loadRules(ctx.db, tenant.id, NOW);
      await addWording(ctx, wording({ layer: 'national', condition: 'true', validFrom: '2026-11-01' }));
      const changed = readRuleFiles().map((one) => ({ ...one, severity: 'warn' as const }));
      const { added } = await loadRules(ctx.db, tenant.id, NOW, changed);
      expect(added).toContain('element.place');
      expect(added).not.toContain('element.headcount');
      expect(await judge(ctx.db, TODAY, null)).toEqual([]);
    }));
});

describe('editing', () => {
  test('a local wording counts from its day on, for its region only, until it ends', () =>
    rolledBack(async (ctx) => {
      await loadRules(ctx.db, tenant.id, NOW);
      expect(await judge(ctx.db, '2026-12-01', 3)).toEqual([]);
      await addWording(ctx, wording({ validUntil: '2026-12-10' }));
      expect(await judge(ctx.db, '2026-11-30', 3)).toEqual([]);
      expect(await judge(ctx.db, '2026-12-01', 3)).toEqual(['local element.headcount']);
      expect(await judge(ctx.db, '2026-12-10', 3)).toEqual(['local element.headcount']);
      expect(await judge(ctx.db, '2026-12-11', 3)).toEqual([]);
      expect(await wordingsOf(ctx.db, other.id, 'listing')).toEqual([]);
    }));

  test('a wording is 待核实 until somebody confirms it; the first one to do so is kept', () =>
    rolledBack(async (ctx) => {
      const added = await addWording(ctx, wording());
      expect(added).toMatchObject({ confirmed: false, origin: 'edited', title: { en: '本地试行：一次最多招两人' } });
      const flagOn = async (): Promise<boolean[]> =>
        (await activeRules(ctx.db, tenant.id, 'listing', '2026-12-01')).rules.map((rule) => rule.wording.confirmed);
      expect(await flagOn()).toEqual([false]);
      await confirmWording(ctx, added.id);
      expect(await flagOn()).toEqual([true]);
      await confirmWording({ ...ctx, actor: { ...official, accountId: newId<AccountId>() } }, added.id);
      const [stored] = await wordingsOf(ctx.db, tenant.id, 'listing');
      expect(stored).toMatchObject({ confirmed: true, confirmedBy: official.accountId, confirmedAt: NOW });
      const { rows } = await sql<{ verb: string }>`select verb from audit.entry where tenant_id = ${tenant.id}
        order by id`.execute(ctx.db);
      expect(rows.map(({ verb }) => verb)).toEqual(['regulation.add', 'regulation.confirm']);
    }));

  test('a second wording of one layer from the same day is refused', () =>
    rolledBack(async (ctx) => {
      await addWording(ctx, wording());
      await expect(addWording(ctx, wording({ condition: 'true' }))).rejects.toMatchObject({
        code: 'regulation.wordingExists',
      });
    }));

  test('whoever may only look changes nothing', () =>
    rolledBack(
      async (ctx) => {
        await expect(addWording(ctx, wording())).rejects.toMatchObject({ code: 'regulation.readOnly' });
        await expect(confirmWording(ctx, newId())).rejects.toMatchObject({ code: 'regulation.readOnly' });
      },
      { ...official, duty: 'viewer' },
    ));

  test('what was rolled back is not remembered', async () => {
    await rolledBack(async (ctx) => {
      await addWording(ctx, wording({ code: 'gone', condition: 'false' }));
      expect(await judge(ctx.db, '2026-12-01', 3)).toEqual(['local gone']);
    });
    await rolledBack(async ({ db }) => expect(await judge(db, '2026-12-01', 3)).toEqual([]));
  });
});

describe('over HTTP', () => {
  const open = () =>
    runtime.buildServer({
      identify: async (_ctx, { headers }) => {
        const role = headers['x-role'] as Role | undefined;
        return role === undefined ? PUBLIC_ACTOR : { ...official, role };
      },
      may: (actor, right) => may(actor.role, right),
      frame: async (_ctx, view) => renderToStaticMarkup(view.element),
      extend: async () => {},
    });
  type Server = Awaited<ReturnType<typeof open>>;
  let server: Server;
  beforeAll(async () => {
    await runtime.startModules();
    server = await open();
  });
  afterAll(() => server.close());

  const ask = async (role: Role | undefined, url: string, body?: object) => {
    const response = await server.inject({
      method: body === undefined ? 'GET' : 'POST',
      url,
      headers: { host: 'yunxi.test', accept: 'application/json', ...(role !== undefined && { 'x-role': role }) },
      ...(body !== undefined && { payload: body }),
    });
    return { status: response.statusCode, text: response.body, json: () => response.json() };
  };

  const UNCONFIRMED = readRuleFiles().filter(({ confirmed }) => !confirmed);

  test('the list filters by date, layer, code and confirmation, and pages', async () => {
    const all = (await ask('enterprise', '/api/regulations?limit=200')).json();
    expect(all.total).toBe(readRuleFiles().length);
    expect(all.items.at(-1)).toMatchObject({ subject: 'listing', layer: 'national', abilities: [] });
    const unconfirmed = (await ask('bureau', '/api/regulations?confirmed=false&limit=200')).json();
    expect(unconfirmed.items.map((rule: { code: string }) => rule.code).toSorted()).toEqual(
      UNCONFIRMED.map(({ code }) => code).toSorted(),
    );
    const told = (await ask('bureau', '/api/regulations?subject=internship&limit=200')).json();
    expect(told.total).toBe(readRuleFiles().filter(({ subject }) => subject === 'internship').length);
    expect(unconfirmed.items[0].abilities).toEqual(['confirm']);
    const in2020 = (await ask('bureau', '/api/regulations?on=2020-01-01')).json();
    expect(in2020.items.every((rule: { validFrom: string }) => rule.validFrom <= '2020-01-01')).toBe(true);
    expect((await ask('bureau', '/api/regulations?layer=local')).json().total).toBe(0);

    const codes: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = (await ask('bureau', `/api/regulations?limit=10${cursor && `&cursor=${cursor}`}`)).json();
      codes.push(...page.items.map((rule: { code: string }) => rule.code));
      cursor = page.nextCursor;
    }
    expect(codes).toEqual(all.items.map((rule: { code: string }) => rule.code));
  });

  test.each<[Role | undefined, string, object | undefined, number, string]>([
    [undefined, '/api/regulations', undefined, 401, 'access.signIn'],
    ['enterprise', '/api/regulations', {}, 403, 'access.denied'],
    ['enterprise', `/api/regulations/${newId()}/confirm`, {}, 403, 'access.denied'],
    ['bureau', `/api/regulations/${newId()}/confirm`, {}, 404, 'record.notFound'],
    ['bureau', '/api/regulations/7/confirm', {}, 422, 'request.invalid'],
    ['bureau', '/api/regulations?on=2026-02-30', undefined, 422, 'request.invalid'],
    ['bureau', '/api/regulations?cursor=x', undefined, 422, 'cursor.invalid'],
    ['bureau', '/api/regulations?cursor=WyJhIiwxLDIsMyw0XQ', undefined, 422, 'cursor.invalid'],
    ['bureau', '/api/regulations', {}, 422, 'request.invalid'],
  ])('%s at %s with %o: %i %s', async (role, url, body, status, code) => {
    const answer = await ask(role, url, body);
    expect([answer.status, answer.json().code]).toEqual([status, code]);
  });

  test.each([
    [{ condition: 'headcont > 1' }, 'regulation.badCondition', 'condition', '第 1 行第 1 个字：不认识变量“headcont”'],
    [{ condition: 'headcount' }, 'regulation.badCondition', 'condition', '结果应为“是/否”'],
    [{ condition: 'headcount > 1 &&' }, 'regulation.badCondition', 'condition', '没有写完'],
    [{ validUntil: '2026-11-30' }, 'regulation.badPeriod', 'validUntil', '不能早于起始日期'],
    [{ sourceUrl: 'javascript:alert(1)' }, 'request.invalid', 'sourceUrl', ''],
    [{ colour: 'red' }, 'request.invalid', '', '不认识的字段'],
  ])('%o is refused in plain words', async (changes, code, field, words) => {
    const answer = await ask('bureau', '/api/regulations', { ...wording(), ...changes });
    const problem = answer.json();
    expect([answer.status, problem.code, problem.errors[0].field]).toEqual([422, code, field]);
    expect(problem.errors[0].message).toContain(words);
  });

  test('a wording is added, confirmed and shown to everybody on its days', async () => {
    const created = await ask('bureau', '/api/regulations', { ...wording({ validFrom: TODAY }) });
    expect([created.status, created.json()]).toMatchObject([201, { confirmed: false, abilities: ['confirm'] }]);
    const page = await ask(undefined, '/regulations');
    expect(page.text).toContain('本地试行：一次最多招两人');
    expect(page.text).not.toContain('>招聘信息应写明招聘人数');
    expect(page.text.match(/待核实<\/span>/g)).toHaveLength(UNCONFIRMED.length + 1);
    const confirmed = await ask('bureau', `/api/regulations/${created.json().id}/confirm`, {});
    expect([confirmed.status, confirmed.json()]).toMatchObject([200, { confirmed: true, abilities: [] }]);
    expect((await ask(undefined, '/en/regulations')).text.match(/Not confirmed yet<\/span>/g)).toHaveLength(
      UNCONFIRMED.length,
    );
    const again = await ask('bureau', '/api/regulations', { ...wording({ validFrom: TODAY }) });
    expect([again.status, again.json().code]).toEqual([409, 'regulation.wordingExists']);
  });

  test('an amount is confirmed once somebody names the announcement, which is then its source', async () => {
    interface Floor {
      readonly id: string;
      readonly source: string;
      readonly confirmed: boolean;
      readonly shipped: boolean;
    }
    const floors = async (): Promise<readonly Floor[]> =>
      (await ask('bureau', '/api/wage-floors?division=21')).json().items;
    const [one] = await floors();
    expect((await floors()).some(({ confirmed, source }) => confirmed || source.includes('未与原文核对'))).toBe(false);
    const path = `/api/wage-floors/${one!.id}/confirm`;
    expect((await ask('bureau', path, {})).status).toBe(422);
    expect((await ask('bureau', path, { source: '辽政发〔2024〕8号' })).status).toBe(200);
    // Whoever was first stays.
    expect((await ask('admin', path, { source: '别的文件' })).status).toBe(200);
    expect((await floors()).filter(({ confirmed }) => confirmed)).toMatchObject([
      { id: one!.id, source: '辽政发〔2024〕8号', shipped: true },
    ]);
  });
});
