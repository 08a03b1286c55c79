import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import pg from 'pg';
import { embeddedUrl, type DatabaseUrls } from '#platform/db';
import { atEnd } from './at-end.ts';

/** A database of this test file's own, cloned from the migrated template (or another one) and dropped at the end. */
export async function cloneDatabase(template?: string): Promise<DatabaseUrls> {
  const { name, urls } = await newDatabase(template);
  atEnd(() => admin(`drop database if exists ${name} with (force)`));
  return urls;
}

/** Lasts as long as the run. */
export async function newDatabase(
  template: string = inject('database').template,
): Promise<{ readonly name: string; readonly urls: DatabaseUrls }> {
  const { port, passwords } = inject('database');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin(`create database ${name} template ${template} strategy file_copy owner jq_owner`);
  // A local socket costs half of what TCP does.
  const place = `${name}?host=${encodeURIComponent(inject('folder'))}`;
  return {
    name,
    urls: {
      owner: embeddedUrl(port, 'jq_owner', passwords.jq_owner, place),
      jobs: embeddedUrl(port, 'jq_jobs', passwords.jq_jobs, place),
      app: embeddedUrl(port, 'jq_app', passwords.jq_app, place),
    },
  };
}

async function admin(sql: string): Promise<void> {
  const { port, passwords } = inject('database');
  const client = new pg.Client(embeddedUrl(port, 'postgres', passwords.postgres, 'postgres'));
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
