import type { Client } from 'pg';
import pg from 'pg';
import { DatabaseStartError } from './embedded.ts';

/** Three roles (decision 003): owner migrates, jobs owns the job queue, app runs everything and cannot bypass row-level security. */
export interface DatabaseUrls {
  readonly owner: string | undefined;
  readonly jobs: string;
  readonly app: string;
}

export type RolePasswords = Readonly<Record<'postgres' | 'jq_owner' | 'jq_jobs' | 'jq_app', string>>;

export const DATABASE = 'jiangqiao';

export const embeddedUrl = (
  port: number,
  role: keyof RolePasswords,
  password: string,
  database: string = DATABASE,
): string => `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** Makes roles and database in a server of our own. Safe to call on every start. */
export async function prepareEmbedded(
  port: number,
  passwords: RolePasswords,
  database: string = DATABASE,
): Promise<DatabaseUrls> {
  const client = new pg.Client(embeddedUrl(port, 'postgres', passwords.postgres, 'postgres'));
  await client.connect();
  try {
    await makeRole(client, 'jq_owner', passwords.jq_owner);
    await makeRole(client, 'jq_jobs', passwords.jq_jobs);
    await makeRole(client, 'jq_app', passwords.jq_app);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)} owner jq_owner`);
  } finally {
    await client.end();
  }
  return {
    owner: embeddedUrl(port, 'jq_owner', passwords.jq_owner, database),
    jobs: embeddedUrl(port, 'jq_jobs', passwords.jq_jobs, database),
    app: embeddedUrl(port, 'jq_app', passwords.jq_app, database),
  };
}

/** On a server of the operator's own: the owner makes `jq_app` (rights) and `jq_jobs`, and lets the login of DATABASE_URL in. */
export async function prepareExternal(
  url: string,
  ownerUrl: string | undefined,
  jobsPassword: string,
): Promise<DatabaseUrls> {
  if (ownerUrl !== undefined) {
    const client = new pg.Client(ownerUrl);
    await client.connect();
    try {
      await makeRole(client, 'jq_app', undefined);
      await makeRole(client, 'jq_jobs', jobsPassword);
      const login = decodeURIComponent(new URL(url).username);
      if (login !== 'jq_app') await client.query(`grant jq_app to ${pg.escapeIdentifier(login)}`);
    } finally {
      await client.end();
    }
  }
  const jobs = new URL(url);
  jobs.username = 'jq_jobs';
  jobs.password = jobsPassword;
  return { owner: ownerUrl, jobs: jobs.toString(), app: url };
}

async function makeRole(client: Client, role: string, password: string | undefined): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) await client.query(`create role ${name} nosuperuser nobypassrls`);
  if (password !== undefined) await client.query(`alter role ${name} login password ${pg.escapeLiteral(password)}`);
}

/** The app must not be able to look over the walls; a role that can is refused at the start. */
export async function refuseBypass(client: Client): Promise<void> {
  const { rows } = await client.query<{ bypass: boolean }>(
    `select rolsuper or rolbypassrls or exists (
       select from pg_namespace n where n.nspname = 'listings' and pg_has_role(current_user, n.nspowner, 'member')) as bypass
     from pg_roles where rolname = current_user`,
  );
  if (rows[0]?.bypass) {
    throw new DatabaseStartError(
      'DATABASE_URL 的登录角色可以绕过行级安全（超级用户或表的所有者），请换用普通角色。 (DATABASE_URL must log in as a role that cannot bypass row-level security.)',
    );
  }
}
