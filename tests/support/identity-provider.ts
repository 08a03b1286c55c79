import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Settings {
  /** Who signs in there, with the claims that are told. */
  readonly person?: { readonly sub: string; readonly [claim: string]: unknown };
  /** How the provider says that it made sure. */
  readonly amr?: readonly string[];
  /** Milliseconds by which its clock is ahead. */
  readonly skew?: number;
  readonly denies?: boolean;
  /** From now on it signs with a new key and shows only that. */
  readonly rotate?: true;
}

/** A process of its own that speaks OpenID Connect. */
export interface IdentityProvider {
  readonly issuer: string;
  set(settings: Settings): Promise<void>;
  /** What it would send over the back channel, signed with its key. */
  sign(claims: object): Promise<string>;
  /** Goes through its pages as a browser does. @returns where it sends the browser back to */
  signIn(url: string): Promise<string>;
  stop(): Promise<void>;
}

export const CLIENT = { id: 'jiangqiao', secret: 'known-to-the-two-of-them-only' };

export async function startIdentityProvider(redirectUris: readonly string[]): Promise<IdentityProvider> {
  const script = new URL('identity-provider.mjs', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, CLIENT.id, CLIENT.secret, ...redirectUris], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<{ issuer: string; token: string }> =>
    JSON.parse((await lines.next()).value as string);
  const { issuer } = await answer();
  return {
    issuer,
    set: async (settings) => {
      child.stdin.write(`${JSON.stringify(settings)}\n`);
      await answer();
    },
    sign: async (claims) => {
      child.stdin.write(`${JSON.stringify({ sign: claims })}\n`);
      return (await answer()).token;
    },
    signIn: (url) => walk(url, issuer),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

/** Follows redirects with a jar of cookies until they lead away from the provider. */
async function walk(start: string, issuer: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = start;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const one of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(one)!;
      jar.set(name!, value!);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    url = new URL(location, url).toString();
    if (!url.startsWith(issuer)) return url;
  }
  throw new Error('too many redirects');
}
