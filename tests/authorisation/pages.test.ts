import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Right } from '#modules/access';
import { assemble } from '#platform/module';
import { makeWorld, type World } from '../support/world.ts';
import { askAround, listAround, queryOf } from './around.ts';
import { addressOf, createStage, type Stage } from './ask.ts';
import { HOW_TO, PAGE_ROWS } from './page-rows.ts';
import type { Row } from './verdicts.ts';

/** Every page that names an object, as a browser asks for it, by everybody around the object. */
let world: World;
let stage: Stage;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  stage = createStage(world);
});

const pages = (): readonly { readonly method: string; readonly path: string; readonly right: string }[] => {
  const { pages: all, siteFiles } = assemble(world.modules);
  return [...all, ...siteFiles.map(({ path, right }) => ({ method: 'GET', path, right }))];
};

const rowsAbout = <About extends Row['about']>(about: About) =>
  Object.entries(PAGE_ROWS).filter(
    (entry): entry is [string, Extract<Row, { about: About }>] => entry[1].about === about,
  );

const rightOf = (route: string): Right =>
  pages().find(({ method, path }) => `${method} ${path}` === route)!.right as Right;

test('each page with a parameter has a row', () => {
  const known = pages().map(({ method, path }) => `${method} ${path}`);
  const missing = known.filter((page) => page.includes(':') && PAGE_ROWS[page] === undefined);
  expect(missing, `${missing.join('\n')}\n\n${HOW_TO}`).toEqual([]);
  const gone = Object.keys(PAGE_ROWS).filter((page) => !known.includes(page));
  expect(gone, `pages that are gone: remove their rows from page-rows.ts\n${gone.join('\n')}`).toEqual([]);
});

test('each that is about nobody’s object names a test that is there', () => {
  const astray = rowsAbout('none').flatMap(([page, { proof }]) => {
    const [file, name] = proof.split(/: (.*)/s) as [string, string];
    return existsSync(file) && readFileSync(file, 'utf8').includes(name) ? [] : [`${page}: ${proof}`];
  });
  expect(astray, astray.join('\n')).toEqual([]);
});

const BROWSER = { accept: 'text/html' };

describe('every page, around an object', () => {
  test.each(rowsAbout('object'))('%s', async (page, row) => {
    const [method, path] = page.split(' ') as [string, string];
    await askAround(
      stage,
      row,
      { right: rightOf(page), reads: method === 'GET', door: method === 'GET' ? 303 : 401 },
      (client, made) => {
        const address = addressOf(path, made.params) + queryOf(row, made);
        return method === 'GET'
          ? client.get(address, BROWSER)
          : client.form(address, (row.body?.(made) ?? {}) as Record<string, string>, BROWSER);
      },
    );
  });

  test.each(rowsAbout('list'))('%s shows each what lies within reach', async (page, row) => {
    await listAround(stage, row, rightOf(page), `${page.split(' ')[1]!}${row.query ?? ''}`);
  });
});
