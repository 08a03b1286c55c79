import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ApiDocument } from '../../tools/api-document.ts';
import { listOperations, type ApiOperation } from '../support/operations.ts';
import { makeWorld, type World } from '../support/world.ts';

/** What a person must not decide about by writing it into a form. */
const PROTECTED: ReadonlySet<string> = new Set(
  'role roles tenantId tenant state status organisationId createdBy createdAt updatedAt publishedAt accountId decidedBy verified demo grants rights duty strength observer delegation'.split(
    ' ',
  ),
);

/** Where such a field is what the route is for; each is checked by its own rules. */
const MEANT: Readonly<Record<string, string>> = {
  'PUT /api/webhooks/{id}.state': '启用或停用自己的推送',
  'POST /api/cases/{id}/transfer.accountId': '转办给谁',
  'PUT /api/approval-definitions/{kind}/draft.content.steps[].deciders[].organisationId': '环节由哪个机构办理',
  'POST /api/session/organisation.organisationId': '切换到自己所在的机构',
  'PATCH /api/organisations/{id}/members/{accountId}.duty': '机构管理员改成员的职责',
  'POST /api/organisations/{id}/invitations.duty': '邀请来做什么',
  'POST /api/access-requests/{id}/decision.duty': '同意加入并给什么职责',
  'PATCH /api/delegations/{id}.rights': '委托哪些权限',
  'POST /api/delegations/offers.rights': '委托哪些权限',
  'POST /api/delegations/requests.rights': '委托哪些权限',
  'POST /api/learners.status': '学籍状态，由所在院校如实登记',
  'PATCH /api/learners/{id}.status': '学籍状态，由所在院校如实登记',
  'POST /api/support/observations.accountId': '查看谁的视角',
  'POST /api/support/observations.organisationId': '查看谁的视角',
};

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

let world: World;
let document: ApiDocument & { components?: { schemas?: Record<string, Schema> } };
let operations: readonly ApiOperation[];
beforeAll(async () => {
  world = await makeWorld();
  document = (await world.app.inject('/api/openapi.json')).json();
  operations = listOperations(document);
});

const bodies = (): { place: string; schema: Schema }[] =>
  operations.flatMap(({ method, path, operation }) =>
    Object.values(
      (operation as { requestBody?: { content?: Record<string, { schema: Schema }> } }).requestBody?.content ?? {},
    ).map(({ schema }) => ({ place: `${method} ${path}`, schema })),
  );

function* fields(schema: Schema, place: string, depth = 0): Generator<{ place: string; name: string; open: boolean }> {
  if (depth > 12) return;
  if (schema.$ref !== undefined) {
    yield* fields(document.components!.schemas![schema.$ref.split('/').at(-1)!]!, place, depth + 1);
    return;
  }
  for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
    yield* fields(one, place, depth + 1);
  if (schema.items !== undefined) yield* fields(schema.items, `${place}[]`, depth + 1);
  const named = Object.entries(schema.properties ?? {});
  const open = schema.additionalProperties !== undefined && schema.additionalProperties !== false;
  // A dictionary has no names of its own; an object that takes names nobody wrote down is the danger.
  if (open && named.length > 0) yield { place, name: '*', open: true };
  for (const [name, inner] of named) {
    yield { place: `${place}.${name}`, name, open: false };
    yield* fields(inner, `${place}.${name}`, depth + 1);
  }
}

test('no body of a route takes more than its contract names, and no name decides about rights except where that is meant', () => {
  const found = bodies().flatMap(({ place, schema }) => [...fields(schema, place)]);
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter((field) => field.open).map((field) => field.place)).toEqual([]);
  const deciding = [...new Set(found.filter((field) => PROTECTED.has(field.name)).map((field) => field.place))];
  expect(deciding.filter((place) => MEANT[place] === undefined)).toEqual([]);
  expect(Object.keys(MEANT).filter((place) => !deciding.includes(place))).toEqual([]);
});

describe('fields that nobody asked for', () => {
  const EXTRA = {
    role: 'admin',
    roles: ['admin'],
    tenantId: '0190a000-0000-7000-8000-00000000dead',
    state: 'published',
    status: 'verified',
    verified: true,
    organisationId: '0190a000-0000-7000-8000-00000000dead',
    accountId: '0190a000-0000-7000-8000-00000000dead',
    createdBy: '0190a000-0000-7000-8000-00000000dead',
    createdAt: '2000-01-01T00:00:00Z',
    publishedAt: '2000-01-01T00:00:00Z',
    duty: 'admin',
    demo: false,
    grants: { admin: 'tenant' },
  };

  const standing = () =>
    world.installation.database.inTenant(world.tenant.id, async (db) => {
      const text = async (query: string): Promise<string> =>
        (await sql<{ t: string }>`${sql.raw(query)}`.execute(db)).rows[0]!.t;
      return [
        await text(`select string_agg(id || kind || state, ',' order by id) as t from organisations.organisation`),
        await text(`select string_agg(account_id || duty, ',' order by account_id) as t from organisations.member`),
        await text(`select string_agg(code || demo, ',' order by code) as t from tenancy.tenant`),
      ];
    });

  test.each(['enterprise', 'school', 'learner', 'bureau'] as const)(
    'change nothing of rights when %s sends them to every route',
    async (role) => {
      const before = await standing();
      const odd: string[] = [];
      const client = await world.as(role);
      for (const { method, path } of operations.filter((one) => ['POST', 'PUT', 'PATCH'].includes(one.method))) {
        if (path.startsWith('/api/session')) continue;
        const url = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
          path.startsWith('/api/organisations/') && name === 'id'
            ? (client.organisationId ?? EXTRA.tenantId)
            : EXTRA.tenantId,
        );
        const answer = await world.app.inject({
          method: method as 'POST',
          url,
          payload: EXTRA,
          headers: { host: 'localhost', cookie: client.cookie },
        });
        if (answer.statusCode >= 500) odd.push(`${method} ${url} ${answer.statusCode}`);
      }
      expect(odd).toEqual([]);
      expect(await standing()).toEqual(before);
    },
  );

  test('do not enter a listing: it is a draft of one’s own organisation, whatever was sent', async () => {
    const enterprise = await world.as('enterprise');
    const made = await enterprise.post('/api/managed-listings', { ...EXTRA, title: '数控车工' });
    expect(made.statusCode).toBe(201);
    const { id } = made.json<{ id: string }>();
    const { rows } = await world.installation.database.inTenant(world.tenant.id, (db) =>
      sql<
        Record<string, unknown>
      >`select tenant_id, organisation_id, state, created_by, published_at from listings.listing where id = ${id}`.execute(
        db,
      ),
    );
    expect(rows).toEqual([
      {
        tenant_id: world.tenant.id,
        organisation_id: enterprise.organisationId,
        state: 'draft',
        created_by: enterprise.accountId,
        published_at: null,
      },
    ]);
  });
});
