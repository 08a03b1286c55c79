import { describe, expect, test } from 'vitest';
import { depthOf, inReadingOrder, MOST_LEVELS, whyNotThere, withDescendants } from './department-tree.ts';

const node = (id: string, parentId: string | null, name = id, closedOn: string | null = null) => ({
  id,
  parentId,
  name,
  closedOn,
  position: 0,
});
const tree = [node('a', null), node('b', 'a'), node('c', 'b'), node('d', null), node('x', null, '旧部', '2026-01-01')];

test('below', () => {
  expect([...withDescendants(tree, 'a')]).toEqual(['a', 'b', 'c']);
  expect(depthOf(tree, 'c')).toBe(3);
  expect(depthOf(tree, null)).toBe(0);
});

describe('where a department may stand', () => {
  test.each([
    ['below itself', { id: 'a', parentId: 'a', name: 'a' }, 'department.cycle'],
    ['below what is below it', { id: 'a', parentId: 'c', name: 'a' }, 'department.cycle'],
    ['below a closed one', { id: 'd', parentId: 'x', name: 'd' }, 'department.closed'],
    ['below none that exists', { id: 'd', parentId: 'q', name: 'd' }, 'department.unknown'],
    ['beside one of its name', { id: undefined, parentId: null, name: 'd' }, 'department.sameName'],
    ['beside a closed one of its name', { id: undefined, parentId: null, name: '旧部' }, undefined],
    ['elsewhere', { id: 'd', parentId: 'b', name: 'd' }, undefined],
  ] as const)('%s', (_what, place, problem) => {
    expect(whyNotThere(tree, place)).toBe(problem);
  });

  test('a branch that would hang too deep', () => {
    const deep = Array.from({ length: MOST_LEVELS - 1 }, (_, n) => node(`n${n}`, n === 0 ? null : `n${n - 1}`));
    const all = [...deep, node('p', null), node('q', 'p')];
    const last = `n${MOST_LEVELS - 2}`;
    expect(whyNotThere(all, { id: undefined, parentId: last, name: 'new' })).toBeUndefined();
    expect(whyNotThere(all, { id: 'p', parentId: last, name: 'p' })).toBe('department.tooDeep');
  });
});

test('the order of reading: by name among equals, each followed by what is below it', () => {
  expect(inReadingOrder(tree).map(({ department, level }) => `${department.id}${level}`)).toEqual([
    'x1',
    'a1',
    'b2',
    'c3',
    'd1',
  ]);
});
