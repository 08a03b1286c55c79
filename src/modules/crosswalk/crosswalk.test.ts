import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBundledBook } from '#modules/codes';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import { openCrosswalk } from './crosswalk.ts';
import { readOfficial } from './import-official.ts';
import { buildNameLikeness } from './name-likeness.ts';
import { coverageOf } from './read-crosswalk.ts';
import { replaceOfficial } from './store.ts';

const books = readBundledBook();
const computed = openCrosswalk(books);
const linksOf = (major: string) => computed.links().get(major)!;

describe('likeness of names', () => {
  const likeness = buildNameLikeness(['数控车工', '车工', '电工', '会计', '机电一体化技术']);

  test('is 1 for the same name, 0 without a shared pair of characters, and the same both ways', () => {
    expect(likeness('数控车工', '数控车工')).toBeCloseTo(1);
    expect(likeness('会计', '电工')).toBe(0);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a));
        expect(likeness(a, b)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('counts rare pairs for more', () => {
    const all = buildNameLikeness(['甲技术', '乙技术', '丙技术', '甲工艺']);
    expect(all('甲技术', '甲工艺')).toBeLessThan(1);
    expect(all('乙技术', '丙技术')).toBeLessThan(all('甲技术', '甲技术'));
  });
});

describe('links that follow from the lists', () => {
  test.each([
    ['460103', '数控技术', '6-18-01'],
    ['460301', '机电一体化技术', '6-31-01'],
    ['520201', '护理', '2-05-08'],
    ['530302', '大数据与会计', '2-06-03'],
    ['510203', '软件技术', '4-04-05'],
    ['460110', '智能焊接技术', '6-18-02'],
    ['500211', '汽车检测与维修技术', '4-12-01'],
    ['540202', '烹饪工艺与营养', '4-03-02'],
    ['410303', '畜牧兽医', '2-03-06'],
    ['440301', '建筑工程技术', '2-02-18'],
    ['570102K', '学前教育', '2-08-03'],
    ['530802', '现代物流管理', '4-02-06'],
    ['490104', '食品检验检测技术', '4-08-05'],
    ['470201', '应用化工技术', '6-11-01'],
    ['580401', '法律事务', '2-07-07'],
  ])('%s %s reaches %s', (major, name, group) => {
    expect(books.label('major', major)).toBe(name);
    expect(linksOf(major).some(({ target, code }) => target === 'occupation' && code.startsWith(group))).toBe(true);
  });

  test('say how they came about, and only codes of the lists are linked', () => {
    for (const [major, links] of computed.links()) {
      expect(links.length, major).toBeGreaterThan(0);
      for (const { target, code, confidence, because, method } of links) {
        expect(books.index(target).get(code), `${major} ${code}`).toBeDefined();
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThan(1);
        expect(because).not.toBe('');
        expect(['name', 'class']).toContain(method);
      }
    }
  });

  test('no code is linked twice', () => {
    for (const [major, links] of computed.links())
      expect(new Set(links.map(({ target, code }) => target + code)).size, major).toBe(links.length);
  });

  test('cover the catalogue', () => {
    const coverage = coverageOf(books, computed);
    expect(coverage.occupation.any).toBe(coverage.majors);
    expect(coverage.industry.any).toBe(coverage.majors);
    expect(coverage.occupation.byName / coverage.majors).toBeGreaterThan(0.65);
    expect(coverage.occupationGroupsWithIndustry / coverage.occupationGroups).toBeGreaterThan(0.7);
  });

  test('an occupation leads to the industry of its name', () => {
    expect(computed.industriesOf()('6-22-02-01')[0]).toMatchObject({ code: '36', method: 'name' });
    const back = computed.occupationsOf()('3612');
    expect(back.map(({ code }) => code)).toContain('6-22-02');
    expect(back[0]).toMatchObject({ target: 'occupation', method: 'name' });
  });
});

describe('an official file', () => {
  test('is taken whole or not at all, each wrong line named', () => {
    const text = 'major\ttarget\tcode\n999999\toccupation\t6-18-01-01\n460103\ttrade\t1\n460103\tindustry\tZZ\n';
    expect(readOfficial(text, '测试')).toEqual({
      problems: [
        expect.stringContaining('第 2 行'),
        expect.stringContaining('第 3 行'),
        expect.stringContaining('第 4 行'),
      ],
    });
  });

  test('a wrong header is told', () => {
    expect(readOfficial('a\tb\n', '测试')).toHaveProperty('problems');
  });

  test('reads what Excel writes, and each link once', () => {
    const text = '\uFEFFmajor\ttarget\tcode\r\n460103\tindustry\t34\r\n460103\tindustry\t34\r\n';
    expect(readOfficial(text, '某标准')).toEqual({
      links: [{ major: '460103', target: 'industry', code: '34', source: '某标准' }],
    });
  });
});

describe('what people of a region decide', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  const address = '/api/crosswalk/majors/460103';
  const link = `${address}/links/industry/34`;
  const linkIn = (answer: { json: () => unknown }, code: string) =>
    (answer.json() as { links: { code: string; method: string; decision: { verdict: string } | null }[] }).links.find(
      (one) => one.code === code,
    );

  test('an officer confirms, rules out and takes back; each step is on record', async () => {
    const officer = await world.as('admin');
    expect(linkIn(await officer.put(link, { verdict: 'confirmed' }), '34')?.decision?.verdict).toBe('confirmed');
    expect(linkIn(await officer.put(link, { verdict: 'rejected', note: '不对口' }), '34')?.decision?.verdict).toBe(
      'rejected',
    );
    expect(linkIn(await (await world.as('public')).get(address), '34')).toBeUndefined();
    expect(linkIn(await officer.delete(link), '34')?.decision).toBeNull();
    expect((await officer.delete(link)).statusCode).toBe(409);
  });

  test('adds a link that nobody had found', async () => {
    const officer = await world.as('admin');
    const added = await officer.put(`${address}/links/occupation/4-03-02-01`, { verdict: 'confirmed', note: '订单班' });
    expect(linkIn(added, '4-03-02-01')).toMatchObject({ method: 'person' });
  });

  test('unknown codes are refused by name', async () => {
    const officer = await world.as('admin');
    const answer = await officer.put(`${address}/links/industry/9999`, { verdict: 'confirmed' });
    expect(answer.statusCode).toBe(404);
    expect(answer.json<{ title: string }>().title).toContain('9999');
  });

  test('stays in its region', async () => {
    await (await world.as('admin')).put(link, { verdict: 'rejected' });
    const elsewhere = await world.elsewhere();
    expect(linkIn(await (await elsewhere.as('admin')).get(address), '34')?.decision).toBeNull();
  });

  test('an official link is shown as such, first', async () => {
    await world.installation.database.inPlatform((db) =>
      replaceOfficial(db, [{ major: '460104', target: 'industry', code: '35', source: '专业教学标准' }], new Date()),
    );
    const answer = await (await world.as('public')).get('/api/crosswalk/majors/460104');
    const links = answer.json<{ links: { target: string; code: string; method: string; confidence: number }[] }>()
      .links;
    expect(links.find(({ target }) => target === 'industry')).toMatchObject({
      code: '35',
      method: 'official',
      confidence: 1,
    });
  });

  test('the list is searched, filtered and paged', async () => {
    const officer = await world.as('admin');
    const found = (await officer.get('/api/crosswalk/majors?q=shukong')).json<{ items: { name: string }[] }>();
    expect(found.items.map(({ name }) => name)).toContain('数控技术');
    const first = (await officer.get('/api/crosswalk/majors?limit=100')).json<{
      items: { code: string }[];
      total: number;
      nextCursor: string;
    }>();
    const second = (await officer.get(`/api/crosswalk/majors?limit=100&cursor=${first.nextCursor}`)).json<
      typeof first
    >();
    expect(first.total).toBe(1481);
    expect(second.items[0]!.code > first.items.at(-1)!.code).toBe(true);
    const confirmed = (await officer.get('/api/crosswalk/majors?state=confirmed')).json<typeof first>();
    expect(confirmed.items.map(({ code }) => code)).toEqual(['460103']);
  });
});
