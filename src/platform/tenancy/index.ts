import { sql } from 'kysely';
import { newId, type TenantId } from '#kernel/ids';
import { stopwatch } from '#kernel/time';
import type { Tenant } from '#platform/context';
import type { Database, Db } from '#platform/db';

const COLUMNS = sql`id, code, name_zh as "nameZh", name_en as "nameEn", division, demo`;

export async function listTenants(db: Db): Promise<Tenant[]> {
  const { rows } = await sql<Tenant>`select ${COLUMNS} from tenancy.tenant order by created_at, id`.execute(db);
  return rows;
}

export { siteOrigin } from './site-origin.ts';

export interface NewTenant {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly division: string;
  readonly demo: boolean;
  readonly hosts: readonly string[];
}

export async function createTenant(db: Db, tenant: NewTenant): Promise<Tenant> {
  const { hosts, ...data } = tenant;
  const made: Tenant = { id: newId<TenantId>(), ...data };
  await sql`insert into tenancy.tenant (id, code, name_zh, name_en, division, demo)
    values (${made.id}, ${made.code}, ${made.nameZh}, ${made.nameEn}, ${made.division}, ${made.demo})`.execute(db);
  for (const host of hosts)
    await sql`insert into tenancy.host (host, tenant_id) values (${host.toLowerCase()}, ${made.id})`.execute(db);
  return made;
}

export interface TenantDirectory {
  all(): Promise<readonly Tenant[]>;
  /**
   * By host name; an installation with one region serves it under every name.
   * @param published host name of the public address: once there is one, names that are not ours are nobody's, so that no
   * link, redirect or passkey is ever made with a name that a stranger wrote
   */
  byHost(host: string, published?: string): Promise<Tenant | undefined>;
  /** The first host name of a region, where several are served and it does not answer under all others; as last read. */
  hostOf(tenant: TenantId): string | undefined;
  forget(): void;
}

interface Directory {
  readonly tenants: readonly Tenant[];
  readonly hosts: ReadonlyMap<string, string>;
}

/** In the place of a host name: the region that answers under every name that is nobody's. */
export const OTHER_HOSTS = '*';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** `jiangqiao install` makes a region beside running processes; they know of it after this long. */
const FRESH_MILLISECONDS = 5000;

/** Tenants change about once a year, so they are kept for a while; `forget` after making one. */
export function tenantDirectory(database: Database): TenantDirectory {
  let known: { readonly directory: Promise<Directory>; readonly age: () => number } | undefined;
  let latest: Directory | undefined;
  const load = (): Promise<Directory> => {
    if (known === undefined || known.age() > FRESH_MILLISECONDS) {
      const directory = database.inPlatform(readDirectory);
      const loading = { directory, age: stopwatch() };
      known = loading;
      directory.then(
        (read) => (latest = read),
        () => undefined,
      );
      directory.catch(() => {
        if (known === loading) known = undefined;
      });
    }
    return known.directory;
  };
  return {
    all: async () => (await load()).tenants,
    byHost: async (host, published) => {
      const { tenants, hosts } = await load();
      const name = host.toLowerCase().replace(/:\d+$/, '');
      const id = hosts.get(name);
      const isOurs = published === undefined || id !== undefined || published === name || LOOPBACK.has(name);
      if (tenants.length === 1) return isOurs ? tenants[0] : undefined;
      const owner = id ?? (isOurs ? hosts.get(OTHER_HOSTS) : undefined);
      return tenants.find((tenant) => tenant.id === owner);
    },
    hostOf: (tenant) =>
      latest === undefined || latest.tenants.length < 2 || latest.hosts.get(OTHER_HOSTS) === tenant
        ? undefined
        : [...latest.hosts].find(([, owner]) => owner === tenant)?.[0],
    forget: () => (known = undefined),
  };
}

async function readDirectory(db: Db): Promise<Directory> {
  const { rows } = await sql<{
    host: string;
    tenantId: string;
  }>`select host, tenant_id as "tenantId" from tenancy.host`.execute(db);
  return { tenants: await listTenants(db), hosts: new Map(rows.map((row) => [row.host, row.tenantId])) };
}
