import { beforeAll, describe, expect, test } from 'vitest';
import { matchRoutes } from 'react-router';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { GUIDES, QUESTIONS, TASKS } from './content/index.ts';
import { AUDIENCES, type Item } from './model.ts';
import { hrefOf } from './site/item-link.tsx';
import { searchGuides } from './search-guides.ts';

let world: World;
let visitor: Client;
let bureau: Client;

beforeAll(async () => {
  world = await makeWorld();
  [visitor, bureau] = [await world.as('public'), await world.as('bureau')];
});

const linkOf = ({ to }: Pick<Item, 'to'>): string[] => (to === undefined ? [] : [to]);
const LINKS = [
  ...new Set([
    ...GUIDES.flatMap(({ sections }) => sections.flatMap(({ items }) => items.flatMap(linkOf))),
    ...QUESTIONS.flatMap(linkOf),
    ...TASKS.flatMap(({ places }) => places.flatMap(linkOf)),
  ]),
];

describe('every link of the guides, questions and tasks', () => {
  test.each(LINKS.filter((to) => !to.startsWith('/app')))('%s is a page', async (to) => {
    const accept = { accept: 'text/html' };
    for (const lang of ['zh', 'en'] as const) {
      const answer = await visitor.get(hrefOf(lang, to), accept);
      // A page of one's own asks to sign in; then it is there.
      const status =
        answer.statusCode === 303 || answer.statusCode === 401 || answer.statusCode === 403
          ? (await (await world.as('learner')).get(hrefOf(lang, to), accept)).statusCode
          : answer.statusCode;
      expect(status, hrefOf(lang, to)).toBe(200);
    }
  });

  test('into the workbench lead to routes that it has', async () => {
    const { DESK_PAGES } = await import('../web.ts');
    const routes = DESK_PAGES.flatMap((pages) => pages.routes);
    const astray = LINKS.filter((to) => to.startsWith('/app') && to !== '/app').filter(
      (to) => matchRoutes(routes, to.slice('/app'.length).split('?')[0]!) === null,
    );
    expect(astray).toEqual([]);
  });
});

describe('the pages', () => {
  test.each(['/guides', '/guides/faq', '/tasks', '/site-map', '/accessibility', '/about'])(
    '%s in both languages',
    async (path) => {
      for (const url of [path, `/en${path}`]) {
        const answer = await visitor.get(url);
        expect(answer.statusCode).toBe(200);
        expect(answer.body).toContain('<h1>');
      }
    },
  );

  test('every guide has its page, its day of review, and words in both languages', async () => {
    expect(new Set(GUIDES.map(({ slug }) => slug)).size).toBe(GUIDES.length);
    for (const { slug, title, reviewedOn } of GUIDES) {
      const page = await visitor.get(`/guides/${slug}`);
      expect(page.body).toContain(`<h1>${title.zh}</h1>`);
      expect(page.body).toContain(`${reviewedOn} 核对`);
      expect((await visitor.get(`/en/guides/${slug}`)).body).toContain(`<h1>${title.en}</h1>`);
    }
    expect((await visitor.get('/guides/nothing')).statusCode).toBe(404);
  });

  test('every link of the site map is a page', async () => {
    const { body } = await visitor.get('/site-map');
    const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
    const links = [...main.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThan(30);
    const learner = await world.as('learner');
    for (const href of links) expect((await learner.get(href)).statusCode, href).toBeLessThan(304);
  });

  interface Rule {
    readonly id: string;
    readonly citation: string;
    readonly confirmed: boolean;
    readonly message: { readonly zh: string };
  }
  const internRules = async (): Promise<readonly Rule[]> =>
    (await bureau.get('/api/regulations?subject=internship&limit=200')).json<{ items: Rule[] }>().items;

  test('rights of interns: the dated rules, each with its citation, those not compared say so', async () => {
    const rules = await internRules();
    expect(rules.length).toBeGreaterThan(15);
    const { body } = await visitor.get('/guides/intern-rights');
    for (const { citation, message } of rules) {
      expect(body).toContain(citation);
      expect(body).toContain(message.zh);
    }
    expect(body.match(/>待核实</g)).toHaveLength(rules.filter(({ confirmed }) => !confirmed).length);
  });

  test('a local wording takes the place of the national one on the page; what is confirmed stops saying 待核实', async () => {
    const { body: before } = await visitor.get('/guides/intern-rights');
    const national = (await internRules()).find(({ message }) => message.zh.includes('加班和夜班'))!;
    const words = '本地细则：实习学生每天不超过 7 小时，不得安排夜班。';
    const added = await bureau.post('/api/regulations', {
      subject: 'internship',
      code: 'time.hours',
      layer: 'local',
      severity: 'warn',
      field: 'hoursPerDay',
      condition: 'hoursPerDay <= 7.0 && !nightShift',
      title: { zh: '工时' },
      message: { zh: words },
      citation: '本市实习管理细则第八条',
      validFrom: '2026-01-01',
    });
    expect(added.statusCode, added.body).toBe(201);
    const { body: after } = await visitor.get('/guides/intern-rights');
    expect(after).toContain(words);
    expect(after).not.toContain(national.message.zh);
    await bureau.post(`/api/regulations/${added.json<Rule>().id}/confirm`, {});
    const { body: confirmed } = await visitor.get('/guides/intern-rights');
    expect(confirmed.match(/>待核实</g)!.length).toBe(before.match(/>待核实</g)!.length - 1);
  });
});

describe('the 24 tasks', () => {
  test('all stand there, in order; none that is served is without a place, none unbuilt without a word', async () => {
    expect(TASKS.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    for (const { number, served, places, missing } of TASKS) {
      if (served !== 'notYet') expect(places.length, String(number)).toBeGreaterThan(0);
      if (served !== 'works') expect(missing, String(number)).toBeDefined();
    }
    const { body } = await visitor.get('/tasks');
    expect(body.match(/id="task-\d+"/g)).toHaveLength(24);
    expect(body.match(/尚未建设/g)!.length).toBeGreaterThan(5);
  });
});

describe('searching', () => {
  test.each([
    ['退回', 'publish'],
    ['监护人', 'guardians'],
    ['EXCEL', 'import'],
    ['推荐 关闭', 'find'],
    ['second factor', 'account'],
  ])('%s finds %s', (query, slug) => {
    expect(searchGuides(query, undefined).guides.map((guide) => guide.slug)).toContain(slug);
  });

  test('for somebody it shows what is theirs; everybody has something', async () => {
    for (const audience of AUDIENCES) expect(searchGuides('', audience).guides.length, audience).toBeGreaterThan(0);
    expect(searchGuides('', 'guardian').guides.map(({ slug }) => slug)).not.toContain('import');
    const none = await visitor.get('/guides?q=量子力学');
    expect(none.body).toContain('没有找到相关的指南');
    expect((await visitor.get('/guides?q=<script>')).body).not.toContain('<script>"');
  });
});
