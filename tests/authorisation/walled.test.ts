import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { contentOf, stepOf } from '#testing/approvals';
import { makeWorld, type Client, type Region, type World } from '../support/world.ts';
import { send } from './ask.ts';
import { ROWS } from './rows.ts';
import { WALLED } from './verdicts.ts';

/**
 * Routes whose rows say that they are kept apart by the database alone: each is really carried out by an administrator here,
 * and not one row of the region beside it, of whatever table, is another one afterwards.
 */
let world: World;
let there: Region;
let admin: Client;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-20T02:00:00Z');
  there = await world.elsewhere();
  admin = await world.as('admin');
});

const KIND = '/api/approval-definitions/organisation.vetting';
const two = (zh: string) => ({ zh, en: zh });
const draft = async (client: Client): Promise<number> =>
  (
    await client.put(`${KIND}/draft`, { revision: 0, content: contentOf([stepOf('核验', 'organisation.vet', {})]) })
  ).json().draft.revision;

interface Act {
  readonly path?: string;
  readonly body?: object | ((client: Client) => Promise<object>);
  /** What must be there first. */
  readonly before?: (client: Client) => Promise<unknown>;
}

const phrase = { list: 'origin', use: 'banned', layer: 'local', phrase: '只要云溪人', source: '本市通知' };
const skill = { kind: 'skill', source: '本市通知' };
const source = { source: '本市通知', confirmed: false, validFrom: '2026-12-01' };
const link = '/api/crosswalk/majors/460103/links/industry/34';

/** One act that succeeds for each of them. A route that is new fails below until it has one. */
const ACTS: Readonly<Record<string, Act>> = {
  'PUT /api/synonyms/draft': { body: { groups: [{ words: ['电焊工', '烧焊'], weight: 0.8 }], version: 0 } },
  'POST /api/synonyms/revisions': { body: { version: 1, reason: '常这样说' } },
  'POST /api/synonyms/revisions/{revision}/restore': {
    path: '/api/synonyms/revisions/0/restore',
    body: { reason: '不对' },
  },
  'DELETE /api/synonyms/draft': {},
  'POST /api/regulations': {
    body: {
      subject: 'listing',
      code: 'walled.rule',
      layer: 'local',
      severity: 'warn',
      field: 'title',
      condition: 'true',
      title: two('规则'),
      message: two('规则'),
      citation: '本市细则',
      validFrom: '2026-01-01',
    },
  },
  'POST /api/thresholds': {
    body: async (client) => {
      const { items } = (await client.get('/api/thresholds')).json<{
        items: { key: string; topic: string; value: number }[];
      }>();
      const { key, value } = items.find(({ topic }) => topic !== 'privacy')!;
      return { key, value, ...source };
    },
  },
  'POST /api/wage-floors': { body: { division: '2111', monthly: 2100, validFrom: '2026-12-01', source: '本市通知' } },
  'PUT /api/calendar/{year}': {
    path: '/api/calendar/2027',
    body: { version: 0, holidays: '2027-01-01', source: '国办通知', confirmed: true },
  },
  'PUT /api/crosswalk/majors/{major}/links/{target}/{code}': { path: link, body: { verdict: 'confirmed' } },
  'DELETE /api/crosswalk/majors/{major}/links/{target}/{code}': { path: link },
  'POST /api/match-weights': { body: { weights: { pay: 20 }, version: 0, reason: '薪资更要紧' } },
  'POST /api/match-runs': {},
  'DELETE /api/approval-definitions/{kind}/draft': { path: `${KIND}/draft`, before: draft },
  'POST /api/approval-definitions/{kind}/activate': {
    path: `${KIND}/activate`,
    body: async (client) => ({ revision: await draft(client), validFrom: '2026-11-20' }),
  },
  'POST /api/webhooks': { body: { url: 'https://93.184.216.34/x', events: ['listing.publish'] } },
  'PUT /api/notice-settings': { body: { quietFrom: '22:00', quietUntil: '07:00', digestAt: '09:00', version: 0 } },
  'POST /api/sign-on/providers': {
    body: { label: '统一身份', issuer: 'https://id.example.com', clientId: 'jiangqiao' },
  },
  'POST /api/support/organisation-search': { body: { query: '测试', reason: '电话求助' } },
  'POST /api/support/case-search': { body: { query: '测试', reason: '电话求助' } },
  'POST /api/privacy/processing': {
    body: {
      code: 'walled',
      data: two('数据'),
      purpose: two('目的'),
      basis: 'consent',
      grounds: two('依据'),
      recipients: two('无'),
      retention: two('一年'),
      sensitive: false,
      ended: false,
      ...source,
    },
  },
  'POST /api/privacy/texts': { body: { key: 'notice', body: two('文本'), renew: false, ...source } },
  'POST /api/privacy/rules': { body: { key: 'reveal.perDay', value: 10, ...source } },
  'POST /api/privacy/retention/runs': {},
  'POST /api/privacy/assessments': {
    body: {
      title: '评估',
      occasion: 'sensitive',
      necessity: '确有必要，只收办理实习所需的内容',
      impact: '泄露会暴露学生的年龄与去向',
      measures: '加密保存、分级授权、查看留痕并告知本人',
      risk: 'low',
      assessedOn: '2026-11-20',
    },
  },
  'POST /api/freshness-rules': {
    body: {
      validFrom: '2026-12-01',
      halfLifeDays: 30,
      floorPercent: 50,
      remindAfterDays: 30,
      remindBeforeDays: 7,
      expireAfterDays: 90,
      closeAfterDays: 60,
      source: '本市通知',
    },
  },
  'POST /api/phrases': { body: phrase },
  'PUT /api/skill-masks': { body: { word: '蟹田机电工程', active: true, revision: 0, reason: '另有所指' } },
  'POST /api/skill-terms': { body: { ...skill, name: '蟹苗暂养' } },
  'PUT /api/skill-terms/{code}': {
    path: '/api/skill-terms/S0001',
    body: { ...skill, name: '数控车床操作', revision: 0 },
  },
  'POST /api/skill-terms/{code}/actions': {
    path: '/api/skill-terms/S0002/actions',
    body: { verb: 'confirm', revision: 0 },
  },
  'PUT /api/exchange/setting': { body: { usual: 'local' } },
  'PUT /api/imprint': {
    body: {
      organiserZh: '主办',
      organiserEn: '',
      operatorZh: '',
      operatorEn: '',
      icp: '',
      publicSecurity: '',
      siteCode: '',
      officeMark: '',
      phone: '',
      email: '',
      addressZh: '',
      addressEn: '',
      hoursZh: '',
      hoursEn: '',
      version: 0,
    },
  },
};

