import { setTimeout as sleep } from 'node:timers/promises';

/** Checks run one after another; one that fails is told and counted, and the rest go on. */
export class Tally {
  passed = 0;
  failed = 0;

  section(title) {
    console.log(`\n${title}`);
  }

  async check(name, work) {
    try {
      const detail = await work();
      this.passed += 1;
      console.log(`  ✓ ${name}${typeof detail === 'string' ? ` (${detail})` : ''}`);
    } catch (error) {
      this.failed += 1;
      console.log(`  ✗ ${name}\n      ${String(error.message).replaceAll('\n', '\n      ')}`);
    }
  }
}

export function expect(condition, told) {
  if (!condition) throw new Error(typeof told === 'string' ? told : JSON.stringify(told));
}

export function same(found, wanted, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  expect(a === b, `${what}: ${a}, wanted ${b}`);
}

/** Somebody who talks to the product over HTTP; after `signIn` with a session of a demo role. */
export class Client {
  cookie = '';

  constructor(base) {
    this.base = base;
  }

  async request(method, path, { json, form, headers = {}, accept = 'application/json' } = {}) {
    const response = await fetch(this.base + path, {
      method,
      redirect: 'manual',
      headers: {
        accept,
        ...(this.cookie !== '' && { cookie: this.cookie }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: json === undefined ? form : JSON.stringify(json),
      signal: AbortSignal.timeout(60_000),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  }

  get(path, options) {
    return this.request('GET', path, options);
  }

  post(path, json, options) {
    return this.request('POST', path, { json, ...options });
  }

  page(path) {
    return this.request('GET', path, { accept: 'text/html' });
  }

  async signIn(role) {
    const answer = await this.post('/api/demo/sessions', { as: role });
    same(answer.status, 201, `POST /api/demo/sessions ${role}`);
    this.cookie = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    return answer;
  }

  upload(path, { name, bytes }, fields = {}) {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new Blob([bytes]), name);
    return this.request('POST', path, { form });
  }
}

/** Asks until the answer satisfies; an answer that never does is told as it was last. */
export async function until(ask, satisfies, { seconds = 60, what = 'the wanted state' } = {}) {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (tries * 0.2 >= seconds)
      throw new Error(`${what} not reached within ${seconds} s: ${JSON.stringify(answer)?.slice(0, 400)}`);
    await sleep(200);
  }
}
