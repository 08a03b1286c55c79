import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '#platform/module';
import type { ApiDocument } from '../../tools/api-document.ts';
import { inParallel } from '../support/in-parallel.ts';
import { listOperations, type ApiOperation } from '../support/operations.ts';
import { makeWorld, type World } from '../support/world.ts';

const NOBODYS_ID = '0190a000-0000-7000-8000-000000000000';
const EVIL = 'evil.example';

let world: World;
let operations: readonly ApiOperation[];
let pages: readonly { readonly method: string; readonly path: string }[];

beforeAll(async () => {
  world = await makeWorld();
  operations = listOperations((await world.app.inject('/api/openapi.json')).json<ApiDocument>());
  const all = assemble(world.modules);
  pages = [...all.pages, ...all.siteFiles.map((file) => ({ method: 'GET', path: file.path }))];
});

const filled = (path: string): string => path.replaceAll(/\{\w+\}|:\w+/g, NOBODYS_ID);
const everyAddress = (): { method: string; url: string }[] => [
  ...operations.map(({ method, path }) => ({ method, url: filled(path) })),
  ...pages.flatMap(({ method, path }) => [
    { method, url: filled(path) },
    { method, url: path === '/' ? '/en' : `/en${filled(path)}` },
  ]),
  ...[
    '/healthz',
    '/readyz',
    '/metrics',
    '/api/openapi.json',
    '/api/docs',
    '/app',
    '/app/anything',
    '/nowhere',
    '/api/nowhere',
  ].map((url) => ({
    method: 'GET',
    url,
  })),
];

const ask = (method: string, url: string, headers: Record<string, string> = {}) =>
  world.app.inject({ method: method as 'GET', url, headers: { host: 'localhost', accept: 'text/html', ...headers } });

describe('every answer of every address', () => {
  test.each(['public', 'admin'] as const)('to %s carries what protects the browser', async (role) => {
    const astray: string[] = [];
    const shared = await world.as(role);
    await inParallel(everyAddress(), async ({ method, url }) => {
      // Reading ends no session; whatever acts may, so it gets its own.
      const { cookie } = method === 'GET' ? shared : await world.as(role);
      const { statusCode, headers } = await ask(method, url, { cookie });
      const policy = String(headers['content-security-policy']);
      const good =
        policy.includes("default-src 'self'") &&
        policy.includes("frame-ancestors 'none'") &&
        policy.includes("object-src 'none'") &&
        policy.includes("base-uri 'none'") &&
        policy.includes("form-action 'self'") &&
        !/script-src[^;]*unsafe/.test(policy) &&
        headers['x-content-type-options'] === 'nosniff' &&
        headers['x-frame-options'] === 'DENY' &&
        headers['cross-origin-opener-policy'] === 'same-origin' &&
        headers['referrer-policy'] !== undefined &&
        headers['permissions-policy'] !== undefined &&
        headers['server'] === undefined &&
        headers['x-powered-by'] === undefined &&
        headers['access-control-allow-origin'] === undefined;
      if (!good || (statusCode >= 500 && statusCode !== 503)) astray.push(`${method} ${url} ${statusCode}`);
    });
    expect(astray).toEqual([]);
  });

  test('to somebody signed in is kept by no cache', async () => {
    const kept: string[] = [];
    const { cookie } = await world.as('admin');
    const reading = everyAddress().filter(({ method }) => method === 'GET');
    await inParallel(reading, async ({ method, url }) => {
      const { statusCode, headers } = await ask('GET', url, { cookie });
      if (statusCode !== 200 || SAME_FOR_ALL.has(url)) return;
      if (headers['cache-control'] !== 'no-store') kept.push(`${method} ${url} ${headers['cache-control']}`);
    });
    // The session held to the end, so they were answers to somebody signed in.
    expect((await ask('GET', '/api/session', { cookie })).json<{ actor: { role: string } }>().actor.role).toBe('admin');
    expect(kept).toEqual([]);
  });
});

/** Answers that do not depend on who asks. */
const SAME_FOR_ALL = new Set(['/healthz', '/readyz', '/metrics', '/api/openapi.json', '/api/docs']);

