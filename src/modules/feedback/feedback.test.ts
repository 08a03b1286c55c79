import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { answer, find, makeScene } from './scene.testing.ts';

let { world, visitor, bureau, admin, firm, send, write, complain, lookUp, rows } = {} as Awaited<
  ReturnType<typeof makeScene>
>;

beforeAll(async () => {
  ({ world, visitor, bureau, admin, firm, send, write, complain, lookUp, rows } = await makeScene());
});

describe('a complaint', () => {
  test('needs no account: number, code and a day; the answer stands behind both', async () => {
    const kept = await complain({ contact: '13800138000', division: '211103' });
    expect(kept.number).toMatch(/^FK20261116-[2-9A-Z]{5}$/);
    const open = await lookUp(kept);
    expect(open.body).toContain('href="/feedback#periods"');
    for (const page of ['/feedback', '/feedback/new'])
      expect((await visitor.get(page)).body).toMatch(/公众留言 15 个工作日内答复.*待核实/s);
    expect(open.body).toContain('办理中');
    expect(open.body).toContain('2026-12-07');
    const county = await world.as('county');
    const { id } = (await find(bureau, kept.number))!;
    expect(await find(county, kept.number)).toBeUndefined();
    expect((await county.get(`/api/feedback/${id}`)).statusCode).toBe(404);
    expect(
      (await county.post(`/api/feedback/${id}/answer`, { verb: 'answer', text: '已责令单位补发。' })).statusCode,
    ).toBe(404);
    const answered = await answer(bureau, kept.number, { verb: 'answer', text: '已责令单位补发。' });
    expect(answered.statusCode, answered.body).toBe(204);
    const settled = await lookUp(kept);
    expect(settled.body).toContain('已责令单位补发。');
    expect(settled.body).toContain('测试市人社局');
    expect(settled.body).not.toContain('测试bureau');
    expect((await answer(bureau, kept.number, { verb: 'answer', text: '再答复一次。' })).statusCode).toBe(409);
  });

  test('goes to a township that has an office: its officer answers, another county’s township cannot be chosen', async () => {
    const form = await visitor.get('/feedback/new');
    expect(form.body).toContain('测试镇');
    const township = await world.as('township');
    const kept = await complain({ division: '211102100' });
    expect(await find(township, kept.number)).toMatchObject({ place: '211102100' });
    expect(await find(await world.as('county'), kept.number)).toBeDefined();
    const elsewhere = await complain({ division: '211102' });
    expect(await find(township, elsewhere.number)).toBeUndefined();
    expect((await answer(township, kept.number, { verb: 'answer', text: '镇里已经核实并改正。' })).statusCode).toBe(
      204,
    );
    expect((await lookUp(kept)).body).toContain('测试镇便民服务中心');
    const unknown = { formId: newId(), kind: 'complaint', text: '没有办理机构的乡镇。', division: '211102999' };
    expect((await send('/feedback/new', unknown)).statusCode).toBe(422);
  });

  test('a wrong number and a wrong code are told alike', async () => {
    const kept = await complain();
    const wrong = [
      await lookUp({ ...kept, code: 'AAAAA-AAAAA' }),
      await lookUp({ ...kept, number: 'FK20261116-ZZZZZ' }),
      await lookUp({ number: '', code: '' }),
    ];
    for (const one of wrong) {
      expect(one.statusCode).toBe(422);
      expect(one.body).toContain('编号或查询码不对');
      expect(one.body).not.toContain('实习单位没有按时发报酬');
    }
    expect(
      (await lookUp({ number: kept.number.toLowerCase(), code: kept.code.replace('-', '').toLowerCase() })).statusCode,
    ).toBe(200);
  });

  test('the same form sent twice is one request, under a new code', async () => {
    const formId = newId<string>();
    const [first, second] = [await complain({ formId }), await complain({ formId })];
    expect(second.number).toBe(first.number);
    expect((await lookUp(first)).statusCode).toBe(422);
    expect((await lookUp(second)).statusCode).toBe(200);
  });

  test.each([
    [{ text: '短' }, '请写明情况'],
    [{ text: '' }, '请写明情况'],
    [{ contact: '12345' }, '请填写手机号或邮箱'],
    [{ division: '110101' }, '请选择地区'],
    [{ website: 'http://spam.example' }, '请留空'],
  ])('with %o it comes back with what was typed', async (fields, message) => {
    const sent = await send('/feedback/new', {
      formId: newId(),
      kind: 'complaint',
      text: '实习单位没有按时发报酬。',
      ...fields,
    });
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain(message);
  });

  test('text and contact are sealed; the officer sees the contact masked, whole with a reason', async () => {
    const kept = await complain({ contact: '13911112222', text: '只有我知道的情况。' });
    const stored = JSON.stringify(
      await rows(sql`select r.*, w.text from feedback.request r join feedback.word w
      on w.tenant_id = r.tenant_id and w.request_id = r.id where r.number = ${kept.number}`),
    );
    expect(stored).not.toContain('13911112222');
    expect(stored).not.toContain('只有我知道');
    expect(JSON.stringify(await rows(sql`select title from approvals.case_file`))).not.toContain('只有我知道');
    const { id } = (await find(bureau, kept.number))!;
    const view = (await bureau.get(`/api/feedback/${id}`)).json();
    expect(view).toMatchObject({ contact: '139****2222', text: '只有我知道的情况。' });
    const asked = { kind: 'feedback', id, field: 'contact' };
    expect((await bureau.post('/api/privacy/reveals', { ...asked, reason: '电话回访核实' })).json()).toEqual({
      value: '13911112222',
    });
    expect((await firm.post('/api/privacy/reveals', { ...asked, reason: '想知道是谁' })).statusCode).toBe(404);
  });

  test('may be sent back for more, and goes on with what was added', async () => {
    const kept = await complain();
    const asked = await answer(bureau, kept.number, { verb: 'ask', text: '请写明单位名称。', reasons: ['tooLittle'] });
    expect(asked.statusCode, asked.body).toBe(204);
    expect((await lookUp(kept)).body).toContain('请写明单位名称。');
    expect((await lookUp(kept, { act: 'supplement', supplement: '短' })).statusCode).toBe(422);
    const added = await lookUp(kept, { act: 'supplement', supplement: '单位是东风铸造厂。' });
    expect(added.body).toContain('已补充');
    expect((await lookUp(kept, { act: 'supplement', supplement: '再补充一次也不行。' })).statusCode).toBe(422);
    expect(
      (await answer(bureau, kept.number, { verb: 'decline', text: '不属于本市，请向外市反映。', reasons: ['notOurs'] }))
        .statusCode,
    ).toBe(204);
    expect((await lookUp(kept)).body).toContain('不予受理');
  });

  test('a no without a typed reason and an answer without words are refused', async () => {
    const kept = await complain();
    expect((await answer(bureau, kept.number, { verb: 'decline', text: '不属于我们办理。' })).statusCode).toBe(422);
    expect((await answer(bureau, kept.number, { verb: 'answer', text: '好' })).statusCode).toBe(422);
    const { id } = (await find(bureau, kept.number))!;
    const { case: one } = (await bureau.get(`/api/case-subjects/feedback.opinion/${id}`)).json();
    const bare = await bureau.post(`/api/cases/${one.id}/decision`, {
      verb: 'approve',
      version: one.version,
      reasons: [],
      comment: '',
    });
    expect([bare.statusCode, bare.json().code]).toEqual([422, 'feedback.noAnswer']);
  });

  test('signed in, the answer comes to one’s messages; anonymous, nothing names the account', async () => {
    const learner = await world.as('learner');
    const kept = await complain({}, learner);
    await answer(bureau, kept.number, { verb: 'answer', text: '已经处理完毕。' });
    const messages = (await learner.get('/api/messages?limit=20')).json().items as { subject: string; link: string }[];
    const told = messages.find(({ subject }) => subject.includes(kept.number))!;
    expect((await learner.get(told.link)).body).toContain('已经处理完毕。');
    expect((await firm.get(told.link)).statusCode).toBe(404);
    expect((await learner.get('/feedback/mine')).body).toContain(kept.number);
    const hidden = await complain({ anonymous: 'yes' }, learner);
    expect((await learner.get('/feedback/mine')).body).not.toContain(hidden.number);
    expect(await rows(sql`select account_id from feedback.request where number = ${hidden.number}`)).toEqual([
      { account_id: null },
    ]);
  });
});

