import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { inject } from 'vitest';
import { embeddedUrl, prepareEmbedded, type DatabaseUrls } from '#platform/db';
import type { FileStore } from '#platform/files';
import { atEnd } from '../../../tests/support/at-end.ts';
import { OWN_SCHEMAS } from './tables.ts';

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  return work(client).finally(() => client.end());
}

async function admin(statement: string): Promise<void> {
  const { port, passwords } = inject('database');
  await withClient(embeddedUrl(port, 'postgres', passwords.postgres, 'postgres'), (client) => client.query(statement));
}

/** Roles and nothing else, as on a new machine. */
export async function emptyDatabase(): Promise<DatabaseUrls> {
  const { port, passwords } = inject('database');
  const name = `restore_${randomBytes(6).toString('hex')}`;
  atEnd(() => admin(`drop database if exists ${name} with (force)`));
  return prepareEmbedded(port, passwords, name);
}

const COPY_DONE = Buffer.from([0x63, 0, 0, 0, 4]);

/** The same databases over a line on which what follows the last row of a table comes a moment later. */
export async function overSlowLine({ app }: DatabaseUrls): Promise<DatabaseUrls> {
  const { port, passwords } = inject('database');
  const line = createServer((near) => {
    const far = connect(port, '127.0.0.1').setNoDelay();
    near.setNoDelay();
    near.on('error', () => far.destroy()).pipe(far);
    far.on('error', () => near.destroy()).on('close', () => near.end());
    far.on('data', (words: Buffer) => {
      const end = words.indexOf(COPY_DONE);
      near.write(end < 0 ? words : words.subarray(0, end + COPY_DONE.length));
      if (end < 0) return;
      far.pause();
      setTimeout(() => {
        near.write(words.subarray(end + COPY_DONE.length));
        far.resume();
      }, 3);
    });
  }).listen(0, '127.0.0.1');
  await once(line, 'listening');
  atEnd(async () => void line.close());
  const name = new URL(app).pathname.slice(1);
  const there = (role: 'jq_app' | 'jq_owner' | 'jq_jobs'): string =>
    embeddedUrl((line.address() as AddressInfo).port, role, passwords[role], name);
  return { app: there('jq_app'), owner: there('jq_owner'), jobs: there('jq_jobs') };
}

/** One line for each table and tenant: how many rows, and a hash over all of them, whatever their order. */
export async function digest(urls: DatabaseUrls): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [url, schemas] of [
    [urls.owner!, OWN_SCHEMAS],
    [urls.jobs, `n.nspname = 'graphile_worker'`],
  ] as const) {
    const client = new pg.Client(url);
    await client.connect();
    const { rows: tables } = await client.query<{
      name: string;
      walled: boolean;
    }>(`select n.nspname || '.' || c.relname as name, c.relforcerowsecurity as walled
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${schemas} order by 1`);
    const { rows: tenants } = await client.query<{ id: string }>(
      url === urls.owner ? 'select id from tenancy.tenant order by id' : `select ''::text as id`,
    );
    for (const { name } of tables.filter((table) => !LEFT_OUT.has(table.name))) {
      for (const { id } of tenants) {
        await client.query(`select set_config('app.tenant', $1, false)`, [id]);
        const { rows } = await client.query<{ digest: string }>(
          `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${name} t`,
        );
        found[`${name} ${id}`] = rows[0]!.digest;
      }
    }
    const { rows: sequences } = await client.query<{ name: string; value: string }>(
      `select schemaname || '.' || sequencename as name, coalesce(last_value::text, '') as value from pg_sequences order by 1`,
    );
    for (const { name, value } of sequences) found[name] = value;
    await client.end();
  }
  return found;
}
/** The one says of this very database that it was restored; the other is the queue library's own book. */
const LEFT_OUT = new Set(['platform.restoration', 'graphile_worker.migrations']);

/** Content by key, in hexadecimal. */
export async function allFiles(store: FileStore): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { key } of store.list())
    found[key] = Buffer.concat(await (await store.open(key)).toArray()).toString('hex');
  return found;
}
