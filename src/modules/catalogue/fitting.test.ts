import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { eventually, makeKind, makeListing } from '#testing/listings';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { COMPLETE_FORMS } from './testing.ts';

const PATH = '/api/catalogue-records';
let world: World;
let school: Client;
let nobody: Client;
let enterprise: Client;
beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  school = await world.as('school');
  enterprise = await world.as('enterprise');
  nobody = await world.as('public');
});

const addClass = async (name: string, headcount: number): Promise<string> => {
  const answer = await school.post('/api/classes', {
    name,
    major: '460103',
    entryYear: 2024,
    studyMonths: 36,
    grade: 3,
    headcount: { year: 2026, headcount },
  });
  expect(answer.statusCode, answer.body).toBe(201);
  const { id } = answer.json();
  expect((await school.post('/api/class-acts', { verb: 'offer', ids: [id] })).statusCode).toBe(200);
  return id;
};
const classes = async (q: string): Promise<{ items: { id: string; headcount: number | null }[]; total: number }> =>
  (await nobody.get(`/api/offered-classes?q=${encodeURIComponent(q)}`)).json();
/** Words in common with another class would be found as well, so it is this one that is waited for. */
const shown = (q: string, id: string) =>
  eventually(
    () => classes(q),
    ({ items }) => items.some((one) => one.id === id),
  );
const need = (over: object) =>
  world.act('enterprise', (ctx) =>
    makeListing(ctx.db, ctx.tenant.id, {
      side: 'need',
      state: 'published',
      publishedAt: new Date('2026-11-20T00:00:00Z'),
      organisationId: enterprise.organisationId!,
      divisions: ['211103'],
      ...over,
    }),
  );

const place = (over: object, equipment = ['五轴加工中心']) =>
  world.act('enterprise', (ctx) =>
    makeKind(
      ctx.db,
      ctx.tenant.id,
      'facility',
      'need',
      { equipment },
      {
        publishedAt: new Date('2026-11-20T00:00:00Z'),
        organisationId: enterprise.organisationId!,
        divisions: ['211103'],
        ...over,
      },
    ),
  );

describe('班级', () => {
  test('a class is found by everybody while its school offers it, and gone at once after', async () => {
    const id = await addClass('数控检索 2024 级 1 班', 32);
    const found = await shown('数控检索', id);
    expect(found.items).toMatchObject([{ id, headcount: 32 }]);
    const page = await nobody.get(`/catalogue/class?q=${encodeURIComponent('数控检索')}`);
    expect(page.body).toContain(`/organisations/${school.organisationId}#class-${id}`);
    expect((await nobody.get('/en/catalogue/class')).body).toContain('Classes');
    // The tab stands beside the other places, with its number.
    expect((await nobody.get(`/listings?q=${encodeURIComponent('数控检索')}`)).body).toMatch(/班级 <span[^>]*>1</);
    await school.post('/api/class-acts', { verb: 'withdraw', ids: [id] });
    expect((await classes('数控检索')).total).toBe(0);
    expect((await nobody.get(`/catalogue/class?q=${encodeURIComponent('数控检索')}`)).body).not.toContain(id);
  });

  test('of a small one not even how many; a suspended school shows none', async () => {
    const id = await addClass('小班检索 2024 级', 3);
    const found = await shown('小班检索', id);
    expect(found.items).toMatchObject([{ id, headcount: null }]);
    expect((await nobody.get(`/catalogue/class?q=${encodeURIComponent('小班检索')}`)).body).toContain('人数较少');
    const stand = (state: string) =>
      world.act('bureau', (ctx) =>
        sql`update organisations.organisation set state = ${state}
          where tenant_id = ${ctx.tenant.id} and id = ${school.organisationId}`.execute(ctx.db),
      );
    await stand('suspended');
    expect((await classes('小班检索')).total).toBe(0);
    await stand('verified');
    // What a search took out comes back with the next change.
    await world.act('school', (ctx) => ctx.changed('organisation', [school.organisationId!]));
    expect((await shown('小班检索', id)).total).toBe(1);
  });
});

