import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';

let world: World;
let school: Client;
let path: string;
beforeAll(async () => {
  world = await makeWorld();
  school = await world.as('school');
  path = `/api/organisations/${school.organisationId}/departments`;
});

interface Node {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly closedOn: string | null;
  readonly members: number;
}

const tree = async (): Promise<Node[]> => (await school.get(path)).json().items;
const add = async (name: string, parentId: string | null = null, kind = 'department'): Promise<Node> => {
  const answer = await school.post(path, { name, parentId, kind });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().items.find((one: Node) => one.name === name);
};

describe('the tree of one’s own organisation', () => {
  test('campuses and departments are added, renamed, moved and put in order', async () => {
    const campus = await add('北校区', null, 'campus');
    const faculty = await add('机电系', campus.id);
    const office = await add('就业办');
    const renamed = await school.patch(`${path}/${faculty.id}`, { name: '智能制造系', parentId: null });
    expect(renamed.json().items.find((one: Node) => one.id === faculty.id)).toMatchObject({
      name: '智能制造系',
      parentId: null,
    });
    await school.patch(`${path}/${office.id}`, { shift: -1 });
    const top = (await tree()).filter((one) => one.parentId === null).map((one) => one.name);
    expect(top.indexOf('就业办')).toBeLessThan(top.indexOf('智能制造系'));
  });

  test('no cycle, also when two people move at once', async () => {
    const [a, b] = [await add('甲部'), await add('乙部')];
    const answers = await Promise.all([
      school.patch(`${path}/${a.id}`, { parentId: b.id }),
      school.patch(`${path}/${b.id}`, { parentId: a.id }),
    ]);
    expect(answers.map((one) => one.statusCode).toSorted((x, y) => x - y)).toEqual([200, 409]);
    expect(answers.find((one) => one.statusCode === 409)!.json().code).toBe('department.cycle');
  });

  test('two of one name do not stand side by side', async () => {
    await add('教务处');
    const again = await school.post(path, { name: '教务处' });
    expect([again.statusCode, again.json().code]).toEqual([409, 'department.sameName']);
  });

  test('closing hands over members, listings and departments below, and is listed before', async () => {
    const [old, heir] = [await add('旧系'), await add('新系')];
    const child = await add('旧系教研室', old.id);
    const tenant = world.tenant.id;
    const changed = await world.installation.database.inTenant(tenant, (db) =>
      sql`update organisations.member set department_id = ${old.id}, data_scope = 'custom', custom_departments = array[${old.id}::uuid]
        where tenant_id = ${tenant} and organisation_id = ${school.organisationId!}`.execute(db),
    );
    const memberCount = Number(changed.numAffectedRows);
    const draft = await school.post('/api/managed-listings', { title: '系里的岗位', kind: 'employment' });
    await world.installation.database.inTenant(tenant, (db) =>
      sql`update listings.listing set department_id = ${old.id} where tenant_id = ${tenant} and id = ${draft.json().id}`.execute(
        db,
      ),
    );
    const preview = (await school.get(`${path}/${old.id}/closing`)).json();
    expect(preview).toMatchObject({ children: 1, members: memberCount, holdings: [{ key: 'listings', count: 1 }] });
    const below2 = await school.post(`${path}/${old.id}/close`, { into: child.id });
    expect(below2.json().code).toBe('department.cycle');
    const closed = await school.post(`${path}/${old.id}/close`, { into: heir.id });
    expect(closed.statusCode, closed.body).toBe(200);
    const after = await tree();
    expect(after.find((one) => one.id === old.id)?.closedOn).not.toBeNull();
    expect(after.find((one) => one.id === child.id)?.parentId).toBe(heir.id);
    expect(after.find((one) => one.id === heir.id)?.members).toBe(memberCount);
    const moved = await world.installation.database.inTenant(tenant, (db) =>
      sql<{ department: string; custom: string[] }>`select l.department_id as department, m.custom_departments as custom
        from listings.listing l, organisations.member m
        where l.tenant_id = ${tenant} and l.id = ${draft.json().id} and m.tenant_id = ${tenant}
          and m.organisation_id = ${school.organisationId!}`.execute(db),
    );
    expect(moved.rows[0]).toEqual({ department: heir.id, custom: [heir.id] });
    const again = await school.post(`${path}/${old.id}/close`, { into: null });
    expect([again.statusCode, again.json().code]).toEqual([409, 'department.closed']);
  });
});

describe('whose tree', () => {
  test('another organisation’s is not there, and not to be changed', async () => {
    const firm = await world.as('enterprise');
    expect((await firm.get(path)).statusCode).toBe(404);
    expect((await firm.post(path, { name: '闯入' })).statusCode).toBe(403);
    expect((await (await world.as('public')).get(path)).statusCode).toBe(401);
  });

  test('staff look and do not change', async () => {
    const bureau = await world.as('bureau');
    expect((await bureau.get(path)).statusCode).toBe(200);
    expect((await bureau.post(path, { name: '代建' })).statusCode).toBe(403);
  });

  test('a department of another organisation cannot be named as the one above', async () => {
    const firm = await world.as('enterprise');
    const own = `/api/organisations/${firm.organisationId}/departments`;
    const { id } = (await firm.post(own, { name: '车间' })).json().items[0];
    const answer = await school.post(path, { name: '挂靠', parentId: id });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'department.unknown']);
  });

  test('another region’s staff find nothing', async () => {
    const staff = await (await world.elsewhere()).as('admin');
    expect((await staff.get(path)).statusCode).toBe(404);
  });
});
