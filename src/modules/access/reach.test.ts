import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids';
import { PUBLIC_ACTOR, type Actor } from '#platform/context';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import { mayAct, rightsOf, whyNotAct } from './may.ts';
import { NOWHERE, reaches, reachOf, type Reach, type Reachable } from './reach.ts';
import { reachSql } from './reach-sql.ts';
import { RIGHTS } from './rights.ts';

const [O, P] = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b'];
const [D, E] = ['0190a000-0000-7000-8000-00000000000d', '0190a000-0000-7000-8000-00000000000e'];
const [ME, OTHER] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'] as AccountId[];

const member = (given: Partial<Actor> = {}): Actor => ({
  ...PUBLIC_ACTOR,
  role: 'enterprise',
  accountId: ME,
  organisationId: O,
  organisationName: '甲',
  duty: 'editor',
  ...given,
});
const officer = (territory?: string): Actor => member({ role: 'bureau', duty: 'admin', territory });

const OBJECTS: Readonly<Record<string, Reachable>> = {
  mine: { organisationId: O, departmentId: null, accountId: ME, territory: '211102' },
  department: { organisationId: O, departmentId: D, accountId: OTHER, territory: '211102' },
  otherDepartment: { organisationId: O, departmentId: E, accountId: OTHER, territory: '211102' },
  whole: { organisationId: O, departmentId: null, accountId: OTHER, territory: '211102' },
  foreign: { organisationId: P, departmentId: D, accountId: OTHER, territory: '211103' },
  township: { organisationId: P, departmentId: null, accountId: OTHER, territory: '211102004' },
  nowhere: { organisationId: P, departmentId: null, accountId: OTHER, territory: null },
  unclaimed: { organisationId: null, departmentId: null, accountId: null, territory: '2111029' },
};

/** Who → which of the objects above. */
const SCOPES: readonly (readonly [string, Actor, readonly string[]])[] = [
  ['all of the organisation', member(), ['mine', 'department', 'otherDepartment', 'whole']],
  ['one department', member({ departments: [D] }), ['mine', 'department']],
  ['two departments', member({ departments: [D, E] }), ['mine', 'department', 'otherDepartment']],
  ['a department that nobody gave yet', member({ departments: [] }), ['mine']],
  ['own work only', member({ selfOnly: true, departments: [] }), ['mine']],
  ['a viewer reads the same', member({ duty: 'viewer', departments: [D] }), ['mine', 'department']],
  ['the city', officer(), Object.keys(OBJECTS)],
  ['a county', officer('211102'), ['mine', 'department', 'otherDepartment', 'whole', 'township', 'unclaimed']],
  ['another county', officer('211103'), ['foreign']],
  ['a township', officer('211102004'), ['township']],
  ['a bureau that has no division yet', officer(NOWHERE), []],
  ['a learner', member({ role: 'learner', organisationId: undefined }), []],
  ['nobody', PUBLIC_ACTOR, []],
  [
    'a delegate',
    member({ delegation: { id: 'd', organisationId: P, organisationName: '乙', rights: ['submit'] } }),
    ['mine', 'department', 'otherDepartment', 'whole'],
  ],
  [
    'a delegate whose rights have all ended',
    member({ delegation: { id: 'd', organisationId: P, organisationName: '乙', rights: [] } }),
    [],
  ],
];

describe('how far a right goes', () => {
  test.each(SCOPES)('%s', (_who, actor, wanted) => {
    const reach = reachOf(actor, 'listing.manage');
    expect(Object.keys(OBJECTS).filter((name) => reaches(reach, OBJECTS[name]!))).toEqual(wanted);
  });
});

