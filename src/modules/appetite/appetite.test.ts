import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, civilDate } from '#kernel/time';
import { preregister } from '#modules/organisations';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { nightly, sendPortion } from './send-survey.ts';

let world: World;
let school: Client;
let enterprise: Client;
let today: string;

beforeAll(async () => {
  world = await makeWorld();
  school = await world.as('school');
  enterprise = await world.as('enterprise');
  today = await world.act('school', async (ctx) => civilDate(ctx.now));
});

interface Survey {
  id: string;
  version: number;
  state: string;
  progress: Record<string, number>;
  results: { yes: number; maybe: number; no: number; headcount: number; drafts: number }[] | null;
}
interface Asked {
  id: string;
  state: string;
  answers: { word: string; listingId: string | null }[];
}

const lines = [
  { what: '岗位实习', type: 'talent', side: 'need', hint: '' },
  { what: '技术难题', type: 'research', side: 'need', hint: '' },
];
const bodyOf = (title: string) => ({
  title,
  reason: '安排下学期机电专业的岗位实习',
  useOfAnswers: '按答复联系有意向的企业',
  period: '2027 年上半年',
  lines,
  closesOn: addDays(today, 7),
});

const ownId = (region: Pick<World, 'act'> = world, role: 'enterprise' | 'school' = 'enterprise'): Promise<string> =>
  region.act(role, (ctx) => Promise.resolve(ctx.actor.organisationId!));

async function opened(title: string, ids: readonly string[]): Promise<Survey> {
  const made = (await school.post('/api/surveys', bodyOf(title))).json<Survey>();
  const firms = await school.post(`/api/surveys/${made.id}/firms`, { from: 'organisations', ids });
  expect(firms.statusCode).toBe(200);
  const open = await school.post(`/api/surveys/${made.id}/actions`, { verb: 'open', version: 1 });
  expect(open.statusCode).toBe(200);
  await world.act('school', (ctx) => sendPortion(ctx, made.id, true));
  return (await school.get(`/api/surveys/${made.id}`)).json<Survey>();
}

const asked = async (client: Client = enterprise): Promise<Asked[]> =>
  (await client.get('/api/survey-invitations')).json<{ items: Asked[] }>().items;

const answers = (first: object, second: object) => ({ answers: [first, second], note: '' });

describe('a survey from draft to answers', () => {
  let survey: Survey;
  let invitation: Asked;

  test('a draft asks nobody; it cannot be sent without firms or into the past', async () => {
    const past = await school.post('/api/surveys', { ...bodyOf('过去的'), closesOn: addDays(today, -1) });
    expect(past.json()).toMatchObject({ code: 'survey.badDate', errors: [{ field: 'closesOn' }] });
    const made = (await school.post('/api/surveys', bodyOf('没有单位的'))).json<Survey>();
    expect(made.state).toBe('draft');
    const open = await school.post(`/api/surveys/${made.id}/actions`, { verb: 'open', version: 1 });
    expect(open.json()).toMatchObject({ code: 'survey.nobody' });
    expect(await asked()).toEqual([]);
  });

  test('sent, the firm sees who asks and why; the draft can no longer be changed', async () => {
    survey = await opened('机电实习摸底', [await ownId()]);
    expect(survey).toMatchObject({ state: 'open', progress: { firms: 1, sent: 1, answered: 0 }, results: null });
    [invitation] = (await asked()) as [Asked];
    expect(invitation).toMatchObject({
      state: 'sent',
      survey: { title: '机电实习摸底', reason: '安排下学期机电专业的岗位实习' },
    });
    const edit = await school.put(`/api/surveys/${survey.id}`, { ...bodyOf('改了'), version: survey.version });
    expect(edit.json()).toMatchObject({ code: 'survey.wrongState' });
  });

  test('what is missing is said at its place', async () => {
    const send = (body: object) => enterprise.put(`/api/survey-invitations/${invitation.id}/answers`, body);
    const short = await send({ answers: [{ word: 'yes' }], note: '' });
    expect(short.json()).toMatchObject({ errors: [{ field: 'word-1' }] });
    const without = await send(answers({ word: 'yes' }, { word: 'no' }));
    expect(without.json()).toMatchObject({ errors: [{ field: 'reason-1' }] });
  });

  test('yes and maybe become drafts of the firm, nothing is published', async () => {
    const sent = await enterprise.put(
      `/api/survey-invitations/${invitation.id}/answers`,
      answers(
        { word: 'yes', what: '数控车工实习', headcount: 6, atWhen: '三月起' },
        { word: 'maybe', what: '焊缝变形', reason: 'tellMore' },
      ),
    );
    expect(sent.statusCode).toBe(200);
    const { answers: kept } = sent.json<Asked>();
    expect(kept.map(({ listingId }) => listingId !== null)).toEqual([true, true]);
    const draft = (await enterprise.get(`/api/managed-listings/${kept[0]!.listingId!}`)).json<object>();
    expect(draft).toMatchObject({ title: '数控车工实习', state: 'draft', headcount: 6, kind: 'internship' });
    expect((await (await world.as('public')).get(`/api/listings/${kept[0]!.listingId!}`)).statusCode).toBe(404);
  });

  test('answers can be changed: an untouched draft follows, one that was worked on stays', async () => {
    const [before] = (await asked()) as [Asked];
    const worked = before.answers[1]!.listingId!;
    await enterprise.patch(`/api/managed-listings/${worked}`, { version: 1, description: '我们自己写的' });
    const sent = await enterprise.put(
      `/api/survey-invitations/${invitation.id}/answers`,
      answers({ word: 'no', reason: 'noMentor' }, { word: 'no', reason: 'noNeed' }),
    );
    expect(sent.statusCode).toBe(200);
    const after = sent.json<Asked>().answers;
    expect(after.map(({ listingId }) => listingId)).toEqual([null, worked]);
    const states = await Promise.all(
      before.answers.map(async ({ listingId }) =>
        (await enterprise.get(`/api/managed-listings/${listingId!}`)).json<{ state: string }>(),
      ),
    );
    expect(states.map(({ state }) => state)).toEqual(['closed', 'draft']);
  });

  test('shares of fewer firms than the threshold are not shown; who answered what is the asker’s', async () => {
    const read = (await school.get(`/api/surveys/${survey.id}`)).json<Survey & { fewest: number }>();
    expect(read.progress['answered']).toBe(1);
    expect(read.fewest).toBeGreaterThan(1);
    expect(read.results).toBeNull();
    const firms = (await school.get(`/api/surveys/${survey.id}/firms`)).json<{ items: { answers: object[] }[] }>();
    expect(firms.items[0]!.answers).toHaveLength(2);
    const file = await school.get(`/api/surveys/${survey.id}/export?format=csv&purpose=联系企业`);
    expect(file.statusCode).toBe(200);
    expect(file.body).toContain('没有人带教');
  });

  test('nobody is reminded twice within two days, nor after an answer; a closed survey takes no answer', async () => {
    const remind = await school.post(`/api/surveys/${survey.id}/actions`, { verb: 'remind', version: survey.version });
    expect(remind.json()).toMatchObject({ code: 'survey.nothingToRemind' });
    const close = await school.post(`/api/surveys/${survey.id}/actions`, { verb: 'close', version: survey.version });
    expect(close.json()).toMatchObject({ state: 'closed' });
    const late = await enterprise.put(
      `/api/survey-invitations/${invitation.id}/answers`,
      answers({ word: 'yes' }, { word: 'yes' }),
    );
    expect(late.json()).toMatchObject({ code: 'survey.over' });
  });

  test('it is the asker’s and the firm’s alone', async () => {
    const other = await (await world.elsewhere()).as('school');
    expect((await other.get(`/api/surveys/${survey.id}`)).statusCode).toBe(404);
    const agency = await world.as('agency');
    expect((await agency.get('/api/surveys')).statusCode).toBe(403);
    const away = await (await world.elsewhere()).as('enterprise');
    const body = answers({ word: 'yes' }, { word: 'yes' });
    expect((await away.put(`/api/survey-invitations/${invitation.id}/answers`, body)).statusCode).toBe(404);
    expect((await agency.put(`/api/survey-invitations/${invitation.id}/answers`, body)).statusCode).toBe(404);
  });
});

