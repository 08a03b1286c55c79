// A real OpenID provider (oidc-provider) in a process of its own, for tests of single sign-on. Speaks over standard input:
// one JSON object per line changes who signs in, how, with which keys and by which clock; it answers with one line.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

// Its warnings would stand among our answers.
for (const level of ['log', 'info', 'warn']) console[level] = console.error;
const { default: Provider } = await import('oidc-provider');

const [client, secret, ...redirectUris] = process.argv.slice(2);
const set = { person: { sub: 'nobody' }, amr: [], skew: 0, denies: false };
const realNow = Date.now;
Date.now = () => realNow() + set.skew;

let provider;
const server = createServer((request, response) => provider.callback()(request, response));
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  provider = makeProvider(issuer);
  answer({ issuer });
  createInterface({ input: process.stdin }).on('line', (line) => {
    const { rotate, sign, ...change } = JSON.parse(line);
    if (sign === undefined) {
      Object.assign(set, change);
      if (rotate) provider = makeProvider(issuer);
      answer({ done: true });
    } else void signed(sign).then((token) => answer({ token }));
  });
  process.stdin.on('end', () => process.exit(0));
});

const answer = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

let signingKey;
const signed = ({ header, ...claims }) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: signingKey.kid, ...header }).sign(signingKey.key);

function makeProvider(issuer) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  signingKey = { key: privateKey, kid };
  const made = new Provider(issuer, {
    clients: [
      {
        client_id: client,
        client_secret: secret,
        redirect_uris: redirectUris,
        post_logout_redirect_uris: redirectUris.map((uri) => new URL('/', uri).toString()),
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key for cookies of tests'] },
    scopes: ['openid', 'email', 'phone', 'profile'],
    claims: {
      openid: ['sub', 'department', 'amr'],
      email: ['email', 'email_verified'],
      phone: ['phone_number', 'phone_number_verified'],
      profile: ['name'],
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ ...set.person, sub }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid email phone profile');
      grant.addOIDCClaims(['amr']);
      await grant.save();
      return grant;
    },
  });
  made.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    ctx.respond = false;
    const result = set.denies ? { error: 'access_denied' } : { login: { accountId: set.person.sub, amr: set.amr } };
    return made.interactionFinished(ctx.req, ctx.res, result);
  });
  return made;
}
