import type { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { uuidv7 } from '#kernel/ids';
import {
  connectBeside,
  dataFolder,
  killPostgres,
  postings,
  signIn,
  startProduct,
  until,
  type Product,
} from './product.ts';

const ROWS = 5000;

let folder: string;
let product: Product;
beforeAll(async () => {
  folder = dataFolder();
  product = await startProduct(folder);
});

type Person = Awaited<ReturnType<typeof signIn>>;

/** What anybody could see at any moment: none of the batch, or all of it. */
async function allOrNone(bureau: Person, id: string): Promise<string> {
  const [before, total, after] = [await bureau.batch(id), await bureau.written(id), await bureau.batch(id)];
  expect([0, ROWS]).toContain(total);
  if (before.status === 'committed') expect(total).toBe(ROWS);
  if (after.status !== 'committed') expect(total).toBe(0);
  return after.status;
}

async function expectWhole(bureau: Person, id: string, word: string): Promise<void> {
  await until(
    () => allOrNone(bureau, id),
    (status) => status === 'committed',
  );
  expect(await bureau.batch(id)).toMatchObject({ status: 'committed', rows: ROWS, valid: ROWS, failure: null });
  expect(
    await until(
      () => bureau.found(word),
      (total) => total === ROWS,
    ),
  ).toBe(ROWS);
}

const untilHalfChecked = (bureau: Person, id: string) =>
  until(
    () => bureau.batch(id),
    ({ status, rows }) => status === 'running' && rows > 0,
  );

/** Asks for the commit, which then has to wait in the middle: for a row of its last portion that somebody else is writing. */
async function holdUpCommit(bureau: Person, id: string): Promise<Client> {
  const beside = await connectBeside(folder);
  await beside.query('begin');
  await beside.query(
    `insert into listings.listing (tenant_id, id, type, side, employer_name, state, content_key, created_at, updated_at)
     select tenant_id, $2, 'talent', 'need', '', 'draft', content_key, now(), now() from imports.row
     where batch_id = $1 order by row_number desc limit 1`,
    [id, uuidv7()],
  );
  expect((await bureau.post(`/api/listing-imports/${id}/commit`)).status).toBe(202);
  const waiting = () =>
    beside.query(`select from pg_catalog.pg_locks where locktype = 'transactionid' and not granted`);
  await until(waiting, ({ rowCount }) => rowCount! > 0);
  return beside;
}

describe('kill -9', { timeout: 120_000 }, () => {
  test('during the check: the next start checks again from the beginning and goes on', async () => {
    const id = await (await signIn(product, 'bureau')).upload(postings(ROWS, '杜鹃'), false);
    await untilHalfChecked(await signIn(product, 'bureau'), id);
    await product.kill();
    product = await startProduct(folder);
    await expectWhole(await signIn(product, 'bureau'), id, '杜鹃');
  });

  test('during the commit: nothing was written, and the next start writes everything', async () => {
    const before = await signIn(product, 'bureau');
    const id = await before.upload(postings(ROWS, '芍药'), true);
    await until(
      () => before.batch(id),
      ({ status }) => status === 'checked',
    );
    const beside = await holdUpCommit(before, id);
    expect(await before.batch(id)).toMatchObject({ status: 'running' });
    expect(await before.written(id)).toBe(0);
    await product.kill();
    await beside.query('rollback');
    const written = () =>
      beside.query<{ total: number }>('select count(*)::int as total from listings.listing where import_id = $1', [id]);
    expect((await written()).rows[0]!.total).toBe(0);
    await beside.end();
    product = await startProduct(folder);
    await expectWhole(await signIn(product, 'bureau'), id, '芍药');
  });

  test('of the product and of its database: the stale lock is cleaned and nothing is lost', async () => {
    const bureau = await signIn(product, 'bureau');
    const id = await bureau.upload(postings(ROWS, '牡丹'), false);
    await untilHalfChecked(bureau, id);
    await product.kill();
    killPostgres(folder);
    product = await startProduct(folder);
    const again = await signIn(product, 'bureau');
    await expectWhole(again, id, '牡丹');
    expect(await again.found('芍药')).toBe(ROWS);
  });

  test('of one of two processes: the other takes over its job', async () => {
    const first = await signIn(product, 'bureau');
    const id = await first.upload(postings(ROWS, '茉莉'), true);
    await until(
      () => first.batch(id),
      ({ status }) => status === 'checked',
    );
    const beside = await holdUpCommit(first, id);
    const second = await startProduct(folder);
    await product.kill();
    await beside.query('rollback');
    await beside.end();
    await expectWhole(await signIn(second, 'bureau'), id, '茉莉');
    product = second;
  });

  test('and after all that a clean stop ends with 0', async () => {
    expect(await product.stop()).toBe(0);
  });
});
