import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeWorld } from '../../../tests/support/world.ts';
import { findTerm, TERMS } from './model.ts';

test('every term is said once, in both languages, with or without a source', () => {
  expect(new Set(TERMS.map(({ key }) => key)).size).toBe(TERMS.length);
  expect(new Set(TERMS.map(({ name }) => name.zh)).size).toBe(TERMS.length);
  for (const { name, meaning } of TERMS)
    for (const words of [name.zh, name.en, meaning.zh, meaning.en]) expect(words.trim()).not.toBe('');
  expect(findTerm('none')).toBeUndefined();
});

test('what comes from a document is not called confirmed before somebody compared it', () => {
  expect(TERMS.filter(({ source, confirmed }) => source !== undefined && confirmed)).toEqual([]);
});

test('every label of the workbench that names a term names one that exists', () => {
  const folder = new URL('../../', import.meta.url);
  const used = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/<Term name="([^"]+)"/g)])
    .map((match) => match[1]!);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((name) => findTerm(name) === undefined)).toEqual([]);
});

test('the page is there for everybody, in both languages, and each term has an address', async () => {
  const world = await makeWorld();
  const stranger = await world.as('public');
  const zh = await stranger.get('/glossary');
  expect(zh.statusCode).toBe(200);
  for (const { key, name } of TERMS) expect(zh.body).toContain(`<div id="${key}"><dt>${name.zh}</dt>`);
  expect(zh.body).toContain('释义待核实');
  const en = await stranger.get('/en/glossary');
  expect(en.body).toContain('Minimum wage');
});