describe('an answer by link', () => {
  test('is read and rated without an account; a bad rating is followed up with a day of its own', async () => {
    const kept = await complain({ contact: '13700137000' });
    await answer(bureau, kept.number, { verb: 'answer', text: '请您自行与单位协商。' });
    await world.runJobs();
    const outbox = (await visitor.get('/demo/outbox')).body;
    const link = /\/a\/[\w-]+/.exec(outbox.slice(outbox.indexOf(kept.number)))?.[0];
    expect(link).toBeDefined();
    const page = await visitor.get(link!);
    expect(page.body).toContain('请您自行与单位协商。');
    expect((await visitor.form(link!, {})).statusCode).toBe(422);
    expect((await visitor.form(link!, { rating: '1', ratingText: '等于没答复' })).body).toContain('谢谢您的评价');
    const { id } = (await find(bureau, kept.number))!;
    const { case: one } = (await bureau.get(`/api/case-subjects/feedback.callback/${id}`)).json();
    expect(one).toMatchObject({ state: 'running', dueOn: '2026-12-07' });
    expect(
      (await answer(bureau, kept.number, { verb: 'ask', text: '请再说一遍。', reasons: ['noCause'] })).json().code,
    ).toBe('feedback.noReturn');
    expect((await answer(bureau, kept.number, { verb: 'answer', text: '已回访并责令单位补发。' })).statusCode).toBe(
      204,
    );
    expect((await lookUp(kept)).body).toContain('已回访并责令单位补发。');
    expect((await lookUp(kept, { act: 'rate', rating: '5' })).body).toContain('已经评价过了');
  });
});

