import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import pg from 'pg';
import { embeddedUrl, type DatabaseUrls } from '#platform/db';

const made: string[] = [];

// Registered while the file is collected: a hook that is made inside another hook or test would never run.
afterAll(async () => {
  for (const name of made) await admin(`drop database if exists ${name} with (force)`);
});

/** A database of this test file's own, cloned from the migrated template and dropped at the end. */
export async function cloneDatabase(): Promise<DatabaseUrls> {
  const { port, passwords, template } = inject('database');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin(`create database ${name} template ${template} strategy file_copy owner jq_owner`);
  made.push(name);
  return {
    owner: embeddedUrl(port, 'jq_owner', passwords.jq_owner, name),
    jobs: embeddedUrl(port, 'jq_jobs', passwords.jq_jobs, name),
    app: embeddedUrl(port, 'jq_app', passwords.jq_app, name),
  };
}

async function admin(sql: string): Promise<void> {
  const { port, passwords } = inject('database');
  const client = new pg.Client(embeddedUrl(port, 'postgres', passwords.postgres, 'postgres'));
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
