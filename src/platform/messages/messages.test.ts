import { afterAll, beforeAll, expect, test } from 'vitest';
import { uuidv7, type AccountId, type TenantId } from '#kernel/ids';
import { createVault } from '#platform/vault';
import { openDatabase, type Database } from '#platform/db';
import { cloneDatabase } from '../../../tests/support/database.ts';
import { listMessages, markRead, queueMessage } from './index.ts';

const tenant = uuidv7() as TenantId;
const [mine, yours] = [uuidv7() as AccountId, uuidv7() as AccountId];
const now = new Date('2026-11-21T08:00:00Z');
const vault = createVault(() => ['a-key-of-this-test-with-32-characters']);
let database: Database;

beforeAll(async () => {
  database = openDatabase((await cloneDatabase()).app);
});
afterAll(() => database.close());

test('one key is one message; each account sees its own; the outbox sees all', async () => {
  await database.inTenant(tenant, async (db) => {
    for (const accountId of [mine, mine, yours]) {
      await queueMessage(db, tenant, now, {
        key: `hello:${accountId}`,
        channel: 'inApp',
        recipient: accountId,
        accountId,
        subject: '你好',
        body: '…',
      });
    }
    await queueMessage(
      db,
      tenant,
      now,
      {
        key: 'mail',
        channel: 'email',
        recipient: 'a@example.test',
        subject: '你好',
        body: '…',
      },
      vault,
    );
    expect(await listMessages(db, tenant, { limit: 10 })).toMatchObject({ total: 3 });
    const own = await listMessages(db, tenant, { accountId: mine, limit: 10 });
    expect(own).toMatchObject({ total: 1, items: [{ state: 'sent', readAt: null }] });
    const id = own.items[0]!.id;
    await markRead(db, tenant, yours, id, now);
    expect((await listMessages(db, tenant, { accountId: mine, limit: 10 })).items[0]!.readAt).toBeNull();
    await markRead(db, tenant, mine, id, now);
    expect((await listMessages(db, tenant, { accountId: mine, limit: 10 })).items[0]!.readAt).toEqual(now);
  });
});
