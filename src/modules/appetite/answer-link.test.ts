import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { addDays, civilDate } from '#kernel/time';
import { issueLink } from '#modules/notices';
import { preregister } from '#modules/organisations';
import type { Context } from '#platform/context';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { ANSWER_LINK, sendPortion } from './send-survey.ts';

let world: World;
let nobody: Client;
let school: Client;
let firm: string;
let survey: string;
let invitation: string;
let path: string;
let today: string;

const act = <T>(work: (ctx: Context) => Promise<T>): Promise<T> => world.act('school', work);

/** The token goes out with the message and is not kept, so the test asks for one of its own. */
const issue = (): Promise<string> =>
  act(async (ctx) => {
    const to = { contact: { kind: 'phone', value: '13900018888' } } as const;
    const subject = { kind: 'invitation', id: invitation };
    return new URL(await issueLink(ctx, { purpose: ANSWER_LINK, subject, to, validDays: 3 })).pathname;
  });

beforeAll(async () => {
  world = await makeWorld();
  nobody = await world.as('public');
  school = await world.as('school');
  today = await act((ctx) => Promise.resolve(civilDate(ctx.now)));
  firm = await act((ctx) =>
    preregister(ctx, {
      name: '云溪县顺达机械加工厂',
      creditCode: null,
      kind: 'enterprise',
      division: null,
      industry: null,
      size: null,
      sourceName: '合作台账',
      territory: null,
    }),
  );
  survey = (
    await school.post('/api/surveys', {
      title: '春季实习意向',
      reason: '安排学生春季实习',
      useOfAnswers: '只用来联系',
      period: '2027 年春',
      lines: [{ what: '岗位实习', type: 'talent', side: 'need', hint: '' }],
      closesOn: addDays(today, 5),
    })
  ).json<{ id: string }>().id;
  await school.post(`/api/surveys/${survey}/firms`, { from: 'organisations', ids: [firm] });
  await act(async (ctx) => {
    const { rows } = await sql<{ id: string }>`select id from appetite.invitation
      where tenant_id = ${ctx.tenant.id} and survey_id = ${survey}`.execute(ctx.db);
    invitation = rows[0]!.id;
    const phone = ctx.vault.seal('13900018888', {
      tenant: ctx.tenant.id,
      field: 'appetite.invitation.phone',
      row: invitation,
    });
    await sql`update appetite.invitation set phone = ${phone} where tenant_id = ${ctx.tenant.id} and id = ${invitation}`.execute(
      ctx.db,
    );
  });
  await school.post(`/api/surveys/${survey}/actions`, { verb: 'open', version: 1 });
  await act((ctx) => sendPortion(ctx, survey, true));
  path = await issue();
});

const listings = () =>
  act(async (ctx) => {
    const { rows } = await sql<{ title: string; state: string; headcount: number | null }>`
      select l.title, l.state, t.headcount from listings.listing l
        left join listings.talent t on t.tenant_id = l.tenant_id and t.listing_id = l.id
      where l.tenant_id = ${ctx.tenant.id} and l.organisation_id = ${firm} order by l.created_at, l.id`.execute(ctx.db);
    return rows;
  });

const send = (form: Record<string, string>, at = path) => nobody.form(at, form);

describe('by link, without an account', () => {
  test('the message went to the number of the list, which is sealed', async () => {
    const sent = (await school.get(`/api/surveys/${survey}`)).json<{ progress: { sent: number } }>();
    expect(sent.progress.sent).toBe(1);
  });

  test.each([
    ['', ['春季实习意向', '谁在问', '安排学生春季实习', '岗位实习', '今年不用再问我们']],
    ['/en', ['Who asks', 'What happens with it', 'Maybe', 'Do not ask us again this year']],
  ])('the page says who asks, why and what for (%s)', async (prefix, words) => {
    const page = await nobody.get(`${prefix}${path}`);
    expect(page.statusCode).toBe(200);
    for (const word of words) expect(page.body).toContain(word);
    expect(page.headers['x-robots-tag']).toContain('noindex');
  });

  test('what is missing is said at its place, and what was typed stays', async () => {
    const page = await send({ choice: 'send', 'what-0': '车工实习' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('请选择“岗位实习”有没有');
    expect(page.body).toContain('车工实习');
    expect(await listings()).toEqual([]);
  });

  test('a yes makes a draft that is kept for the firm, with the way to join', async () => {
    const page = await send({ choice: 'send', 'word-0': 'yes', 'what-0': '车工实习', 'count-0': '3' });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('/join');
    expect(await listings()).toEqual([{ title: '车工实习', state: 'draft', headcount: 3 }]);
  });

  test('the same link changes the answer; the untouched draft follows', async () => {
    expect((await nobody.get(path)).body).toContain('车工实习');
    expect((await send({ choice: 'send', 'word-0': 'maybe', 'what-0': '铣工实习' })).statusCode).toBe(200);
    expect((await listings()).map(({ title }) => title)).toEqual(['铣工实习']);
    expect((await send({ choice: 'send', 'word-0': 'no', 'reason-0': 'timing' })).statusCode).toBe(200);
    expect((await listings()).map(({ state }) => state)).toEqual(['closed']);
  });

  test('a link that was tampered with, or is opened in another region, opens nothing', async () => {
    const wrong = `${path.slice(0, -2)}${path.endsWith('AA') ? 'BB' : 'AA'}`;
    expect((await nobody.get(wrong)).statusCode).toBe(404);
    expect((await send({ choice: 'send', 'word-0': 'yes' }, wrong)).statusCode).toBe(404);
    const away = await (await world.elsewhere()).as('public');
    expect((await away.get(path)).statusCode).toBe(404);
  });

  test('a closed survey and an expired link take no answer', async () => {
    const { version } = (await school.get(`/api/surveys/${survey}`)).json<{ version: number }>();
    await school.post(`/api/surveys/${survey}/actions`, { verb: 'close', version });
    expect((await nobody.get(path)).body).toContain('已截止');
    const late = await send({ choice: 'send', 'word-0': 'yes' });
    expect(late.statusCode).toBe(422);
    expect(late.body).toContain('不能再答复或修改');
    const left = await act(async (ctx) => {
      const { rows } = await sql<{ phone: string | null }>`select phone from appetite.invitation
        where tenant_id = ${ctx.tenant.id} and id = ${invitation}`.execute(ctx.db);
      return rows[0]!.phone;
    });
    expect(left).toBeNull();
    await act(async (ctx) => {
      await sql`update notices.link set expires_at = ${new Date(ctx.now.getTime() - 1000)}
        where tenant_id = ${ctx.tenant.id} and subject_id = ${invitation}`.execute(ctx.db);
    });
    expect((await nobody.get(path)).statusCode).toBe(410);
  });
});
