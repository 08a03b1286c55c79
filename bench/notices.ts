/**
 * Claim: ten thousand messages drain within minutes, and each is taken and written down in committed transactions.
 * node --import ./tools/tsx-hook.mjs bench/notices.ts [messages]   (default 10000)
 * Own database server with fsync on, a real SMTP server in the same process (it costs about as much as our side), no network.
 */
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { stopwatch } from '#kernel/time';
import { sendNotice } from '#modules/notices';
import { readConfig } from '#platform/config';
import { SYSTEM_ACTOR } from '#platform/context';
import { startInstallation } from '#platform/installation';
import { runWaitingJobs } from '#platform/jobs';
import { createRuntime } from '#platform/runtime';
import { createTenant } from '#platform/tenancy';
import { createModules } from '../src/modules/server.ts';
import { newFolder, removeFolder } from './product.ts';

const messages = Number(process.argv[2] ?? 10_000);
const folder = newFolder();
let received = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, callback) => {
    stream.resume();
    stream.on('end', () => {
      received += 1;
      callback();
    });
  },
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const config = readConfig({
  DATA_DIR: join(folder, 'data'),
  DEMO: '0',
  LOG_LEVEL: 'silent',
  SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
  SMTP_FROM: 'bench@jiangqiao.test',
});
const { installation, stop } = await startInstallation(config);
try {
  const tenant = await installation.database.inPlatform((db) =>
    createTenant(db, {
      code: 'bench',
      nameZh: '试',
      nameEn: 'Bench',
      division: '2111',
      demo: false,
      hosts: ['localhost'],
    }),
  );
  installation.tenants.forget();
  const runtime = createRuntime(installation, createModules(installation));
  const queued = stopwatch();
  for (let from = 0; from < messages; from += 500) {
    await runtime.contexts.run(tenant, SYSTEM_ACTOR, 'bench', async (ctx) => {
      for (let at = from; at < Math.min(from + 500, messages); at += 1)
        await sendNotice(ctx, {
          key: `bench:${at}`,
          kind: 'general',
          to: { contact: { kind: 'email', value: `p${at}@example.test` } },
          subject: '岗位审核结果',
          body: '审核已通过，岗位已经公开，可以被检索到。',
          urgent: true,
        });
    });
  }
  const queueSeconds = queued() / 1000;
  const drained = stopwatch();
  await runWaitingJobs(runtime.worker);
  const drainSeconds = drained() / 1000;
  const rate = (seconds: number): string => `${seconds.toFixed(1)} s, ${Math.round(messages / seconds)} a second`;
  console.log(`${messages} told      ${rate(queueSeconds)}`);
  console.log(`${received} delivered ${rate(drainSeconds)}`);
  await runtime.stopModules();
} finally {
  await stop();
  server.close();
  removeFolder(folder);
}