describe('an error on a page', () => {
  test('goes to whoever keeps the site, with its address; officers do not see it', async () => {
    const kept = await write('/feedback/error', { page: '/listings?q=x', text: '检索页的标题写错了。' });
    expect(await find(admin, kept.number)).toMatchObject({
      kind: 'siteError',
      page: '/listings?q=x',
      dueOn: '2026-11-19',
    });
    expect(await find(bureau, kept.number)).toBeUndefined();
    const foreign = await write('/feedback/error', { page: 'https://evil.example/', text: '检索页的标题写错了。' });
    expect(await find(admin, foreign.number)).toMatchObject({ page: '/' });
  });
});

test('one address sends a few a minute, then waits', async () => {
  const once = () => visitor.form('/feedback/new', { formId: newId(), kind: 'suggestion', text: '希望增加夜校培训。' });
  const statuses = [];
  for (let each = 0; each < 8; each += 1) statuses.push((await once()).statusCode);
  expect(statuses.filter((status) => status === 200)).toHaveLength(6);
  expect(statuses.at(-1)).toBe(429);
});

describe('the public figures', () => {
  test('count what came and what was answered; of few they tell no medians', async () => {
    for (let each = 0; each < 2; each += 1)
      await answer(bureau, (await complain()).number, { verb: 'answer', text: '已经处理完毕。' });
    const figures = (await visitor.get('/api/feedback-figures')).json();
    const complaints = figures.kinds.find((one: { kind: string }) => one.kind === 'complaint');
    expect(complaints.received).toBeGreaterThan(5);
    expect(complaints).toMatchObject({ medianDays: 0, onTime: 100 });
    const errors = figures.kinds.find((one: { kind: string }) => one.kind === 'siteError');
    expect(errors).toMatchObject({ received: 2, answered: 0, medianDays: null, onTime: null });
    const page = await visitor.get('/feedback/figures');
    expect(page.body).toContain('统计期间');
  });

  test('another region has its own', async () => {
    const there = await (await world.elsewhere()).as('bureau');
    expect((await there.get('/api/feedback')).json()).toMatchObject({ total: 0 });
  });
});

describe('what is not kept for ever', () => {
  test('answered requests go after their period, with words and files; a person who leaves is no longer named', async () => {
    const learner = await world.as('learner');
    const kept = await complain({}, learner);
    const privacy = world.modules.find(({ name }) => name === 'feedback')!;
    await world.act('admin', (ctx) =>
      privacy.personalData![0]!.erase(ctx, {
        accountId: learner.accountId!,
        name: '',
        phone: undefined,
        email: undefined,
      }),
    );
    expect(await rows(sql`select account_id, contact from feedback.request where number = ${kept.number}`)).toEqual([
      { account_id: null, contact: null },
    ]);
    const clock = privacy.retention![0]!;
    const before = new Date('2027-01-01T00:00:00Z');
    const { count } = await world.act('admin', (ctx) => clock.due(ctx, before));
    expect(count).toBeGreaterThan(0);
    expect(await world.act('admin', (ctx) => clock.remove(ctx, before, 1000))).toBe(count);
    expect(await rows(sql`select 1 from feedback.request where answered_at is not null`)).toEqual([]);
  });
});
