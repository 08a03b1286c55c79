import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { civilDate } from '#kernel/time';
import { makeProfile } from '#testing/profiles';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import { inviteGuardian } from './invite-guardian.ts';
import { identityCheck } from './identity-number.ts';
import { recordAge } from './record-age.ts';
import { findLearner } from './store.ts';

const GUARDIAN_NAME = '司马昭华';
const PHONE = '13900020001';
const BORN = '2014-05-06';
const NUMBER = '211103201405061235';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  const admin = await world.as('admin');
  const today = civilDate(new Date());
  const rule = { key: 'identity.collect', value: 1, validFrom: today, source: '试', confirmed: true };
  expect((await admin.post('/api/privacy/rules', rule)).statusCode).toBe(204);
  await world.act('school', async (ctx) => {
    const { id } = await makeProfile(ctx.db, ctx.tenant.id, { organisationId: ctx.actor.organisationId! });
    const key = { profileId: id, accountId: null };
    const number = NUMBER.slice(0, 17) + identityCheck(NUMBER.slice(0, 17));
    await recordAge(ctx, key, { birthDate: '', identityNumber: number }, 'school');
    await inviteGuardian(ctx, (await findLearner(ctx, key))!, {
      name: GUARDIAN_NAME,
      phone: PHONE,
      relation: 'mother',
    });
  });
  await world.runJobs();
});

/** Every row of every table as the owner of the database would take it away. */
test('a dump of the database holds none of it in clear', async () => {
  const owner = new pg.Client(world.installation.urls.owner);
  await owner.connect();
  const { rows: tables } = await owner.query<{ name: string }>(
    `select n.nspname || '."' || c.relname || '"' as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')`,
  );
  const secrets = [GUARDIAN_NAME, PHONE, BORN, NUMBER.slice(0, 17)];
  const found: string[] = [];
  for (const { name } of tables) {
    await owner.query(`alter table ${name} no force row level security`).catch(() => undefined);
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t`);
    for (const { row } of rows)
      for (const secret of secrets) if (row.includes(secret)) found.push(`${name}: ${secret}`);
  }
  await owner.end();
  expect([...new Set(found)]).toEqual([]);
});
