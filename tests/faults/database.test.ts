import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

let folder: string;
let product: Product;
beforeAll(async () => {
  folder = dataFolder();
  product = await startProduct(folder);
});

const publish = async (client: Client, title: string): Promise<string> => {
  const id = uuidv7();
  await client.query(
    `with head as (
       insert into listings.listing (tenant_id, id, type, side, employer_name, source_name, state, title, created_at, updated_at, published_at)
       values (tenancy.current_tenant(), $1, 'talent', 'need', '某厂', '某网', 'published', $2, now(), now(), now())
       returning tenant_id, id
     )
     insert into listings.talent (tenant_id, listing_id) select tenant_id, id from head`,
    [id, title],
  );
  await client.query(
    `insert into platform.change (tenant_id, topic, object_id) values (tenancy.current_tenant(), 'listing', $1)`,
    [id],
  );
  return id;
};
const found = async (title: string): Promise<number> => (await signIn(product, 'bureau')).found(title);

describe('the index behind the database', { timeout: 60_000 }, () => {
  test('what another process wrote is found without its telling anybody', async () => {
    const other = await connectBeside(folder);
    await publish(other, '杜鹃岗位');
    expect(
      await until(
        () => found('杜鹃岗位'),
        (total) => total === 1,
      ),
    ).toBe(1);
    await other.end();
  });

  test('what began earlier and was committed later is found too', async () => {
    const [early, late] = [await connectBeside(folder), await connectBeside(folder)];
    await early.query('begin');
    await publish(early, '芍药岗位');
    await publish(late, '牡丹岗位');
    // The later one waits for the earlier: read past it and it would be lost for ever.
    await early.query('commit');
    expect(
      await until(
        () => found('芍药岗位'),
        (total) => total === 1,
      ),
    ).toBe(1);
    expect(
      await until(
        () => found('牡丹岗位'),
        (total) => total === 1,
      ),
    ).toBe(1);
    await Promise.all([early.end(), late.end()]);
  });

  test('what was rolled back is never found; what is withdrawn leaves', async () => {
    const other = await connectBeside(folder);
    await other.query('begin');
    await publish(other, '茉莉岗位');
    await other.query('rollback');
    const id = await publish(other, '海棠岗位');
    await until(
      () => found('海棠岗位'),
      (total) => total === 1,
    );
    expect(await found('茉莉岗位')).not.toBe(1);
    await other.query(`update listings.listing set state = 'closed' where id = $1`, [id]);
    await other.query(
      `insert into platform.change (tenant_id, topic, object_id) values (tenancy.current_tenant(), 'listing', $1)`,
      [id],
    );
    const items = async () => (await fetch(`${product.url}/api/listings?q=${encodeURIComponent('海棠岗位')}`)).text();
    expect(await until(items, (text) => !text.includes(id))).not.toContain(id);
    await other.end();
  });
});

const statusOf = async (path: string): Promise<number> => (await fetch(product.url + path)).status;

describe('the database is killed while the product serves', { timeout: 120_000 }, () => {
  test('it says so meanwhile, brings it back by itself, and goes on where it was', async () => {
    const bureau = await signIn(product, 'bureau');
    const id = await bureau.upload(postings(5000, '紫薇'), false);
    await until(
      () => bureau.batch(id),
      ({ status, rows }) => status === 'running' && rows > 0,
    );
    // Whoever holds the launcher's lock keeps the server from coming back at once, so that there is a meanwhile to look at.
    const lock = join(folder, 'postgres.lock');
    writeFileSync(lock, String(process.pid));
    killPostgres(folder);
    await until(
      () => statusOf('/readyz'),
      (status) => status === 503,
    );
    expect(await statusOf('/healthz')).toBe(200);
    const refused = await fetch(`${product.url}/api/listings`);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ code: 'system.unavailable', requestId: expect.any(String) });
    const page = await fetch(product.url, { headers: { accept: 'text/html' } });
    expect([page.status, (await page.text()).includes('数据库暂时无法连接')]).toEqual([503, true]);

    rmSync(lock);
    await until(
      () => statusOf('/readyz'),
      (status) => status === 200,
    );
    expect(await found('杜鹃岗位')).toBe(1);
    const again = await signIn(product, 'bureau');
    await until(
      () => again.batch(id),
      ({ status }) => status === 'committed',
    );
    expect(await again.batch(id)).toMatchObject({ rows: 5000, valid: 5000, failure: null });
    expect(
      await until(
        () => found('紫薇车工'),
        (total) => total === 5000,
      ),
    ).toBe(5000);
  });

  test('again and again, each time by itself', async () => {
    for (let times = 0; times < 3; times += 1) {
      killPostgres(folder);
      await until(
        () => statusOf('/readyz'),
        (status) => status === 503,
      );
      await until(
        () => statusOf('/readyz'),
        (status) => status === 200,
      );
    }
    expect(await found('杜鹃岗位')).toBe(1);
    expect(await product.stop()).toBe(0);
  });
});
