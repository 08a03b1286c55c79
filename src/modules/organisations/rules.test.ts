import { describe, expect, test } from 'vitest';
import type { Member, Membership, OrganisationState } from './model.ts';
import { chooseMembership, isLastAdmin, mayEditOwn, mayGovern, roleOf, stateAfterEdit, vettingsFor } from './rules.ts';

const membership = (organisationId: string, state: OrganisationState): Membership => ({
  organisationId,
  name: organisationId,
  kind: 'school',
  state,
  duty: 'admin',
});

test.each<[OrganisationState, readonly string[]]>([
  ['pending', ['verify', 'return', 'refuse']],
  ['verified', ['suspend']],
  ['refused', ['verify']],
  ['suspended', ['verify']],
])('a %s organisation can be: %j', (state, decisions) => {
  expect(vettingsFor(state)).toEqual(decisions);
});

describe('who acts as what', () => {
  const pending = membership('a', 'pending');
  const verified = membership('b', 'verified');

  test('the chosen organisation leads, else the first verified one, else the first', () => {
    expect(chooseMembership([pending, verified], 'a')).toBe(pending);
    expect(chooseMembership([pending, verified], undefined)).toBe(verified);
    expect(chooseMembership([pending, verified], 'somebody else’s')).toBe(verified);
    expect(chooseMembership([pending], undefined)).toBe(pending);
    expect(chooseMembership([], 'a')).toBeUndefined();
  });

  test.each<[OrganisationState, string]>([
    ['pending', 'account'],
    ['refused', 'account'],
    ['suspended', 'account'],
    ['verified', 'school'],
  ])('in a %s organisation one is %s', (state, role) => {
    expect(roleOf(membership('a', state), undefined)).toBe(role);
  });

  test('without a verified organisation one is what one is by oneself', () => {
    expect(roleOf(undefined, 'learner')).toBe('learner');
    expect(roleOf(pending, 'expert')).toBe('expert');
    expect(roleOf(verified, 'expert')).toBe('school');
    expect(roleOf(undefined, undefined)).toBe('account');
  });
});

test('the last administrator is noticed', () => {
  const member = (accountId: string, duty: Member['duty']): Member => ({ accountId, duty, createdAt: new Date(0) });
  const one = [member('a', 'admin'), member('b', 'editor')];
  expect(isLastAdmin(one, 'a')).toBe(true);
  expect(isLastAdmin(one, 'b')).toBe(false);
  expect(isLastAdmin([...one, member('c', 'admin')], 'a')).toBe(false);
});

test('who decides about whom', () => {
  expect(mayGovern('bureau', 'enterprise')).toBe(true);
  expect(mayGovern('bureau', 'bureau')).toBe(false);
  expect(mayGovern('admin', 'bureau')).toBe(true);
  expect(mayGovern('admin', 'operator')).toBe(false);
  expect(mayGovern('school', 'enterprise')).toBe(false);
});

test('own data may be edited by those who work on it, unless suspended; a refused registration stands in line again', () => {
  expect([mayEditOwn('pending', 'admin'), mayEditOwn('pending', 'viewer'), mayEditOwn('suspended', 'admin')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(stateAfterEdit('refused')).toBe('pending');
  expect(stateAfterEdit('verified')).toBe('verified');
});
