import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { Failure } from '#kernel/errors';
import type { Context } from '#platform/context';
import type { LongJob } from '#platform/jobs';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import { createResealJob, createVault, readVaultState, type SealedTable } from './index.ts';

/** A rotation over real rows: those of one region, in portions, cut off and begun again. */
const OLD = 'old'.padEnd(32, '.');
const NEW = 'new'.padEnd(32, '.');
const TABLE: SealedTable = {
  table: 'guardians.guardian',
  key: 'id',
  columns: [
    { column: 'name', field: 'test.name' },
    { column: 'phone', field: 'test.phone', index: 'phone_index' },
  ],
};
const COUNT = 1203;

let world: World;
let ring: readonly string[] = [OLD];
const vault = createVault(() => ring as string[]);

const phoneOf = (n: number): string => `139${String(n).padStart(8, '0')}`;
const idOf = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

beforeAll(async () => {
  world = await makeWorld();
  await world.act('admin', async (ctx) => {
    for (let n = 0; n < COUNT; n += 1) {
      const place = (field: string) => ({ tenant: ctx.tenant.id, field, row: idOf(n) });
      const phone = n % 3 === 0 ? null : phoneOf(n);
      await sql`insert into guardians.guardian (tenant_id, id, name, phone, phone_index, created_at) values (${ctx.tenant.id}, ${idOf(n)},
        ${vault.seal(`监护人${n}`, place('test.name'))}, ${phone === null ? null : vault.seal(phone, place('test.phone'))},
        ${phone === null ? null : vault.blindIndex(phone, { tenant: ctx.tenant.id, field: 'test.phone' })}, ${ctx.now})`.execute(
        ctx.db,
      );
    }
  });
});

const run = async (portions = Infinity): Promise<void> => {
  let left = portions;
  const job = createResealJob(vault, [TABLE]);
  const parts: LongJob = {
    tenant: world.tenant,
    lastTry: false,
    transaction: (work) => {
      left -= 1;
      if (left < 0) throw new Error('killed');
      return world.act('admin', work);
    },
  };
  if ('long' in job) await job.long(parts, {});
};

const state = () => world.act('admin', (ctx) => readVaultState(ctx.db, [TABLE]));
const find = (ctx: Context, phone: string) =>
  sql<{ id: string; phone: string }>`select id, phone from guardians.guardian where tenant_id = ${ctx.tenant.id}
    and phone_index = any(${vault.blindIndexes(phone, { tenant: ctx.tenant.id, field: 'test.phone' })})`.execute(
    ctx.db,
  );

test('cut off in the middle, everything is read and found under either key; begun again, it goes on where it was', async () => {
  ring = [NEW, OLD];
  await expect(run(1)).rejects.toThrow('killed');
  const [names] = await state();
  expect(Object.values(names!.byKey).toSorted((a, b) => a - b)).toEqual([500, 703]);
  for (const n of [1, 1202]) {
    const { rows } = await world.act('admin', (ctx) => find(ctx, phoneOf(n)));
    expect(rows.map(({ id }) => id)).toEqual([idOf(n)]);
    expect(vault.open(rows[0]!.phone, { tenant: world.tenant.id, field: 'test.phone', row: idOf(n) })).toBe(phoneOf(n));
  }
  await run();
  expect((await state()).map(({ byKey }) => byKey)).toEqual([
    { [vault.currentKey()]: COUNT },
    { [vault.currentKey()]: COUNT - Math.ceil(COUNT / 3) },
  ]);
});

test('afterwards the old key is needed no more', async () => {
  ring = [NEW];
  const { rows } = await world.act('admin', (ctx) => find(ctx, phoneOf(1)));
  expect(vault.open(rows[0]!.phone, { tenant: world.tenant.id, field: 'test.phone', row: idOf(1) })).toBe(phoneOf(1));
});

test('what does not open is left as it is and does not stop the rest', async () => {
  const broken = await world.act('admin', async (ctx) => {
    const { rows } = await sql<{
      name: string;
    }>`update guardians.guardian set name = left(name, 40) || 'AAAA' || substr(name, 45)
      where tenant_id = ${ctx.tenant.id} and id = ${idOf(7)} returning name`.execute(ctx.db);
    return rows[0]!.name;
  });
  ring = ['third'.padEnd(32, '.'), NEW];
  await run();
  const [names] = await state();
  expect(names!.byKey[vault.currentKey()]).toBe(COUNT - 1);
  const { rows } = await world.act('admin', (ctx) =>
    sql<{
      name: string;
    }>`select name from guardians.guardian where tenant_id = ${ctx.tenant.id} and id = ${idOf(7)}`.execute(ctx.db),
  );
  expect(rows[0]!.name).toBe(broken);
  expect(() => vault.open(broken, { tenant: world.tenant.id, field: 'test.name', row: idOf(7) })).toThrow(Failure);
});
