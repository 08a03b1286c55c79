import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { uuidv7 } from '#kernel/ids';
import { startMailServer } from '../support/outside.ts';
import { connectBeside, dataFolder, startProduct, until } from './product.ts';

/**
 * kill -9 between the mail server's acceptance and our commit. The letter has arrived and we do not know it: it must not
 * be sent a second time, and a person must see that its outcome is unknown.
 */
test(
  'a process killed while it sends leaves one letter of unknown outcome and never sends it twice',
  { timeout: 240_000 },
  async () => {
    const mail = await startMailServer();
    const folder = dataFolder();
    const settings = { SMTP_URL: mail.url, SMTP_FROM: 'noreply@jiangqiao.test' };
    let product = await startProduct(folder, settings);
    let killed: Promise<void> | undefined;
    // The server has read the whole letter and is about to say so when the process ends.
    mail.answer = () => {
      killed ??= product.kill();
      return undefined;
    };
    const beside = await connectBeside(folder);
    const queue = (recipient: string): Promise<unknown> =>
      beside.query(
        `insert into messages.message (tenant_id, id, key, channel, recipient, subject, body, state, created_at, urgent)
       values (tenancy.current_tenant(), $1, $2, 'email', $2, '通知', '正文', 'queued', now(), true)`,
        [uuidv7(), recipient],
      );
    // Nothing leaves a demonstration, and a running process knows for some seconds yet that this was one.
    await beside.query('update tenancy.tenant set demo = false');
    await sleep(6000);
    await queue('first@example.test');
    // A minute's sweep finds what no act has woken.
    await until(
      async () => killed !== undefined,
      (gone) => gone,
      120,
    );
    await killed;
    expect(mail.received.map(({ to }) => to)).toEqual(['first@example.test']);

    mail.answer = undefined;
    product = await startProduct(folder, settings);
    const after = await connectBeside(folder);
    const stateOf = async (recipient: string) =>
      (
        await after.query<{ state: string; problem: string | null; attempts: number }>(
          'select state, problem, attempts from messages.message where key = $1',
          [recipient],
        )
      ).rows[0]!;
    expect(
      await until(
        () => stateOf('first@example.test'),
        ({ state }) => state !== 'sending',
        120,
      ),
    ).toEqual({ state: 'unknown', problem: 'interrupted', attempts: 1 });
    // The line goes on behind it.
    await after.query(
      `insert into messages.message (tenant_id, id, key, channel, recipient, subject, body, state, created_at, urgent)
     values (tenancy.current_tenant(), $1, 'second@example.test', 'email', 'second@example.test', '通知', '正文', 'queued', now(), true)`,
      [uuidv7()],
    );
    await until(
      () => stateOf('second@example.test'),
      ({ state }) => state === 'sent',
      120,
    );
    expect(mail.received.map(({ to }) => to)).toEqual(['first@example.test', 'second@example.test']);
    await after.end();
    await beside.end().catch(() => undefined);
    expect(await product.stop()).toBe(0);
  },
);
