import { beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/time';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { activeRules, checkFacts } from './active-rules.ts';
import { findersOn, phrasesOn, type Phrase } from './phrase.ts';
import { readPhraseFile } from './phrase-file.ts';
import { loadRules } from './load-rules.ts';
import { soundListing } from './testing.ts';

let world: World;
let bureau: Client;

beforeAll(async () => {
  world = await makeWorld();
  bureau = await world.as('bureau');
  await (await world.elsewhere()).act('bureau', (ctx) => loadRules(ctx.db, ctx.tenant.id, ctx.now));
});

const judged = (description: string, region: Pick<World, 'act'> = world) =>
  region.act('bureau', async (ctx) => {
    const today = civilDate(ctx.now);
    const rules = await activeRules(ctx.db, ctx.tenant.id, 'listing', today);
    return checkFacts(rules, { ...soundListing, validUntil: null, description }, today).filter(({ code }) =>
      code.startsWith('words.'),
    );
  });

const body = { list: 'words.origin', use: 'banned', phrase: '只要云溪人', source: '市人社局来信处理单 12 号' };

describe('layers', () => {
  const one = (given: Partial<Phrase>): Phrase =>
    ({
      list: 'a',
      use: 'banned',
      phrase: '限男',
      layer: 'national',
      citation: '',
      confirmed: false,
      validFrom: '2000-01-01',
      validUntil: null,
      ...given,
    }) as Phrase;

  test('of one phrase the most local layer counts, on the days that it covers', () => {
    const lifted = [
      one({}),
      one({ layer: 'local', use: 'allowed', validFrom: '2026-01-01', validUntil: '2026-06-30' }),
    ];
    expect(phrasesOn(lifted, '2025-12-31').map(({ use }) => use)).toEqual(['banned']);
    expect(phrasesOn(lifted, '2026-03-01').map(({ use }) => use)).toEqual(['allowed']);
    expect(findersOn(lifted, '2026-03-01').get('a')!.find('限男')).toEqual([]);
    expect(findersOn(lifted, '2026-07-01').get('a')!.find('限男')).toHaveLength(1);
  });

  test('a list of which nothing counts finds nothing, a list that nobody has is not there', () => {
    const past = findersOn([one({ validUntil: '2001-01-01' })], '2026-01-01');
    expect(past.get('a')!.find('限男')).toEqual([]);
    expect(past.has('b')).toBe(false);
  });

  test.each([['a\tbanned\t男'], ['a\tnever\t限男'], ['\tbanned\t限男'], ['a\tbanned\t*限男']])(
    'a bad line stops the start: %s',
    (line) => expect(() => readPhraseFile(`list\tuse\tphrase\n${line}`)).toThrow(/phrases.tsv/),
  );
});

describe('as data of a region', () => {
  test('what an officer adds counts at once, with its own citation, and in this region only', async () => {
    expect(await judged('只要云溪人')).toEqual([]);
    const made = await bureau.post('/api/phrases', { ...body, citation: '市人社发〔2026〕12 号' });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ layer: 'local', origin: 'edited', confirmed: false, inForce: true });
    const [finding] = await judged('只要云溪人');
    expect(finding).toMatchObject({ code: 'words.origin', confirmed: false });
    expect(finding!.citation).toContain('市人社发〔2026〕12 号');
    expect(await judged('只要云溪人', await world.elsewhere())).toEqual([]);
  });

  test('the same phrase twice in one layer is refused; unusable ones say why at the field', async () => {
    expect((await bureau.post('/api/phrases', body)).json()).toMatchObject({ code: 'phrase.exists' });
    const short = await bureau.post('/api/phrases', { ...body, phrase: '男' });
    expect(short.statusCode).toBe(422);
    expect(short.json()).toMatchObject({ errors: [{ field: 'phrase', message: '至少两个字' }] });
    const back = await bureau.post('/api/phrases', { ...body, phrase: '过期词语', validUntil: '2001-01-01' });
    expect(back.json()).toMatchObject({ code: 'regulation.badPeriod' });
  });

  test('changing ends the former and keeps it readable; ending takes effect at once', async () => {
    const { items } = (await bureau.get('/api/phrases?q=云溪人')).json<{ items: { id: string }[] }>();
    const changed = await bureau.post(`/api/phrases/${items[0]!.id}/change`, { ...body, phrase: '仅要云溪人' });
    expect(changed.statusCode).toBe(200);
    expect(await judged('只要云溪人')).toEqual([]);
    expect(await judged('仅要云溪人')).toHaveLength(1);
    const { id } = changed.json<{ id: string }>();
    const ended = await bureau.post(`/api/phrases/${id}/end`, { reason: '改用国家表述' });
    expect(ended.json()).toMatchObject({ endReason: '改用国家表述', inForce: false, abilities: [] });
    expect(await judged('仅要云溪人')).toEqual([]);
    expect((await bureau.post(`/api/phrases/${id}/end`, { reason: '再来' })).json()).toMatchObject({
      code: 'phrase.over',
    });
    const past = (await bureau.get('/api/phrases?q=云溪人&past=true')).json<{ total: number }>();
    expect(past.total).toBe(2);
  });

  test('a phrase of the product is lifted for the region, not ended', async () => {
    expect(await judged('本地人优先')).toHaveLength(1);
    const { items } = (await bureau.get('/api/phrases?list=words.origin&q=本地人优先')).json<{
      items: { id: string }[];
    }>();
    const { id } = items[0]!;
    expect((await bureau.post(`/api/phrases/${id}/end`, { reason: 'x' })).json()).toMatchObject({
      code: 'phrase.ofTheProduct',
    });
    expect((await bureau.post(`/api/phrases/${id}/lift`, { reason: '本地帮扶政策允许' })).statusCode).toBe(200);
    expect(await judged('本地人优先')).toEqual([]);
    expect(await judged('本地人优先', await world.elsewhere())).toHaveLength(1);
  });

  test('every change stands in the trail with what was and what is', async () => {
    const admin = await world.as('admin');
    const { items } = (await admin.get('/api/audit?objectKind=phrase')).json<{ items: { verb: string }[] }>();
    expect(new Set(items.map(({ verb }) => verb))).toEqual(
      new Set(['regulation.addPhrase', 'regulation.changePhrase', 'regulation.endPhrase', 'regulation.liftPhrase']),
    );
  });

  test('officers of a county and everybody else may read, not write', async () => {
    for (const role of ['county', 'enterprise'] as const) {
      const other = await world.as(role);
      expect((await other.get('/api/phrases')).statusCode).toBe(200);
      expect((await other.post('/api/phrases', { ...body, phrase: '别的词语' })).statusCode).toBe(403);
    }
    expect((await (await world.as('public')).get('/api/phrases')).statusCode).toBe(401);
  });
});