describe('cookies', () => {
  test('of a session cannot be read by scripts, go to no other site, and need https where the site has it', async () => {
    const { auth } = world.installation;
    const person = await auth.createAccountWithoutPassword('某人');
    for (const cookie of (await auth.startSession(person)).cookies) {
      expect(cookie).toMatch(/; ?HttpOnly/i);
      expect(cookie).toMatch(/; ?SameSite=(Lax|Strict)/i);
      expect(cookie).toMatch(/; ?Path=\//i);
      expect(cookie).not.toMatch(/; ?Domain=/i);
    }
    const published = await makeWorld({ publicUrl: 'https://localhost' });
    const stranger = await published.installation.auth.createAccountWithoutPassword('某人');
    for (const cookie of (await published.installation.auth.startSession(stranger)).cookies)
      expect(cookie).toMatch(/; ?Secure/i);
    const home = await published.app.inject({ url: '/', headers: { host: 'localhost' } });
    expect(home.headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
  });

  test('that a stranger planted become no session: signing in makes a new one', async () => {
    const { auth } = world.installation;
    const person = await auth.createAccountWithoutPassword('某人');
    const tokenOf = async () => (await auth.startSession(person)).cookies.join();
    expect(await tokenOf()).not.toBe(await tokenOf());
    const planted = 'jiangqiao.session_token=planted-by-a-stranger.c2lnbmF0dXJl';
    const session = (await ask('GET', '/api/session', { cookie: planted })).json<{ actor: { role: string } }>();
    expect(session.actor.role).toBe('public');
    const entered = await world.app.inject({
      method: 'POST',
      url: '/api/demo/sessions',
      headers: { host: 'localhost', cookie: planted, 'content-type': 'application/json' },
      payload: JSON.stringify({ as: 'bureau' }),
    });
    for (const cookie of [entered.headers['set-cookie'] ?? []].flat()) expect(cookie).not.toContain('planted');
    expect((await ask('GET', '/api/session', { cookie: planted })).json<{ actor: { role: string } }>().actor.role).toBe(
      'public',
    );
  });
});

describe('acts from other sites', () => {
  test('are refused on every address that acts', async () => {
    const let_in: string[] = [];
    const acting = everyAddress().filter(({ method }) => method !== 'GET');
    await inParallel(acting, async ({ method, url }) => {
      for (const headers of [
        { origin: `https://${EVIL}` },
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'null' },
      ] as Record<string, string>[]) {
        const answer = await ask(method, url, headers);
        if (answer.statusCode !== 403) let_in.push(`${method} ${url} ${JSON.stringify(headers)} ${answer.statusCode}`);
      }
    });
    expect(let_in).toEqual([]);
  });

  test('and no header turns a reading request into an act', async () => {
    const { cookie } = await world.as('bureau');
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override'])
      await ask('GET', '/api/session', { cookie, [name]: 'DELETE' });
    expect((await ask('GET', '/api/session', { cookie })).json<{ actor: { role: string } }>().actor.role).toBe(
      'bureau',
    );
  });
});

describe('where a page leads to', () => {
  const WAYS = [
    `https://${EVIL}`,
    `http://${EVIL}`,
    `//${EVIL}`,
    `///${EVIL}`,
    `////${EVIL}`,
    `/\\${EVIL}`,
    `\\\\${EVIL}`,
    `/\t/${EVIL}`,
    `/\n/${EVIL}`,
    `/.//${EVIL}`,
    `/..//${EVIL}`,
    `/%2f${EVIL}`,
    `/app/..//${EVIL}`,
    `https:${EVIL}`,
    `https:/${EVIL}`,
    `javascript:alert('${EVIL}')`,
    `data:text/html,${EVIL}`,
    ` https://${EVIL}`,
    `\u0000https://${EVIL}`,
    `/@${EVIL}//${EVIL}`,
    `https://localhost@${EVIL}`,
    `//localhost:80@${EVIL}/`,
  ];
  const NAMES = [
    'next',
    'return',
    'returnTo',
    'redirect',
    'redirect_uri',
    'url',
    'to',
    'continue',
    'back',
    'from',
    'callback',
  ];
  /** A link or a target of a form that a browser would take to another host. */
  const leads = (html: string): string[] =>
    [...html.matchAll(/\b(?:href|action|formaction|content|data-next|value)="([^"]*)"/g)]
      .map((match) => match[1]!.replaceAll('&amp;', '&'))
      .filter((link) => {
        if (!link.includes(EVIL)) return false;
        try {
          const url = new URL(link, 'http://localhost/sign-in');
          // As an address of our own it may carry anything in its query.
          return url.host !== 'localhost';
        } catch {
          return false;
        }
      });

  test('is never another site, whatever the address asks for', async () => {
    const led: string[] = [];
    const shown = pages.filter((page) => page.method === 'GET');
    for (const role of ['public', 'learner'] as const) {
      const { cookie } = await world.as(role);
      await inParallel(shown, async (page) => {
        for (const way of WAYS) {
          const query = NAMES.map((name) => `${name}=${encodeURIComponent(way)}`).join('&');
          const { headers, body } = await ask('GET', `${filled(page.path)}?${query}`, { cookie });
          const location = String(headers['location'] ?? '');
          if (location !== '' && new URL(location, 'http://localhost/').host !== 'localhost')
            led.push(`${page.path} → ${location}`);
          // Most pages ignore all of it: only where the name stands at all a browser might be led there.
          if (body.includes(EVIL)) for (const link of leads(body)) led.push(`${page.path}: ${link}`);
        }
      });
    }
    expect([...new Set(led)]).toEqual([]);
  }, 300_000);

  test('nor is it after a form was sent', async () => {
    const led: string[] = [];
    const forms = pages.filter(({ method }) => method === 'POST');
    await inParallel(forms, async (page) => {
      for (const way of WAYS) {
        const form = new URLSearchParams(NAMES.map((name) => [name, way]));
        const { headers } = await world.app.inject({
          method: 'POST',
          url: filled(page.path),
          payload: form.toString(),
          headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
        });
        const location = String(headers['location'] ?? '');
        if (location !== '' && new URL(location, 'http://localhost/').host !== 'localhost')
          led.push(`${page.path} → ${location}`);
        if (/[\r\n]/.test(location)) led.push(`${page.path} breaks the header`);
      }
    });
    expect(led).toEqual([]);
  }, 300_000);
});

describe('the host that a request names', () => {
  test('makes no link: with a public address, other names are nobody’s', async () => {
    const published = await makeWorld({ publicUrl: 'https://cj.example.gov.cn' });
    const shown = assemble(published.modules).pages.filter((page) => page.method === 'GET');
    const found: string[] = [];
    await inParallel([...shown, ...assemble(published.modules).siteFiles], async (page) => {
      const { statusCode, body, headers } = await published.app.inject({
        url: filled(page.path),
        headers: { host: EVIL, 'x-forwarded-host': EVIL, 'x-forwarded-server': EVIL, forwarded: `host=${EVIL}` },
      });
      if (![401, 404].includes(statusCode) || body.includes(EVIL) || String(headers['location'] ?? '').includes(EVIL))
        found.push(page.path);
    });
    expect(found).toEqual([]);
    for (const host of ['cj.example.gov.cn', 'CJ.example.gov.cn:443', 'localhost:8080'])
      expect((await published.app.inject({ url: '/', headers: { host } })).statusCode).toBe(200);
  });
});

describe('ids', () => {
  test('of objects that are there and that are not give the same answer to somebody who may see neither', async () => {
    const [here, there] = [await world.as('enterprise'), await (await world.elsewhere()).as('enterprise')];
    const made = await there.post('/api/managed-listings', { title: '车工' });
    const id = made.json<{ id?: string }>().id ?? NOBODYS_ID;
    for (const path of ['/api/listings', '/api/managed-listings', '/api/organisations', '/api/cases']) {
      const [known, unknown] = [await here.get(`${path}/${id}`), await here.get(`${path}/${NOBODYS_ID}`)];
      expect([path, known.statusCode, bare(known.body)]).toEqual([path, unknown.statusCode, bare(unknown.body)]);
    }
  });

  test('that are no ids are refused before the database sees them', async () => {
    const admin = await world.as('admin');
    for (const id of ["'; drop table x; --", '../../etc/passwd', '1', '%00', '{"$gt":""}', 'a'.repeat(190)]) {
      const astray = await Promise.all(
        operations
          .filter((one) => one.method === 'GET' && one.path.includes('{'))
          .map(async ({ path }) => {
            const answer = await admin.get(path.replaceAll(/\{\w+\}/g, encodeURIComponent(id)));
            return answer.statusCode >= 500 ? `${path} ${id} ${answer.statusCode}` : undefined;
          }),
      );
      expect(astray.filter(Boolean)).toEqual([]);
    }
  });

  test('and paths lead out of no folder', async () => {
    for (const path of [
      '/assets/..%2f..%2fpackage.json',
      '/assets/fonts/..%2f..%2f..%2fpackage.json',
      '/assets/fonts/....//package.json',
      '/app/assets/..%2f..%2f..%2fpackage.json',
      '/app/assets/%2e%2e/%2e%2e/package.json',
      '/app/assets/..\\..\\package.json',
      '/../../etc/passwd',
      '/assets/fonts/%00',
    ]) {
      const { statusCode, body } = await ask('GET', path);
      // 503: the workbench is not built here; its page answers for every address below it.
      expect([path, statusCode < 500 || statusCode === 503]).toEqual([path, true]);
      expect(body).not.toContain('"dependencies"');
      expect(body).not.toContain('root:');
    }
  });
});

const bare = (body: string): string => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
