import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Detail, KindType } from '#contracts/kinds';
import { eventually, makeKind } from '#testing/listings';
import { makeProfile } from '#testing/profiles';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { COMPLETE_FORMS } from './testing.ts';

interface Told {
  readonly score: number;
  readonly interest: { readonly demand: number; readonly supply: number };
  readonly reasons: readonly { readonly factor: string; readonly contribution: number; readonly detail: string }[];
  readonly blockers: readonly { readonly factor: string }[];
  readonly improvements: readonly { readonly factor: string; readonly detail: string; readonly gain: number }[];
}
interface Item {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly reasons: readonly string[];
  readonly match: Told;
}

const PATH = '/api/catalogue-records';
let world: World;
let school: Client;
let enterprise: Client;
let nobody: Client;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  [school, enterprise, nobody] = [await world.as('school'), await world.as('enterprise'), await world.as('public')];
});

const need = (type: KindType, title: string, detail: Detail) =>
  world.act('enterprise', (ctx) =>
    makeKind(ctx.db, ctx.tenant.id, type, 'need', detail, {
      title,
      organisationId: enterprise.organisationId!,
      divisions: ['211103'],
      publishedAt: new Date('2026-11-20T00:00:00Z'),
      confirmedOn: '2026-11-20',
    }),
  );
const publish = async (client: Client, kind: keyof typeof COMPLETE_FORMS, over: object = {}): Promise<string> => {
  const made = await client.post(PATH, { kind, ...COMPLETE_FORMS[kind], ...over });
  expect(made.statusCode, made.body).toBe(201);
  const { id, version } = made.json();
  const open = await client.post(`${PATH}/${id}/actions`, { verb: 'publish', version });
  expect(open.statusCode, open.body).toBe(200);
  return id;
};
const helpful = async (listing: string): Promise<readonly Item[]> =>
  (await nobody.get(`/api/catalogue/for-listing/${listing}`)).json<{ items: Item[] }>().items;

const sum = ({ reasons }: Told): number => reasons.reduce((all, { contribution }) => all + contribution, 0);

test('a technical problem and a result: both ways the same account, whose parts are the score; nothing without evidence', async () => {
  const id = await publish(school, 'result');
  const problem = await need('research', '玻璃在线检测装置', {
    techField: 'materials',
    keywords: ['在线检测', '暗室照明'],
    trlWanted: 'trl8',
    budgetMin: 10_000_000,
  });
  const other = await need('research', '猪饲料配方', { techField: 'materials', keywords: ['饲料配方'] });
  const [found] = await eventually(
    () => helpful(problem.id),
    (items) => items.some((one) => one.id === id),
  );
  expect(found).toMatchObject({ id, kind: 'result' });
  expect(sum(found!.match)).toBeCloseTo(found!.match.score, 9);
  expect(found!.match.score ** 2).toBeCloseTo(found!.match.interest.demand * found!.match.interest.supply, 4);
  expect(found!.match.reasons.map(({ factor }) => factor)).toEqual(
    expect.arrayContaining(['asked', 'field', 'readiness', 'place', 'purpose']),
  );
  expect(found!.match.improvements).toContainEqual(expect.objectContaining({ detail: '资料里写明“暗室照明”' }));
  // The same field and the same place are no evidence.
  expect((await helpful(other.id)).map((one) => one.id)).not.toContain(id);

  const { items } = (await school.get(`${PATH}/${id}/needs`)).json<{ items: Item[] }>();
  expect(items.find((one) => one.id === problem.id)!.match.score).toBe(found!.match.score);
  expect(items.map((one) => one.id)).not.toContain(other.id);
});

test('a result finds the firms whose abilities speak of it; strangers learn nothing', async () => {
  const id = await publish(school, 'result', {
    title: '刀具寿命预测',
    detail: { ...COMPLETE_FORMS.result.detail, keywords: ['精密磨削'], applications: ['轴承制造'] },
  });
  const firm = await publish(enterprise, 'capability', {
    detail: { ...COMPLETE_FORMS.capability.detail, processes: ['精密磨削'], products: ['轴承'] },
  });
  const { items } = await eventually(
    async () => (await school.get(`${PATH}/${id}/firms`)).json<{ items: Item[] }>(),
    (answer) => answer.items.length > 0,
  );
  expect(items[0]).toMatchObject({ id: firm, kind: 'capability' });
  expect(items[0]!.reasons.join()).toContain('精密磨削');
  expect((await enterprise.get(`${PATH}/${id}/firms`)).statusCode).toBe(404);
});

test('a class finds the order class that names its major, and the firm that had its school’s students before comes first', async () => {
  const orders = await Promise.all([
    need('cooperation', '数控订单班', { majors: ['460103'], forms: ['orderClass'], cohortSize: 30 }),
    need('cooperation', '护理订单班', { majors: ['520201'], forms: ['orderClass'] }),
  ]);
  const { id } = await world.installation.database.inTenant(world.tenant.id, (db) =>
    makeProfile(db, world.tenant.id, {
      kind: 'class',
      name: '数控 2024 级 1 班',
      headcount: 40,
      organisationId: world.organisations.school!,
      territory: '211102',
      major: '460103',
      divisions: ['211103'],
    }),
  );
  interface Line {
    readonly id: string;
    readonly reasons: readonly { factor: string; contribution: number }[];
    readonly improvements: readonly { factor: string }[];
  }
  const read = async () => (await school.get(`/api/profiles/${id}/recommendations`)).json<{ items: Line[] }>().items;
  const items = await eventually(read, (all) => all.some((one) => one.id === orders[0].id));
  expect(items.map((one) => one.id)).not.toContain(orders[1].id);
  const before = items.find((one) => one.id === orders[0].id)!;
  expect(before.reasons.map(({ factor }) => factor)).toEqual(expect.arrayContaining(['major', 'place', 'capacity']));
  expect(before.reasons.map(({ factor }) => factor)).not.toContain('past');
  await world.act('school', async (ctx) => {
    const learner = await makeProfile(ctx.db, ctx.tenant.id, { organisationId: world.organisations.school! });
    await sql`insert into profiles.learner (tenant_id, id, status_since)
      values (${ctx.tenant.id}, ${learner.id}, '2025-09-01') on conflict do nothing`.execute(ctx.db);
    for (const [key, match] of [
      ['a', 'code'],
      ['b', 'similar'],
    ] as const)
      await sql`insert into profiles.placement (tenant_id, id, learner_id, firm_id, firm_name, firm_match, firm_confidence,
          source_name, recorded_on, content_key, created_at)
        values (${ctx.tenant.id}, ${crypto.randomUUID()}, ${learner.id},
          ${match === 'code' ? enterprise.organisationId! : world.organisations.association!}, '某厂', ${match}, 1, '测试', '2026-01-01', ${key},
          ${ctx.now})`.execute(ctx.db);
  });
  const after = (await read()).find((one) => one.id === orders[0].id)!;
  expect(after.reasons.map(({ factor }) => factor)).toContain('past');
});
