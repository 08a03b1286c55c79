import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let school: Client;
let bureau: Client;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  school = await world.as('school');
  bureau = await world.as('bureau');
});

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const addClass = async (name: string, over: object = {}) => {
  const answer = await school.post('/api/classes', {
    name,
    major: '460103',
    entryYear: 2024,
    studyMonths: 36,
    grade: 3,
    headcount: { year: 2026, headcount: 32 },
    ...over,
  });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
};
const addLearner = async (name: string, over: object = {}) => {
  const answer = await school.post('/api/learners', { name, ...over });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
};

describe('a class', () => {
  test('keeps earlier years, the edition of its code, and refuses what cannot be', async () => {
    const one = await addClass('数控 2024 级 1 班');
    expect(one).toMatchObject({
      headcount: 32,
      edition: '2021-2025',
      education: 'college',
      headcounts: [{ year: 2026 }],
    });
    const next = await school.patch(`/api/classes/${one.id}`, { headcount: { year: 2025, headcount: 35 } });
    expect(next.json()).toMatchObject({ headcount: 32, headcounts: [{ year: 2026 }, { year: 2025, headcount: 35 }] });
    const same = await school.post('/api/classes', { name: '数控2024级1班' });
    expect(same.json().errors[0].field).toBe('name');
    const wrong = await school.patch(`/api/classes/${one.id}`, {
      major: '4601',
      internshipFrom: '2027-03-01',
      internshipUntil: '2027-01-01',
    });
    expect(
      wrong
        .json()
        .errors.map(({ field }: { field: string }) => field)
        .toSorted(),
    ).toEqual(['internshipUntil', 'major']);
  });

  test('a whole class graduates with its learners, and all is taken back', async () => {
    const one = await addClass('护理 2023 级 1 班', { grade: 3 });
    const learner = await addLearner('毕业生甲', { classId: one.id, studentNumber: 'G1' });
    const left = await addLearner('已离校乙', { classId: one.id, studentNumber: 'G2', status: 'left' });
    const act = await school.post('/api/class-acts', { verb: 'graduate', ids: [one.id] });
    expect(act.json()).toMatchObject({ classes: 1, learners: 1 });
    expect((await school.get(`/api/learners/${learner.id}`)).json().status).toBe('graduated');
    expect((await school.post('/api/class-acts', { verb: 'moveUp', ids: [one.id] })).json().code).toBe(
      'class.graduated',
    );
    expect((await school.post(`/api/class-acts/${act.json().id}/undo`)).statusCode).toBe(204);
    expect((await school.get(`/api/classes/${one.id}`)).json()).toMatchObject({ state: 'studying', grade: 3 });
    expect((await school.get(`/api/learners/${learner.id}`)).json().status).toBe('studying');
    expect((await school.get(`/api/learners/${left.id}`)).json().status).toBe('left');
    expect((await school.post(`/api/class-acts/${act.json().id}/undo`)).json().code).toBe('class.undone');
  });

  test('moves up a year with those who are there; after ten minutes it stays', async () => {
    const one = await addClass('电商 2025 级 1 班', { grade: 1, headcount: { year: 2025, headcount: 40 } });
    await addLearner('在读丙', { classId: one.id });
    const act = (await school.post('/api/class-acts', { verb: 'moveUp', ids: [one.id] })).json();
    expect((await school.get(`/api/classes/${one.id}`)).json()).toMatchObject({ grade: 2, headcount: 1 });
    world.clock.set('2026-11-21T09:11:00+08:00');
    expect((await school.post(`/api/class-acts/${act.id}/undo`)).json().code).toBe('class.undoTooLate');
    world.clock.set('2026-11-21T09:00:00+08:00');
    expect((await school.post(`/api/class-acts/${act.id}/undo`)).statusCode).toBe(204);
    expect((await school.get(`/api/classes/${one.id}`)).json()).toMatchObject({ grade: 1, headcount: 40 });
  });

  test('is public only when offered, without persons; of a small one not even the number', async () => {
    const small = await addClass('小班 2024 级', {
      headcount: { year: 2026, headcount: 3 },
      headteacher: '保密的王老师',
    });
    await addLearner('不可公开的人', { classId: small.id });
    const page = () =>
      world.app.inject({ url: `/organisations/${world.organisations.school}`, headers: { host: world.host } });
    expect((await page()).body).not.toContain('小班 2024 级');
    await school.post('/api/class-acts', { verb: 'offer', ids: [small.id] });
    const body = plain((await page()).body);
    expect(body).toContain('小班 2024 级');
    expect(body).toContain('人数较少');
    expect(body).not.toMatch(/不可公开的人|保密的王老师/);
    expect((await bureau.get(`/api/classes/${small.id}`)).json()).toMatchObject({ headcount: null, headteacher: null });
    expect((await bureau.get(`/api/learners?classId=${small.id}`)).json().items[0]).toMatchObject({
      name: '不**',
      studentNumber: null,
      skills: [],
    });
    expect((await bureau.get('/api/learners?q=不可公开')).json().total).toBe(0);
  });
});

test('a class and a major stand in a department of the own school, never of another', async () => {
  const firm = await world.as('enterprise');
  const made = await firm.post(`/api/organisations/${world.organisations.enterprise}/departments`, { name: '培训部' });
  const departmentId = made.json().items.find(({ name }: { name: string }) => name === '培训部').id;
  const klass = await school.post('/api/classes', { name: '借来的 1 班', departmentId });
  const major = await school.post('/api/school-majors', { code: '460103', departmentId });
  for (const answer of [klass, major]) {
    expect(answer.statusCode, answer.body).toBe(422);
    expect(answer.json().errors).toMatchObject([{ field: 'departmentId' }]);
  }
});

