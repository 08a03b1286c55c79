import { randomBytes } from 'node:crypto';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { findAccountByContact, readContact, type Auth, type Contact } from '#platform/auth';
import type { Context } from '#platform/context';
import { beginSignIn, finishSignIn, OidcError, type OidcPerson, type OidcProvider } from '#platform/oidc';
import { rememberProviderSession } from './oidc-logout.ts';
import {
  findProvider,
  insertAttempt,
  insertIdentity,
  SECRET_FIELD,
  takeAttempt,
  useIdentity,
  type Attempt,
  type Provider,
} from './oidc-store.ts';

const MINUTES = 10;

export interface Beginning {
  readonly url: string;
  /** Ties the answer to this browser, so that nobody is signed in as somebody else by a link. */
  readonly browser: string;
}

export async function beginOidc(
  ctx: Context,
  providerId: string,
  wanted: { readonly redirectUri: string; readonly next: string; readonly accountId: AccountId | undefined },
): Promise<Beginning> {
  const provider = await requireProvider(ctx, providerId);
  const { attempt, url } = await told(() => beginSignIn(connection(ctx, provider), wanted.redirectUri));
  const browser = randomBytes(24).toString('base64url');
  await insertAttempt(
    ctx.db,
    ctx.tenant.id,
    { ...attempt, providerId, browser, next: wanted.next, accountId: wanted.accountId ?? null },
    { now: ctx.now, until: new Date(ctx.now.getTime() + MINUTES * 60_000) },
  );
  return { url, browser };
}

export async function requireProvider(ctx: Context, id: string): Promise<Provider> {
  const provider = await findProvider(ctx.db, ctx.tenant.id, id);
  if (provider?.enabled !== true) throw failure('signon.closed');
  return provider;
}

export const connection = (ctx: Context, provider: Provider): OidcProvider => ({
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret:
    provider.clientSecret === null ? null : ctx.vault.open(provider.clientSecret, placeOf(ctx, provider.id)),
  scopes: provider.scopes,
});

export const placeOf = (ctx: Context, row: string) => ({ tenant: ctx.tenant.id, field: SECRET_FIELD, row });

export type Outcome =
  | { readonly kind: 'linked'; readonly next: string }
  | {
      readonly kind: 'in';
      readonly accountId: AccountId;
      readonly strength: 'single' | 'double';
      readonly next: string;
    };

/** The way back from the provider. The attempt is used up by whatever comes of it. */
export async function finishOidc(ctx: Context, auth: Auth, callback: URL, browser: string): Promise<Outcome> {
  const state = callback.searchParams.get('state') ?? '';
  const attempt = await takeAttempt(ctx.db, ctx.tenant.id, state, browser, ctx.now);
  if (attempt === undefined) throw failure('signon.stale');
  const provider = await requireProvider(ctx, attempt.providerId);
  const person = await told(() => finishSignIn(connection(ctx, provider), attempt, callback));
  requireAdmitted(provider, person);
  if (attempt.accountId !== null) {
    await link(ctx, provider, person, attempt.accountId);
    return { kind: 'linked', next: attempt.next };
  }
  const accountId = await accountOf(ctx, auth, provider, person);
  await rememberProviderSession(ctx, provider.id, person, accountId);
  const double = provider.secondFactorValues.some((value) => person.methods.includes(value));
  return { kind: 'in', accountId, strength: double ? 'double' : 'single', next: attempt.next };
}

/** Who may come in this way at all, as the administrator has limited it. */
function requireAdmitted(provider: Provider, person: OidcPerson): void {
  const { emailDomains, requiredClaim, requiredValue } = provider;
  if (emailDomains.length > 0) {
    const domain = person.emailVerified ? person.email?.split('@').at(-1)?.toLowerCase() : undefined;
    if (domain === undefined || !emailDomains.includes(domain)) throw failure('signon.notAdmitted');
  }
  if (requiredClaim !== null) {
    const values = [person.claims[requiredClaim]].flat().map(String);
    if (!values.includes(requiredValue!)) throw failure('signon.notAdmitted');
  }
}

/** An existing account only by proof: linked before, signed in to it, or its own verified phone number where that is allowed. */
async function accountOf(ctx: Context, auth: Auth, provider: Provider, person: OidcPerson): Promise<AccountId> {
  const known = await useIdentity(ctx.db, ctx.tenant.id, provider.id, person.subject, ctx.now);
  if (known !== undefined) return known;
  const contacts = provenContacts(person);
  for (const contact of contacts) {
    const account = await findAccountByContact(ctx.db, contact);
    if (account === undefined) continue;
    const proven = provider.linkRule === 'verifiedPhone' && contact.kind === 'phone' && account.phoneVerified;
    if (!proven) throw failure('signon.taken');
    await link(ctx, provider, person, account.id);
    return account.id;
  }
  if (!provider.createAccounts) throw failure('signon.unknown');
  return newAccount(ctx, auth, provider, person, contacts[0]);
}

/** What the provider itself has verified; anything else is only a claim. */
function provenContacts(person: OidcPerson): Contact[] {
  const texts = [person.phoneVerified ? person.phone : undefined, person.emailVerified ? person.email : undefined];
  return texts.flatMap((text) => (text === undefined ? [] : [readContact(text) ?? []].flat()));
}

async function newAccount(
  ctx: Context,
  auth: Auth,
  provider: Provider,
  person: OidcPerson,
  contact: Contact | undefined,
): Promise<AccountId> {
  const name = (person.name ?? provider.label).slice(0, 60);
  const accountId =
    contact === undefined
      ? await auth.createAccountWithoutPassword(name)
      : await auth.createAccount({ name, contact, verified: true });
  if (accountId === undefined) throw failure('signon.taken');
  try {
    await link(ctx, provider, person, accountId);
    return accountId;
  } catch (error) {
    await auth.discardAccount(accountId);
    throw error;
  }
}

async function link(ctx: Context, provider: Provider, person: OidcPerson, accountId: AccountId): Promise<void> {
  const identity = { providerId: provider.id, subject: person.subject, accountId, now: ctx.now };
  const known = await useIdentity(ctx.db, ctx.tenant.id, provider.id, person.subject, ctx.now);
  if (known === accountId) return;
  if (known !== undefined || !(await insertIdentity(ctx.db, ctx.tenant.id, identity)))
    throw failure('signon.linkedElsewhere');
  await ctx
    .as({ ...ctx.actor, accountId })
    .audit('signon.link', { kind: 'account', id: accountId }, { name: provider.label });
}

/** What went wrong over there, as a failure of ours that has words. */
export async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OidcError) throw failure(`signon.${error.problem}`);
    throw error;
  }
}

export type { Attempt };