test('a number that is added reaches a firm that could not be reached; a wrong one is refused', async () => {
  const made = (await school.post('/api/surveys', bodyOf('补号码'))).json<Survey>();
  const firm = await world.act('school', (ctx) =>
    preregister(ctx, {
      name: '云溪县补号机械厂',
      creditCode: null,
      kind: 'enterprise',
      division: null,
      industry: null,
      size: null,
      sourceName: '台账',
      territory: null,
    }),
  );
  await school.post(`/api/surveys/${made.id}/firms`, { from: 'organisations', ids: [firm] });
  await school.post(`/api/surveys/${made.id}/actions`, { verb: 'open', version: 1 });
  await world.act('school', (ctx) => sendPortion(ctx, made.id, true));
  const [one] = (await school.get(`/api/surveys/${made.id}/firms`)).json<{ items: Asked[] }>().items;
  expect(one!.state).toBe('unreachable');
  const put = (phone: string) => school.put(`/api/surveys/${made.id}/firms/${one!.id}/phone`, { phone });
  expect((await put('12345')).json()).toMatchObject({ code: 'survey.badPhone', errors: [{ field: 'phone' }] });
  expect((await put('13900019999')).statusCode).toBe(204);
  await world.act('school', (ctx) => sendPortion(ctx, made.id, true));
  expect((await school.get(`/api/surveys/${made.id}`)).json()).toMatchObject({ progress: { sent: 1, unreachable: 0 } });
  expect((await put('13900019998')).statusCode).toBe(404);
});

test('a firm of another region is nobody here', async () => {
  const made = (await school.post('/api/surveys', bodyOf('外地'))).json<Survey>();
  const firms = await school.post(`/api/surveys/${made.id}/firms`, {
    from: 'organisations',
    ids: [await ownId(await world.elsewhere()), await ownId(world, 'school')],
  });
  expect(firms.json()).toEqual({ added: 0, known: 0 });
});

test('whoever does not want to be asked again this year is not', async () => {
  const first = await opened('第一次', [await ownId()]);
  const one = (await asked()).find(({ state }) => state === 'sent')!;
  expect((await enterprise.post(`/api/survey-invitations/${one.id}/silence`, {})).json()).toMatchObject({
    state: 'silent',
  });
  expect(first.progress['sent']).toBe(1);
  const second = await opened('第二次', [await ownId()]);
  expect(second.progress).toMatchObject({ firms: 1, sent: 0, silent: 1 });
});

test('the morning closes what is over', async () => {
  const made = (await school.post('/api/surveys', bodyOf('到期的'))).json<Survey>();
  await world.act('school', async (ctx) => {
    await sqlPast(ctx, made.id);
    await nightly(ctx);
  });
  expect((await school.get(`/api/surveys/${made.id}`)).json()).toMatchObject({ state: 'closed' });
});

async function sqlPast(ctx: { db: unknown; tenant: { id: string } }, id: string): Promise<void> {
  const { sql } = await import('kysely');
  await sql`update appetite.survey set state = 'open', closes_on = ${addDays(today, -1)}
    where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(ctx.db as never);
}