describe('a learner', () => {
  test('one student number is one person, however the zeros stand; evidence brings its skill', async () => {
    const one = await addLearner('佐证丁', { studentNumber: '0077001' });
    const again = await school.post('/api/learners', { name: '另一人', studentNumber: '77001' });
    expect(again.json().errors[0].field).toBe('studentNumber');
    const form = {
      skill: '数控车床',
      kind: 'certificate',
      title: '车工（四级）',
      issuer: '市技能鉴定中心',
      issuedOn: '2026-06-01',
    };
    const shown = await school.post(`/api/learners/${one.id}/evidence`, form);
    expect(shown.json()).toMatchObject({ skills: ['数控车床'], evidence: [{ title: '车工（四级）' }] });
    expect(
      (await school.post(`/api/learners/${one.id}/evidence`, { ...form, issuedOn: '2027-01-01' })).statusCode,
    ).toBe(422);
    expect((await bureau.get(`/api/learners/${one.id}`)).json()).toMatchObject({ evidence: [], placements: [] });
  });

  test('is asked whether it is them, and keeps the own profile from then on; a stranger cannot answer', async () => {
    const one = await addLearner('确认戊');
    const person = await world.someone();
    await world.act('school', (ctx) =>
      sql`insert into profiles.account_question (tenant_id, profile_id, account_id, asked_at)
        values (${ctx.tenant.id}, ${one.id}, ${person.accountId}, ${ctx.now})`.execute(ctx.db),
    );
    expect((await person.get('/account/school-lists')).body).toContain('是我');
    const stranger = await world.someone();
    await stranger.form('/account/school-lists', { profile: one.id, answer: 'yes' });
    expect((await stranger.get('/account/profile')).statusCode).toBe(403);
    await person.form('/account/school-lists', { profile: one.id, answer: 'yes' });
    expect((await person.get('/account/profile')).body).toContain('确认戊');
  });
});

describe('a major', () => {
  test('is taught once, says of each year who says so; few graduates keep their rates; ended it is not found, and comes back', async () => {
    const add = (over: object = {}) => school.post('/api/school-majors', { code: '470201', studyMonths: 36, ...over });
    const one = (await add()).json();
    expect((await add()).json().code).toBe('major.taught');
    expect((await add({ direction: '精细化工方向' })).statusCode).toBe(201);
    expect((await add({ code: '4702' })).statusCode).toBe(422);
    const year = {
      enrolled: null,
      headcount: 90,
      graduates: 3,
      placedPercent: 100,
      relatedPercent: null,
      startingPay: 400_000,
      source: '质量年报',
    };
    expect((await school.put(`/api/school-majors/${one.id}/years/2025`, year)).json().latest).toMatchObject({
      graduates: 3,
    });
    expect((await school.put(`/api/school-majors/${one.id}/years/2030`, year)).statusCode).toBe(422);
    const page = async (path: string) =>
      plain((await world.app.inject({ url: path, headers: { host: world.host } })).body);
    expect(await page(`/organisations/${world.organisations.school}`)).not.toContain('100%');
    expect(await page('/majors/470201')).toContain('开设这个专业的院校（1 所）');
    await school.delete(`/api/school-majors/${one.id}`);
    expect((await school.get(`/api/school-majors/${one.id}`)).statusCode).toBe(404);
    expect((await school.post(`/api/school-majors/${one.id}/return`)).statusCode).toBe(204);
  });
});

describe('as files', () => {
  test('files for other systems hold the own school and nobody else, shaped as they are read there, formulas made harmless', async () => {
    const one = await addClass('=HYPERLINK("x") 班');
    await addLearner('文件己', { classId: one.id, studentNumber: 'F1' });
    const csv = async (name: string) => {
      const answer = await school.get(`/api/school-files/oneroster/${name}?purpose=同步教学平台`);
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.body.split('\r\n');
    };
    expect((await csv('manifest')).join('\n')).toContain('oneroster.version,1.2');
    const [header, ...classes] = await csv('classes');
    expect(header).toMatch(/^sourcedId,status,dateLastModified,title,grades,courseSourcedId/);
    expect(classes.join('\n')).toContain(`'=HYPERLINK`);
    const users = await csv('users');
    const enrolled = await csv('enrollments');
    expect(users.some((line) => line.includes('F1') && line.includes('student'))).toBe(true);
    expect(enrolled.some((line) => line.startsWith(`${one.id}.`))).toBe(true);
    const jyt = await school.get('/api/school-files/jyt/learners?purpose=上报核对');
    expect(jyt.body).toContain('学校名称,姓名,学号,入学年份,专业代码');
    const elsewhere = await world.elsewhere();
    const other = await (await elsewhere.as('school')).get('/api/school-files/oneroster/users?purpose=同步教学平台');
    expect(other.body).not.toContain('F1');
    expect((await bureau.get('/api/school-files/oneroster/users?purpose=同步教学平台')).statusCode).toBe(403);
    const file = await school.get('/api/learners/export?format=csv&purpose=核对&columns=name,number&q=文件己');
    expect(file.body).toContain('文件己,F1');
  });
});
