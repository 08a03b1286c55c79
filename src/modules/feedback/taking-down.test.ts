import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { newId } from '#kernel/ids';
import { answer, find, makeScene, receiptIn, type Kept } from './scene.testing.ts';

/** regulations/thresholds.tsv: feedback.reportsToAlert */
const ALERT = 3;

let { world, visitor, bureau, admin, firm, send, write, lookUp, listing, rows } = {} as Awaited<
  ReturnType<typeof makeScene>
>;

beforeAll(async () => {
  ({ world, visitor, bureau, admin, firm, send, write, lookUp, listing, rows } = await makeScene());
});

describe('a report of a listing', () => {
  const report = (id: string, fields: Record<string, string> = {}) =>
    write('/feedback/listing', { listing: id, reason: 'fee', text: '面试时要求先交三百元押金。', ...fields });

  test('goes to the officers of its place; several at once alert them; a take-down answers all and tells the owner', async () => {
    const { id } = await listing({
      organisationId: firm.organisationId!,
      createdBy: firm.accountId,
      sourceName: null,
      title: '押金车工',
    });
    const kept: Kept[] = [];
    for (let each = 0; each < ALERT; each += 1) kept.push(await report(id));
    const found = await find(bureau, kept[0]!.number);
    expect(found).toMatchObject({ openReports: ALERT, alert: true, reason: 'fee' });
    const messages = (await bureau.get('/api/messages?limit=50')).json().items as { subject: string }[];
    expect(messages.filter(({ subject }) => subject.includes(`已被举报 ${ALERT} 次`))).toHaveLength(1);
    const down = await answer(bureau, kept[0]!.number, {
      verb: 'answer',
      text: '经核实收取押金，已下架。',
      takeDown: 'fee',
      others: true,
    });
    expect(down.statusCode, down.body).toBe(204);
    for (const one of kept) expect((await lookUp(one)).body).toContain('经核实收取押金，已下架。');
    expect((await visitor.get(`/api/listings/${id}`)).statusCode).toBe(410);
    const told = (await firm.get('/api/messages?limit=20')).json().items as { subject: string; body: string }[];
    const notice = told.find(({ subject }) => subject.includes('押金车工'))!;
    expect(notice.body).toContain('收费');
    await appealsAgainst(id);
  });

  async function appealsAgainst(id: string): Promise<void> {
    const path = `/listings/${id}/appeal`;
    expect((await visitor.get(path)).statusCode).toBe(401);
    expect((await (await world.as('workshop')).get(path)).statusCode).toBe(404);
    const appeal = await write(path, { text: '我们从未收取押金，附收据台账。' }, firm);
    expect((await firm.get('/account/cases')).body).toContain(appeal.number);
    const county = await world.as('county');
    const seen = await find(bureau, appeal.number);
    expect(
      (await county.post(`/api/feedback/${seen!.id}/answer`, { verb: 'answer', text: '申诉成立，恢复。' })).statusCode,
    ).toBeGreaterThanOrEqual(403);
    const seenByFirm = await firm.get(`/api/managed-listings/${id}/appeal`);
    expect(seenByFirm.json()).toMatchObject({ mayAppeal: false, appeal: { number: appeal.number, state: 'open' } });
    expect((await (await world.as('workshop')).get(`/api/managed-listings/${id}/appeal`)).statusCode).toBe(404);
    await judgedByAnother(appeal, seen!.id);
    expect((await visitor.get(`/api/listings/${id}`)).statusCode).toBe(200);
    expect((await send(path, { formId: newId(), text: '再申诉一次看看行不行。' }, firm)).statusCode).toBe(404);
  }

  /** The officer who took it down does not judge; whoever else may, does. */
  async function judgedByAnother(appeal: Kept, requestId: string): Promise<void> {
    expect((await bureau.get(`/api/feedback/${requestId}`)).json()).toMatchObject({ judging: 'own' });
    for (const verb of ['answer', 'decline'] as const) {
      const own = await answer(bureau, appeal.number, { verb, text: '复核完毕，决定如下。', reasons: ['upheld'] });
      expect([own.statusCode, own.json().code]).toEqual([403, 'feedback.ownDecision']);
    }
    expect((await admin.get(`/api/feedback/${requestId}`)).json()).toMatchObject({ judging: 'free' });
    const upheld = await answer(admin, appeal.number, { verb: 'answer', text: '申诉成立，信息已恢复发布。' });
    expect(upheld.statusCode, upheld.body).toBe(204);
    expect((await lookUp(appeal)).body).not.toContain('没有其他人可以复核');
  }

  test('where nobody else could judge, the same officer does: the person is told, and it is on record', async () => {
    const { id } = await listing({
      organisationId: firm.organisationId!,
      createdBy: firm.accountId,
      title: '独任钳工',
    });
    const reported = await report(id);
    await answer(bureau, reported.number, { verb: 'answer', text: '经核实收费，已下架。', takeDown: 'fee' });
    const appeal = await write(`/listings/${id}/appeal`, { text: '从未收取任何费用，附台账。' }, firm);
    const others = sql`update organisations.organisation set state = 'closed'
      where tenant_id = (select tenant_id from feedback.request where number = ${appeal.number}) and kind in ('bureau', 'platform', 'operator')
        and id <> ${bureau.organisationId!} returning id`;
    const closed = (await rows(others)) as { id: string }[];
    const found = (await find(bureau, appeal.number))!;
    expect((await bureau.get(`/api/feedback/${found.id}`)).json()).toMatchObject({ judging: 'alone' });
    const upheld = await answer(bureau, appeal.number, { verb: 'answer', text: '申诉成立，恢复发布。' });
    expect(upheld.statusCode, upheld.body).toBe(204);
    expect((await lookUp(appeal)).body).toContain('本地区没有其他人可以复核');
    expect(await rows(sql`select 1 as found from audit.entry where verb = 'feedback.judgeOwn'`)).toHaveLength(1);
    for (const one of closed)
      await rows(sql`update organisations.organisation set state = 'verified' where id = ${one.id} returning id`);
  });

  test('a listing that nobody entered: the editors of its organisation learn that it was taken down', async () => {
    const { id } = await listing({ organisationId: firm.organisationId!, createdBy: null, title: '无人录入的岗位' });
    const reported = await report(id);
    await answer(bureau, reported.number, { verb: 'answer', text: '经核实收费，已下架。', takeDown: 'fee' });
    const told = (await firm.get('/api/messages?limit=20')).json().items as { subject: string; body: string }[];
    expect(told.filter(({ subject }) => subject.includes('无人录入的岗位'))).toHaveLength(1);
    expect(told.find(({ subject }) => subject.includes('无人录入的岗位'))!.body).toContain(`/listings/${id}/appeal`);
    const viewer = await firm.get(`/api/managed-listings/${id}/appeal`);
    expect(viewer.json()).toEqual({ appeal: null, mayAppeal: true });
  });

  test('keeps the form when the file is not what it says, and takes a screenshot with it', async () => {
    const { id } = await listing();
    const bring = (name: string, content: Buffer | string) =>
      visitor.upload('/feedback/listing', { name, content }, {});
    expect((await bring('a.pdf', '%PDF-1.4 x')).statusCode).toBe(404);
    const fields = { formId: newId<string>(), listing: id, reason: 'false', text: '单位说没有发过这条信息。' };
    const wrong = await visitor.upload('/feedback/listing', { name: '截图.png', content: 'not a picture' }, fields);
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('单位说没有发过这条信息。');
    const sent = await visitor.upload(
      '/feedback/listing',
      { name: '截图.pdf', content: '%PDF-1.4 x', type: 'application/pdf' },
      fields,
    );
    expect(sent.statusCode, sent.body.slice(0, 300)).toBe(200);
    const found = (await find(bureau, receiptIn(sent.body).number))!;
    expect((await bureau.get(`/api/feedback/${found.id}/file`)).body).toBe('%PDF-1.4 x');
    expect((await firm.get(`/api/feedback/${found.id}/file`)).statusCode).toBe(403);
  });

  test('of nothing published there is none', async () => {
    const draft = await listing({ state: 'draft', publishedAt: null });
    for (const id of [draft.id, newId<string>(), 'x'])
      expect((await visitor.get(`/feedback/listing?listing=${id}`)).statusCode).toBe(404);
  });
});