describe('recommendation, both ways', () => {
  test('a need for people finds a class, with what fits and what is lacking', async () => {
    const id = await addClass('对口检索 2024 级 2 班', 30);
    await shown('对口检索', id);
    const listing = await need({ title: '数控车工', majors: ['460103'], skills: ['五轴编程'] });
    const { items } = (await nobody.get(`/api/catalogue/for-listing/${listing.id}`)).json();
    const fit = items.find((one: { id: string }) => one.id === id);
    expect(fit).toMatchObject({ kind: 'class', href: `/organisations/${school.organisationId}#class-${id}` });
    expect(fit.reasons.join()).toContain('专业：');
    expect((await nobody.get(`/listings/${listing.id}`)).body).toContain('可能帮得上的');
    // A post that names no major says nothing of classes.
    const other = await need({ title: '销售主管', majors: [] });
    const { items: none } = (await nobody.get(`/api/catalogue/for-listing/${other.id}`)).json();
    expect(none.some(({ kind }: { kind: string }) => kind === 'class')).toBe(false);
  });

  test('a base finds the needs that speak of it; own and closed ones are left out; strangers learn nothing', async () => {
    const listing = await place({ title: '借用五轴加工中心' }, ['五轴加工中心', '手工研磨']);
    const own = await place({ title: '五轴加工中心带教', organisationId: school.organisationId! });
    const closed = await place({ title: '五轴加工中心用到月底', state: 'closed' });
    // A vacancy is answered by people, whatever machine it names.
    const vacancy = await need({ title: '五轴加工中心操作工', skills: ['五轴加工中心'] });
    const { id } = (await school.post(PATH, { kind: 'base', ...COMPLETE_FORMS.base })).json();
    const read = async () => (await school.get(`${PATH}/${id}/needs`)).json().items;
    const items = await eventually(read, (found) => found.length > 0);
    const ids = items.map((one: { id: string }) => one.id);
    expect(ids).toContain(listing.id);
    expect(ids).not.toContain(own.id);
    expect(ids).not.toContain(closed.id);
    expect(ids).not.toContain(vacancy.id);
    const fit = items.find((one: { id: string }) => one.id === listing.id);
    expect(fit.reasons.join()).toContain('五轴加工中心');
    expect(fit.lacks.join()).toContain('手工研磨');
    expect((await enterprise.get(`${PATH}/${id}/needs`)).statusCode).toBe(404);
    expect((await nobody.get(`${PATH}/${id}/needs`)).statusCode).toBe(401);
    // On the home page only what is public of the own records counts.
    expect((await school.get('/api/answerable-needs')).json().items).toEqual([]);
    const { version } = (await school.get(`${PATH}/${id}`)).json();
    expect((await school.post(`${PATH}/${id}/actions`, { verb: 'publish', version })).statusCode).toBe(200);
    const home = (await school.get('/api/answerable-needs')).json().items;
    expect(home[0]).toMatchObject({ record: { id } });
  });
});

describe('是您吗', () => {
  const enter = async (title: string, contact: string): Promise<{ id: string; version: number }> => {
    const made = (await school.post(PATH, { kind: 'expert', ...COMPLETE_FORMS.expert, title, contact })).json();
    const agreed = await school.post(`${PATH}/${made.id}/consent`, {
      decision: 'granted',
      signedOn: '2026-11-01',
      keptAt: '人事科',
      adult: true,
    });
    const { version } = agreed.json();
    return (await school.post(`${PATH}/${made.id}/actions`, { verb: 'publish', version })).json();
  };
  const named = async (phone: string, verified: boolean): Promise<Client> => {
    const person = await world.someone();
    await world.installation.database.inPlatform((db) =>
      sql`update auth."user" set "phoneNumber" = ${phone}, "phoneNumberVerified" = ${verified}
        where id = ${person.accountId}`.execute(db),
    );
    return person;
  };
  const LISTS = '/account/expert-lists';

  test('only whoever has the number and the name is asked; then the own word about publication counts', async () => {
    const record = await enter('某人', '13900001111');
    expect((await nobody.get(`/catalogue/expert/${record.id}`)).statusCode).toBe(200);
    const unproven = await named('13900001111', false);
    expect((await unproven.get(LISTS)).body).toContain('没有等您确认的名录');
    await unproven.form(LISTS, { record: record.id, answer: 'yes' });
    expect((await school.get(`${PATH}/${record.id}`)).json().version).toBe(record.version);
    await world.installation.database.inPlatform((db) =>
      sql`update auth."user" set "phoneNumberVerified" = true where id = ${unproven.accountId}`.execute(db),
    );
    expect((await unproven.get(LISTS)).body).toContain('是我');
    await unproven.form(LISTS, { record: record.id, answer: 'yes' });
    // What the school stated on paper counts no more: it is the person's to say.
    expect((await nobody.get(`/catalogue/expert/${record.id}`)).statusCode).toBe(410);
    expect(
      (await school.patch(`${PATH}/${record.id}`, { version: record.version + 1, summary: '改' })).statusCode,
    ).toBe(403);
    expect((await unproven.get('/account/expert')).statusCode).toBe(200);
    expect((await unproven.form('/account/expert/publication', { decision: 'granted', adult: 'yes' })).statusCode).toBe(
      303,
    );
    expect((await nobody.get(`/catalogue/expert/${record.id}`)).statusCode).toBe(200);
  });

  test('“not me” is remembered, and the organisation sees no difference', async () => {
    const record = await enter('某人', '13900002222');
    const person = await named('13900002222', true);
    await person.form(LISTS, { record: record.id, answer: 'no' });
    expect((await person.get(LISTS)).body).toContain('没有等您确认的名录');
    expect((await school.get(`${PATH}/${record.id}`)).json()).toMatchObject({ version: record.version, open: true });
  });
});
