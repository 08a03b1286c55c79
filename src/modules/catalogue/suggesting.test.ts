import { beforeAll, expect, test } from 'vitest';
import { eventually } from '#testing/listings';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import type { RecordKind } from './model.ts';
import { COMPLETE_FORMS } from './testing.ts';

const PATH = '/api/catalogue-records';
let world: World;
let school: Client;
let visitor: Client;
let expert: string;

const publish = async (kind: RecordKind, title: string): Promise<string> => {
  const made = await school.post(PATH, { kind, ...COMPLETE_FORMS[kind], title });
  expect(made.statusCode, made.body).toBe(201);
  const { id } = made.json();
  let { version } = made.json();
  if (kind === 'expert' || kind === 'teacher') {
    const consent = { decision: 'granted', signedOn: '2026-11-01', keptAt: '教务处档案柜', adult: true };
    ({ version } = (await school.post(`${PATH}/${id}/consent`, consent)).json());
  }
  const shown = await school.post(`${PATH}/${id}/actions`, { verb: 'publish', version, reason: '' });
  expect(shown.statusCode, shown.body).toBe(200);
  return id;
};

interface Item {
  readonly text: string;
  readonly kind: string;
  readonly count: number;
}
const suggested = async (q: string, more = '', who = visitor): Promise<readonly Item[]> => {
  const answer = await who.get(`/api/catalogue/suggestions?q=${encodeURIComponent(q)}${more}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().items;
};
const texts = async (q: string, more = ''): Promise<string[]> => (await suggested(q, more)).map(({ text }) => text);

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  school = await world.as('school');
  visitor = await world.as('public');
  expert = await publish('expert', '欧阳青岚');
  await publish('teacher', '欧阳教师');
  await publish('result', '青岚轴承在线检测');
  await publish('base', '青岚焊接基地');
  await publish('capability', '青岚精密车削');
  const draft = await school.post(PATH, { kind: 'result', ...COMPLETE_FORMS.result, title: '青岚未公开的成果' });
  expect(draft.statusCode).toBe(201);
  await eventually(
    () => texts('青岚'),
    (found) => found.length === 4,
  );
}, 120_000);

test.each([
  ['青岚', '', ['欧阳青岚', '青岚焊接基地', '青岚精密车削', '青岚轴承在线检测']],
  ['青岚', '&kind=base', ['青岚焊接基地']],
  ['qinglan', '&kind=result', ['青岚轴承在线检测']],
  ['欧阳', '', ['欧阳青岚']],
  ['未公开', '', []],
  ['\u0000', '', []],
  ['', '', []],
])('%j%s: only what is public now, and no teacher by name', async (q, more, expected) => {
  expect((await texts(q, more)).toSorted()).toEqual(expected.toSorted());
});

test('what is asked wrongly is refused; beside the region nothing is known', async () => {
  for (const query of [`q=${'a'.repeat(61)}`, 'kind=teacher', 'limit=NaN', 'limit=99'])
    expect((await visitor.get(`/api/catalogue/suggestions?${query}`)).statusCode).toBe(422);
  for (const query of ['colour=red', `q=${'a'.repeat(10_000)}`, 'limit=NaN', 'organisation=x'])
    expect((await visitor.get(`/api/catalogue?${query}`)).statusCode).toBe(422);
  for (const query of ['', 'q=', 'q=%00%01', `q=${'a'.repeat(10_000)}&colour=red`])
    expect((await visitor.get(`/catalogue?${query}`)).statusCode).toBe(200);
  const there = await world.elsewhere();
  expect(await suggested('青岚', '', await there.as('public'))).toEqual([]);
});

test('names only what is public now; who withdraws consent is gone at once', async () => {
  await school.post(`${PATH}/${expert}/consent`, { decision: 'withdrawn' });
  expect(await texts('欧阳')).toEqual([]);
});

test('the box of the catalogue asks for its own names, of its shelf where it stands on one', async () => {
  expect((await visitor.get('/catalogue')).body).toContain('data-suggest="/api/catalogue/suggestions"');
  expect((await visitor.get('/catalogue/expert')).body).toContain(
    'data-suggest="/api/catalogue/suggestions?kind=expert"',
  );
});
