import { beforeAll, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let firm: Client;
let other: Client;

beforeAll(async () => {
  world = await makeWorld();
  [firm, other] = await Promise.all([world.as('enterprise'), world.as('institute')]);
});

interface View {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly isDefault: boolean;
  readonly abilities: readonly string[];
}
const viewsOf = async (who: Client): Promise<View[]> =>
  (await who.get('/api/views?list=listings')).json<{ items: View[] }>().items;
const save = (who: Client, given: object) =>
  who.post('/api/views', { list: 'listings', name: '快到期', address: 'freshness=ending', ...given });
const code = (answer: { json: () => unknown }): string => (answer.json() as { code: string }).code;

test('a view is saved, renamed, changed, begun with and deleted; nobody else sees it', async () => {
  const { id } = (await save(firm, {})).json<View>();
  expect(code(await save(firm, {}))).toBe('view.nameTaken');
  expect(await viewsOf(other)).toEqual([]);
  expect((await other.patch(`/api/views/${id}`, { name: '改了' })).statusCode).toBe(404);
  expect((await other.delete(`/api/views/${id}`)).statusCode).toBe(404);
  expect((await other.put('/api/views/default', { list: 'listings', viewId: id })).statusCode).toBe(404);
  await firm.patch(`/api/views/${id}`, { name: '本周到期', address: 'freshness=ending&order=ending' });
  await firm.put('/api/views/default', { list: 'listings', viewId: id });
  expect(await viewsOf(firm)).toMatchObject([
    { name: '本周到期', address: 'freshness=ending&order=ending', isDefault: true, own: true, shared: false },
  ]);
  expect((await firm.put('/api/views/default', { list: 'review', viewId: id })).statusCode).toBe(404);
  await firm.put('/api/views/default', { list: 'listings', viewId: null });
  expect((await viewsOf(firm))[0]!.isDefault).toBe(false);
  await firm.put('/api/views/default', { list: 'listings', viewId: id });
  expect((await firm.delete(`/api/views/${id}`)).statusCode).toBe(204);
  expect(await viewsOf(firm)).toEqual([]);
});

test('a shared one is seen in the organisation and there only; who may not write there shares none', async () => {
  const { id } = (await save(firm, { name: '大家用', shared: true })).json<View>();
  expect(await viewsOf(other)).toEqual([]);
  expect(await viewsOf(await (await world.elsewhere()).as('enterprise'))).toEqual([]);
  expect(code(await save(await world.someone(), { shared: true }))).toBe('view.noOrganisation');
  const changed = await firm.patch(`/api/views/${id}`, { shared: false });
  expect(changed.json()).toMatchObject({ shared: false, own: true });
});

test('an address that leads elsewhere is no view', async () => {
  for (const address of ['?state=draft', '#x', 'a b', '"><script>']) {
    expect((await save(firm, { name: address.slice(0, 5), address })).statusCode).toBe(422);
  }
  expect((await save(firm, { name: '  ' })).statusCode).toBe(422);
  expect((await (await world.as('public')).get('/api/views?list=listings')).statusCode).toBe(401);
});
