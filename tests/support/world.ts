import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { uuidv7, type AccountId } from '#kernel/ids';
import type { Clock } from '#kernel/time';
import { PERSONA_FACTS, type Persona } from '#modules/demo';
import { resolveActor } from '#modules/organisations';
import type { Config } from '#platform/config';
import { PUBLIC_ACTOR, type Actor, type Context, type Tenant } from '#platform/context';
import type { DatabaseUrls } from '#platform/db';
import { openInstallation, type Installation } from '#platform/installation';
import { runWaitingJobs } from '#platform/jobs';
import { createRuntime, type Runtime } from '#platform/runtime';
import type { ServerModule } from '#platform/module';
import { facesOf } from '#portals/faces';
import { createModules } from '../../src/modules/server.ts';
import { atEnd } from './at-end.ts';
import { cloneDatabase, newDatabase } from './database.ts';
import { foundRegion, type Founded } from './region.ts';

export type WorldRole = Persona | 'public' | 'account';

/** A clock that a test can set; otherwise the real time. */
export interface WorldClock extends Clock {
  set(instant: Date | string | undefined): void;
}

/** Somebody who talks to the server over HTTP, with a real session cookie (none for the public). */
export interface Client {
  readonly role: WorldRole;
  readonly accountId: AccountId | undefined;
  readonly organisationId: string | undefined;
  readonly cookie: string;
  get(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  patch(path: string, body: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  put(path: string, body: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  delete(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** A native form. */
  form(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** multipart/form-data with one file in the part `file`. */
  upload(
    path: string,
    file: { readonly name: string; readonly content: Buffer | string; readonly type?: string },
    fields?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** The same person at another address. */
  from(address: string): Pick<Client, 'get' | 'post' | 'patch' | 'put' | 'delete' | 'form' | 'upload'>;
}

export interface Region {
  readonly tenant: Tenant;
  readonly host: string;
  /** Of the roles that act for an organisation. */
  readonly organisations: Readonly<Partial<Record<Persona, string>>>;
  as(role: WorldRole): Promise<Client>;
  /** One use case in a transaction of its own, without HTTP. */
  act<T>(role: WorldRole, work: (ctx: Context) => Promise<T>): Promise<T>;
}

export interface World extends Region {
  readonly app: FastifyInstance;
  readonly installation: Installation;
  readonly runtime: Runtime;
  readonly clock: WorldClock;
  readonly modules: readonly ServerModule[];
  /** A new person in the first region, who belongs to nothing. */
  someone(): Promise<Client>;
  /** Another region of the same installation, for what must not cross the wall. Made when first asked for. */
  elsewhere(): Promise<Region>;
  /** Runs the jobs that wait now. */
  runJobs(): Promise<void>;
}

/** A running product over a database of its own; call it in `beforeAll`. Everything is closed after the file's tests. */
export async function makeWorld(settings: Partial<Omit<Config, 'secrets'>> = {}): Promise<World> {
  const { home, database } = await (firstWorld ??= makeFirstWorld());
  const { folder, clock, installation, modules, runtime } = openProduct(await cloneDatabase(database), settings);
  await runtime.startModules();
  const app = await runtime.buildServer(facesOf(installation, join(folder, 'no-workbench')));
  const here = enterRegion(home, installation, runtime, app);
  let there: Promise<Region> | undefined;
  atEnd(async () => {
    await app.close();
    await runtime.stopModules();
    await installation.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ...here,
    app,
    installation,
    runtime,
    clock,
    modules,
    someone: async () => {
      const accountId = await installation.auth.createAccountWithoutPassword('某人');
      const { cookies } = await installation.auth.startSession(accountId);
      const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
      return { role: 'account', accountId, organisationId: undefined, ...clientOf(app, here.host, cookie) };
    },
    elsewhere: () =>
      (there ??= foundRegion(installation, 'there', 'there.test').then((found) =>
        enterRegion(found, installation, runtime, app),
      )),
    runJobs: () => runWaitingJobs(runtime.worker),
  };
}

let firstWorld: Promise<{ readonly home: Founded; readonly database: string }> | undefined;

/** Starting on an empty database loads codes and rules and founds a region; each worker does so once and copies the result. */
async function makeFirstWorld(): Promise<{ readonly home: Founded; readonly database: string }> {
  const { urls, name } = await newDatabase();
  const { folder, installation, runtime } = openProduct(urls);
  const home = await foundRegion(installation, 'here', 'localhost');
  await runtime.startModules();
  await runtime.stopModules();
  await installation.close();
  rmSync(folder, { recursive: true, force: true });
  return { home, database: name };
}

function openProduct(urls: DatabaseUrls, settings: Partial<Config> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'jiangqiao-world-'));
  const clock = worldClock();
  const installation = openInstallation({ ...testConfig(folder), ...settings }, urls, clock);
  const modules = createModules(installation);
  return { folder, clock, installation, modules, runtime: createRuntime(installation, modules) };
}

function testConfig(folder: string): Config {
  const secret = (word: string): string => word.padEnd(32, '0123456789abcdef');
  return {
    port: 0,
    host: '127.0.0.1',
    loopback: true,
    publicUrl: undefined,
    trustedProxies: [],
    dataDir: folder,
    database: { kind: 'embedded' },
    demo: true,
    demoCity: false,
    logLevel: 'silent',
    files: { folder: join(folder, 'files') },
    messages: { email: undefined, sms: undefined, outboundAllow: [] },
    backup: { folder: join(folder, 'backups'), keep: 0, passphrase: undefined },
    scanner: undefined,
    secrets: {
      session: secret('session-Aa1!'),
      link: secret('link'),
      job: secret('job'),
      vault: [secret('vault')],
      database: { postgres: '', jq_owner: '', jq_jobs: '', jq_app: '' },
    },
  };
}

function worldClock(): WorldClock {
  let fixed: Date | undefined;
  return {
    now: () => fixed ?? new Date(),
    set: (instant) => (fixed = instant === undefined ? undefined : new Date(instant)),
  };
}

function enterRegion(
  { tenant, host, organisations, accounts }: Founded,
  { auth }: Installation,
  runtime: Runtime,
  app: FastifyInstance,
): Region {
  const as = async (role: WorldRole): Promise<Client> => {
    const accountId = accounts.get(role);
    const cookies = accountId === undefined ? [] : (await auth.startSession(accountId)).cookies;
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    const memberOf = role === 'public' || role === 'account' ? undefined : (PERSONA_FACTS[role].memberOf ?? role);
    return { role, accountId, organisationId: memberOf && organisations[memberOf], ...clientOf(app, host, cookie) };
  };
  const actorOf = (ctx: Context, role: WorldRole): Promise<Actor> | Actor => {
    const accountId = accounts.get(role);
    return accountId === undefined
      ? PUBLIC_ACTOR
      : resolveActor(ctx, { accountId, name: `测试${role}`, strength: 'demo' }, undefined);
  };
  return {
    tenant,
    host,
    organisations,
    as,
    act: (role, work) =>
      runtime.contexts.run(tenant, PUBLIC_ACTOR, uuidv7(), async (ctx) =>
        work(runtime.contexts.over(ctx.db, tenant, await actorOf(ctx, role))),
      ),
  };
}

export function clientOf(
  app: FastifyInstance,
  host: string,
  cookie: string,
  remoteAddress?: string,
): Omit<Client, 'role' | 'accountId' | 'organisationId'> {
  type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  const send = (
    method: Method,
    url: string,
    payload?: object | string | Buffer,
    headers: Record<string, string> = {},
  ) =>
    app.inject({
      method,
      url,
      ...(remoteAddress !== undefined && { remoteAddress }),
      headers: { host, ...(cookie !== '' && { cookie }), ...headers },
      ...(payload !== undefined && { payload }),
    });
  return {
    cookie,
    from: (address) => clientOf(app, host, cookie, address),
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    patch: (path, body, headers) => send('PATCH', path, body, headers),
    put: (path, body, headers) => send('PUT', path, body, headers),
    delete: (path, headers) => send('DELETE', path, undefined, headers),
    form: (path, fields, headers) =>
      send('POST', path, new URLSearchParams(fields).toString(), {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html',
        ...headers,
      }),
    upload: (path, file, fields = {}) => {
      const boundary = 'jiangqiao-test-boundary';
      return send('POST', path, multipart(boundary, file, fields), {
        'content-type': `multipart/form-data; boundary=${boundary}`,
      });
    },
  };
}

function multipart(
  boundary: string,
  file: { readonly name: string; readonly content: Buffer | string; readonly type?: string },
  fields: Readonly<Record<string, string>>,
): Buffer {
  const texts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(texts.join('') + head),
    Buffer.from(file.content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}
