import { readdirSync, readFileSync, statSync, watch } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { connectBeside, dataFolder, postings, signIn, startProduct, until, type Product } from './product.ts';

const ROWS = 600;

let folder: string;
let product: Product;
beforeAll(async () => {
  folder = dataFolder();
  product = await startProduct(folder);
  const bureau = await signIn(product, 'bureau');
  const id = await bureau.upload(postings(ROWS, '杜鹃'), false);
  await until(
    () => bureau.batch(id),
    ({ status }) => status === 'committed',
  );
  await untilFound('杜鹃', ROWS);
}, 120_000);

const found = async (word: string): Promise<number> => (await signIn(product, 'bureau')).found(word);
const untilFound = (word: string, total: number) =>
  until(
    () => found(word),
    (now) => now === total,
  );

interface Health {
  readonly indexes: readonly [
    {
      readonly documents: number;
      readonly expected: number;
      readonly start: { from: string; why: string | null; caughtUp: number };
    },
  ];
}

/** How it began; whatever it was, nothing may be missing and nothing too much. */
async function begun(): Promise<Health['indexes'][0]['start']> {
  const admin = await signIn(product, 'admin');
  await until(
    () => fetch(`${product.url}/readyz`),
    ({ status }) => status === 200,
  );
  const { indexes } = await admin.get<Health>('/api/search-health');
  expect(indexes[0].documents).toBe(indexes[0].expected);
  return indexes[0].start;
}

const snapshot = (): string => join(folder, 'snapshots/listings');
const manifest = (): string => readFileSync(join(snapshot(), 'manifest.json'), 'utf8');

/** While nobody is there to hear of it. */
async function closeOne(word: string): Promise<void> {
  const beside = await connectBeside(folder);
  await beside.query(
    `with gone as (update listings.listing set state = 'closed', updated_at = now()
       where id = (select id from listings.listing where title like $1 and state = 'published' limit 1) returning id)
     insert into platform.change (tenant_id, topic, object_id) select tenancy.current_tenant(), 'listing', id from gone`,
    [`%${word}%`],
  );
  await beside.end();
}

describe('the snapshot of the index', { timeout: 120_000 }, () => {
  test('a clean stop leaves one, for the owner alone, and the next start begins with it', async () => {
    expect(await product.stop()).toBe(0);
    for (const name of readdirSync(snapshot())) expect(statSync(join(snapshot(), name)).mode & 0o777).toBe(0o600);
    product = await startProduct(folder);
    expect(await begun()).toMatchObject({ from: 'snapshot', why: null });
    expect(await found('杜鹃')).toBe(ROWS);
  });

  test('kill -9 while one is written: the one before it counts, with what has changed since', async () => {
    const before = manifest();
    await closeOne('杜鹃');
    await untilFound('杜鹃', ROWS - 1);
    const writing = new AbortController();
    const watched = once(watch(snapshot(), { signal: writing.signal }), 'change');
    const stopping = product.stop();
    await watched;
    await product.kill();
    writing.abort();
    await stopping;
    expect(readdirSync(snapshot())).toContain('manifest.json');
    const halfWritten = manifest() === before;
    await closeOne('杜鹃');
    product = await startProduct(folder);
    // Which of the two it is depends on how far it came; both are whole.
    expect(await begun()).toMatchObject({ from: 'snapshot', why: null, caughtUp: halfWritten ? 2 : 1 });
    expect(await found('杜鹃')).toBe(ROWS - 2);
  });
});