/** Every row of the region beside, of whatever table. */
async function printThere(): Promise<Readonly<Record<string, string | null>>> {
  return world.installation.database.inTenant(there.tenant.id, async (db) => {
    const tables = await sql<{ table: string }>`select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relrowsecurity and has_table_privilege(c.oid, 'select') and n.nspname <> 'graphile_worker'
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')`.execute(db);
    const prints: [string, string | null][] = [];
    for (const { table } of tables.rows) {
      const { rows } = await sql<{
        print: string | null;
      }>`select md5(string_agg(t::text, '|' order by t::text)) as print from ${sql.raw(table)} t`.execute(db);
      prints.push([table, rows[0]!.print]);
    }
    return Object.fromEntries(prints);
  });
}

const walled = Object.entries(ROWS).flatMap(([route, row]) =>
  row.about === 'none' && row.proof === WALLED ? [route] : [],
);
/** Acts on a file that is named by its key: tried below. */
const QUARANTINE = 'POST /api/quarantine/destroy';

test('each has an act that is tried', () => {
  expect([...walled].toSorted()).toEqual([...Object.keys(ACTS), QUARANTINE].toSorted());
});

async function carryOut(client: Client): Promise<void> {
  for (const [route, act] of Object.entries(ACTS)) {
    const [method, path] = route.split(' ') as [string, string];
    await act.before?.(client);
    const body = typeof act.body === 'function' ? await act.body(client) : act.body;
    const { statusCode, body: said } = await send(client, method, act.path ?? path, body ?? {});
    expect([route, statusCode, statusCode < 300 ? '' : said]).toEqual([route, statusCode, '']);
    expect(said).not.toContain((client === admin ? there : world).tenant.id);
  }
}

test('each succeeds here and leaves the region beside as it was, to the last row', async () => {
  // The same is there already, under the same keys.
  await carryOut(await there.as('admin'));
  const before = await printThere();
  expect(Object.values(before).filter((print) => print !== null).length).toBeGreaterThan(15);
  await carryOut(admin);
  expect(await printThere()).toEqual(before);
});

test('a file that is locked away in the region beside is not there to be destroyed', async () => {
  const key = '2026/11/20/beside';
  await there.act('admin', (ctx) =>
    sql`insert into files.upload (tenant_id, key, kind, name, bytes, sha256, verdict, signature, received_at)
      values (${ctx.tenant.id}, ${key}, 'pdf', '病毒.pdf', 1, repeat('0', 64), 'infected', 'Eicar', ${ctx.now})`.execute(
      ctx.db,
    ),
  );
  const before = await printThere();
  expect((await admin.post('/api/quarantine/destroy', { key })).statusCode).toBe(404);
  expect((await admin.get('/api/quarantine')).body).not.toContain(key);
  expect(await printThere()).toEqual(before);
  expect((await (await there.as('admin')).get('/api/quarantine')).body).toContain(key);
});
