import { expect, test } from 'vitest';
import { moved, shownColumns, toggled, type Arrangeable, type Arranged } from './arrange-columns.ts';

const COLUMNS: readonly Arrangeable[] = [
  { key: 'title', fixed: true },
  { key: 'state' },
  { key: 'pay' },
  { key: 'code', optional: true },
  { key: 'acts', fixed: true },
];
const keys = (wish?: Arranged): string =>
  shownColumns(COLUMNS, wish)
    .map(({ key }) => key)
    .join(' ');

test.each<[string, Arranged | undefined, string]>([
  ['as built', undefined, 'title state pay acts'],
  [
    'in another order',
    { arranged: ['pay', 'title', 'state', 'code', 'acts'], hidden: ['code'] },
    'pay title state acts',
  ],
  ['without one', { arranged: [], hidden: ['pay'] }, 'title state acts'],
  ['with one that is not shown at first', { arranged: ['code'], hidden: [] }, 'title state pay code acts'],
  ['what names the row stays', { arranged: [], hidden: ['title', 'acts'] }, 'title state pay acts'],
  ['columns that are gone are forgotten', { arranged: ['gone', 'state'], hidden: ['lost'] }, 'title state pay acts'],
])('%s', (_name, wish, expected) => expect(keys(wish)).toBe(expected));

test('a column of a later version stands after its neighbour', () => {
  const wish = { arranged: ['acts', 'pay', 'title'], hidden: [] };
  expect(keys(wish)).toBe('acts pay title state');
});

test('a move and its way back', () => {
  const once = moved(COLUMNS, undefined, 'pay', -1);
  expect(keys(once)).toBe('title pay state acts');
  expect(keys(moved(COLUMNS, once, 'pay', 1))).toBe(keys());
  expect(keys(moved(COLUMNS, undefined, 'title', -1))).toBe(keys());
  expect(keys(moved(COLUMNS, undefined, 'none', 1))).toBe(keys());
});

test('shown, hidden, shown again', () => {
  const shown = toggled(COLUMNS, undefined, 'code');
  expect(keys(shown)).toBe('title state pay code acts');
  expect(keys(toggled(COLUMNS, shown, 'code'))).toBe(keys());
  const hidden = toggled(COLUMNS, shown, 'state');
  expect(keys(hidden)).toBe('title pay code acts');
});
