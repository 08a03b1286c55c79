import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { makeProfile } from '#testing/profiles';
import { makeWorld, type Client, type World } from '../../../tests/support/world.ts';
import { eventually, makeListings } from './testing.ts';

interface Point {
  readonly factor: string;
  readonly detail: string;
  readonly law?: { readonly citation: string; readonly text: string; readonly confirmed: boolean };
}
interface Item {
  readonly title: string;
  readonly blockers: readonly Point[];
  readonly doubts: readonly Point[];
  readonly improvements: readonly { readonly unblocks: boolean }[];
}

let world: World;
let school: Client;
const inTenant = <Result>(work: Parameters<World['installation']['database']['inTenant']>[1]) =>
  world.installation.database.inTenant(world.tenant.id, work) as Promise<Result>;

const makeClass = (entryYear: number): Promise<string> =>
  inTenant<string>(async (db) => {
    const { id } = await makeProfile(db, world.tenant.id, {
      kind: 'class',
      name: `数控 ${entryYear}`,
      organisationId: world.organisations.school!,
      territory: '211102',
      major: '660103',
      skills: ['车削'],
      divisions: ['211102'],
    });
    await sql`insert into profiles.class (tenant_id, id, entry_year) values (${world.tenant.id}, ${id}, ${entryYear})
      on conflict (tenant_id, id) do update set entry_year = excluded.entry_year`.execute(db);
    return id;
  });

const recommended = async (id: string): Promise<readonly Item[]> =>
  (await school.get(`/api/profiles/${id}/recommendations?limit=10`)).json<{ items: Item[] }>().items;

beforeAll(async () => {
  world = await makeWorld();
  world.clock.set('2026-11-21T09:00:00+08:00');
  school = await world.as('school');
  await inTenant((db) =>
    makeListings(
      db,
      world.tenant.id,
      [
        ['机床操作实习', '白班，双休。'],
        ['会所设备实习', '在酒吧维护灯光音响。'],
        ['两班制实习', '两班倒，包住。'],
        ['单班实习', '不倒班，无夜班；不排夜班和加班。'],
      ].map(([title, description]) => ({
        title: title!,
        description: description!,
        requirements: '',
        kind: 'internship' as const,
        majors: ['660103'],
        skills: ['车削'],
        education: null,
      })),
    ),
  );
  await inTenant((db) =>
    makeListings(db, world.tenant.id, [
      { title: '护理实习', kind: 'internship', majors: ['720201'], skills: ['车削'], education: null, description: '' },
      { title: '数控车工', majors: ['660103'], skills: ['车削'], education: null },
    ]),
  );
});

test('first-year students: every internship comes after the rest, with article, day and whether it is confirmed', async () => {
  const id = await makeClass(2026);
  const items = await eventually(
    () => recommended(id),
    (all) => all.length === 6,
  );
  expect(items[0]!.title).toBe('数控车工');
  for (const { title, blockers, improvements } of items.slice(1)) {
    const point = blockers.find(({ factor }) => factor === 'law.age.firstYear');
    expect(point, title).toMatchObject({
      detail: '一年级在校学生不得安排岗位实习（年级：1）。',
      law: { citation: expect.stringContaining('第十六条'), confirmed: true },
    });
    expect(point!.law!.text).toContain('2021-12-31 起施行');
    // No change of a wish or of a post takes a law away.
    expect(improvements.filter(({ unblocks }) => unblocks)).toEqual([]);
  }
});

test('second year: what the post says speaks against it or is to be looked at; what is denied counts as nothing', async () => {
  const items = await recommended(await makeClass(2025));
  const of = (title: string): Item => items.find((one) => one.title === title)!;
  expect(of('机床操作实习')).toMatchObject({ blockers: [], doubts: [] });
  expect(of('单班实习')).toMatchObject({ blockers: [], doubts: [] });
  expect(of('会所设备实习').blockers).toMatchObject([
    { factor: 'law.place.venue', detail: expect.stringContaining('岗位写有“酒吧”') },
  ]);
  expect(of('两班制实习').doubts).toMatchObject([
    { factor: 'law.time.hours', law: { confirmed: false, text: expect.stringContaining('待核实') } },
  ]);
  expect(of('护理实习').doubts).toMatchObject([{ factor: 'law.place.major' }]);
  expect(items.at(-1)!.title).toBe('会所设备实习');
  // Of as few as are asked for, none that is forbidden takes the place of one that is not.
  const few = (await school.get(`/api/profiles/${await makeClass(2024)}/recommendations?limit=5`)).json<{
    items: Item[];
  }>();
  expect(few.items.map(({ title }) => title)).not.toContain('会所设备实习');
});

test('a region that lifts a phrase or changes the rule is followed at once', async () => {
  const id = await makeClass(2025);
  await world.act('bureau', (ctx) =>
    sql`update regulations.phrase set valid_until = '2026-01-01'
      where tenant_id = ${ctx.tenant.id} and list = 'internship.entertainmentVenue' and phrase = '酒吧'`.execute(
      ctx.db,
    ),
  );
  expect((await recommended(id)).flatMap(({ blockers }) => blockers)).toEqual([]);
});