describe('the condition of a query says the same as the rule', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });

  const rows = sql.join(
    Object.entries(OBJECTS).map(
      ([name, one]) =>
        sql`(${name}::text, ${one.organisationId ?? null}::uuid, ${one.departmentId ?? null}::uuid, ${one.accountId ?? null}::uuid, ${one.territory ?? null}::text collate "C")`,
    ),
  );
  const columns = {
    organisation: sql`organisation`,
    department: sql`department`,
    account: sql`account`,
    territory: sql`territory`,
  };

  const selected = (reach: Reach): Promise<string[]> =>
    world.act('admin', async (ctx) => {
      const found = await sql<{
        name: string;
      }>`select name from (values ${rows}) as t (name, organisation, department, account, territory)
        where ${reachSql(reach, columns)}`.execute(ctx.db);
      return found.rows.map(({ name }) => name);
    });

  test.each(SCOPES)('%s', async (_who, actor, wanted) => {
    expect((await selected(reachOf(actor, 'listing.manage'))).toSorted()).toEqual([...wanted].toSorted());
  });

  test('a table without the column that a reach asks for gives nothing', async () => {
    for (const [, actor] of SCOPES.filter(([who]) => who !== 'the city')) {
      const found = await world.act('admin', (ctx) =>
        sql`select 1 where ${reachSql(reachOf(actor, 'listing.manage'), {})}`.execute(ctx.db),
      );
      expect(found.rows).toEqual([]);
    }
  });
});

describe('what takes a right away', () => {
  test.each([
    ['a viewer writes nothing', member({ duty: 'viewer' }), 'listing.create', 'duty'],
    ['a viewer reads', member({ duty: 'viewer' }), 'listing.manage', undefined],
    ['what is open to anybody is open to a viewer', member({ duty: 'viewer' }), 'demo.outbox', undefined],
    ['a county does not change the law', officer('211102'), 'regulation.edit', 'territory'],
    ['the city does', officer(), 'regulation.edit', undefined],
    ['a county reads the law', officer('211102'), 'regulation.read', undefined],
    ['a county vets in its county', officer('211102'), 'organisation.vet', undefined],
    [
      'a delegate drafts',
      member({ delegation: { id: 'd', organisationId: P, organisationName: '乙', rights: ['edit'] } }),
      'listing.create',
      undefined,
    ],
    [
      'a delegate without the right does not',
      member({ delegation: { id: 'd', organisationId: P, organisationName: '乙', rights: ['submit'] } }),
      'listing.create',
      'delegation',
    ],
    [
      'a delegate delegates nothing on',
      member({
        delegation: {
          id: 'd',
          organisationId: P,
          organisationName: '乙',
          rights: ['edit', 'submit', 'publish', 'answer'],
        },
      }),
      'delegation.grant',
      'delegation',
    ],
    [
      'a right that nobody knows opens nothing to a delegate',
      member({ delegation: { id: 'd', organisationId: P, organisationName: '乙', rights: ['everything'] } }),
      'listing.create',
      'delegation',
    ],
    [
      'a delegate keeps the own account',
      member({ delegation: { id: 'd', organisationId: P, organisationName: '乙', rights: ['edit'] } }),
      'account.manage',
      undefined,
    ],
    ['an observer looks', member({ observer: OTHER }), 'listing.manage', undefined],
    ['an observer changes nothing', member({ observer: OTHER }), 'listing.edit', 'observer'],
    ['an observer makes nothing in the person’s name', member({ observer: OTHER }), 'organisation.join', 'observer'],
    ['an observer can stop', member({ observer: OTHER }), 'session.end', undefined],
    ['what is not in the table belongs to nobody', officer(), 'listing.invented', 'role'],
  ] as const)('%s', (_what, actor, right, refusal) => {
    expect(whyNotAct(actor, right)).toBe(refusal);
  });

  test('whoever acts under a delegation holds no right that is not given over, open to everybody or the own person’s', () => {
    const everything = member({
      delegation: {
        id: 'd',
        organisationId: P,
        organisationName: '乙',
        rights: ['edit', 'submit', 'publish', 'answer'],
      },
    });
    const held = rightsOf(everything).filter((right) => {
      const { account, enterprise } = RIGHTS[right] as Record<string, string>;
      return enterprise === 'organisation' || account !== enterprise;
    });
    expect(held.toSorted()).toEqual(
      [
        'confirmation.read',
        'import.read',
        'listing.claim',
        'listing.close',
        'listing.confirm',
        'listing.create',
        'listing.edit',
        'listing.import',
        'listing.manage',
        'listing.submit',
      ].toSorted(),
    );
    expect(mayAct(everything, 'organisation.member')).toBe(false);
  });
});
