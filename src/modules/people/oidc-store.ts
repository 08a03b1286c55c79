import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AccountId, TenantId } from '#kernel/ids';
import type { Db } from '#platform/db';

/** 单点登录服务 of a region, as an administrator entered it. The secret stays sealed. */
export interface Provider {
  readonly id: string;
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly scopes: string;
  readonly linkRule: 'signedIn' | 'verifiedPhone';
  readonly emailDomains: readonly string[];
  readonly requiredClaim: string | null;
  readonly requiredValue: string | null;
  readonly createAccounts: boolean;
  readonly secondFactorValues: readonly string[];
  readonly enabled: boolean;
  readonly version: number;
}

export const SECRET_FIELD = 'signon.provider.client_secret';

const PROVIDER = sql`id, label, issuer, client_id as "clientId", client_secret as "clientSecret", scopes, link_rule as "linkRule",
  email_domains as "emailDomains", required_claim as "requiredClaim", required_value as "requiredValue",
  create_accounts as "createAccounts", second_factor_values as "secondFactorValues", enabled, version`;

export async function readProviders(db: Db, tenant: TenantId): Promise<Provider[]> {
  const { rows } =
    await sql<Provider>`select ${PROVIDER} from signon.provider where tenant_id = ${tenant} order by label, id`.execute(
      db,
    );
  return rows;
}

export async function findProvider(db: Db, tenant: TenantId, id: string): Promise<Provider | undefined> {
  const { rows } =
    await sql<Provider>`select ${PROVIDER} from signon.provider where tenant_id = ${tenant} and id = ${id}`.execute(db);
  return rows[0];
}

/** @returns false when somebody else has changed it meanwhile */
export async function saveProvider(db: Db, tenant: TenantId, one: Provider, now: Date): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into signon.provider (tenant_id, id, label, issuer, client_id, client_secret, scopes,
      link_rule, email_domains, required_claim, required_value, create_accounts, second_factor_values, enabled, version, created_at, updated_at)
    values (${tenant}, ${one.id}, ${one.label}, ${one.issuer}, ${one.clientId}, ${one.clientSecret}, ${one.scopes}, ${one.linkRule},
      ${one.emailDomains}::text[], ${one.requiredClaim}, ${one.requiredValue}, ${one.createAccounts}, ${one.secondFactorValues}::text[],
      ${one.enabled}, 1, ${now}, ${now})
    on conflict (tenant_id, id) do update set label = excluded.label, issuer = excluded.issuer, client_id = excluded.client_id,
      client_secret = excluded.client_secret, scopes = excluded.scopes, link_rule = excluded.link_rule,
      email_domains = excluded.email_domains, required_claim = excluded.required_claim, required_value = excluded.required_value,
      create_accounts = excluded.create_accounts, second_factor_values = excluded.second_factor_values, enabled = excluded.enabled,
      version = provider.version + 1, updated_at = excluded.updated_at
    where provider.version = ${one.version}`.execute(db);
  return numAffectedRows === 1n;
}

/** Whoever was linked signs in as before there was a provider; the accounts stay. */
export async function deleteProvider(db: Db, tenant: TenantId, id: string): Promise<void> {
  await sql`delete from signon.identity where tenant_id = ${tenant} and provider_id = ${id}`.execute(db);
  await sql`delete from signon.provider where tenant_id = ${tenant} and id = ${id}`.execute(db);
}

export interface Attempt {
  readonly providerId: string;
  readonly state: string;
  readonly browser: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly next: string;
  readonly accountId: AccountId | null;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

export async function insertAttempt(
  db: Db,
  tenant: TenantId,
  one: Attempt,
  times: { readonly now: Date; readonly until: Date },
): Promise<void> {
  await sql`delete from signon.attempt where tenant_id = ${tenant} and expires_at < ${times.now}`.execute(db);
  await sql`insert into signon.attempt (tenant_id, state_hash, provider_id, browser_hash, nonce, code_verifier, next_path, account_id, created_at, expires_at)
    values (${tenant}, ${hash(one.state)}, ${one.providerId}, ${hash(one.browser)}, ${one.nonce}, ${one.codeVerifier}, ${one.next},
      ${one.accountId}, ${times.now}, ${times.until})`.execute(db);
}

/** Taken out as it is read: whatever comes back with the same state again finds nothing. */
export async function takeAttempt(
  db: Db,
  tenant: TenantId,
  state: string,
  browser: string,
  now: Date,
): Promise<Attempt | undefined> {
  const { rows } = await sql<Omit<Attempt, 'state' | 'browser'> & { browserHash: string; over: boolean }>`
    delete from signon.attempt where tenant_id = ${tenant} and state_hash = ${hash(state)}
    returning provider_id as "providerId", browser_hash as "browserHash", nonce, code_verifier as "codeVerifier", next_path as next,
      account_id as "accountId", expires_at <= ${now} as over`.execute(db);
  const found = rows[0];
  if (found === undefined || found.over || found.browserHash !== hash(browser)) return undefined;
  const { browserHash: _browserHash, over: _over, ...rest } = found;
  return { ...rest, state, browser };
}

export interface Identity {
  readonly providerId: string;
  readonly accountId: AccountId;
  readonly linkedAt: Date;
  readonly usedAt: Date | null;
}

const IDENTITY = sql`provider_id as "providerId", account_id as "accountId", linked_at as "linkedAt", used_at as "usedAt"`;

export async function useIdentity(
  db: Db,
  tenant: TenantId,
  provider: string,
  subject: string,
  now: Date,
): Promise<AccountId | undefined> {
  const { rows } = await sql<{ accountId: AccountId }>`update signon.identity set used_at = ${now}
    where tenant_id = ${tenant} and provider_id = ${provider} and subject = ${subject} returning account_id as "accountId"`.execute(
    db,
  );
  return rows[0]?.accountId;
}

/** False: the subject is linked to another account, or the account to another subject of this provider. */
export async function insertIdentity(
  db: Db,
  tenant: TenantId,
  one: { readonly providerId: string; readonly subject: string; readonly accountId: AccountId; readonly now: Date },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into signon.identity (tenant_id, provider_id, subject, account_id, linked_at, used_at)
    values (${tenant}, ${one.providerId}, ${one.subject}, ${one.accountId}, ${one.now}, ${one.now}) on conflict do nothing`.execute(
      db,
    );
  return numAffectedRows === 1n;
}

export async function listIdentities(db: Db, tenant: TenantId, account: string): Promise<Identity[]> {
  const { rows } =
    await sql<Identity>`select ${IDENTITY} from signon.identity where tenant_id = ${tenant} and account_id = ${account}`.execute(
      db,
    );
  return rows;
}

export async function deleteIdentity(db: Db, tenant: TenantId, provider: string, account: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from signon.identity
    where tenant_id = ${tenant} and provider_id = ${provider} and account_id = ${account}`.execute(db);
  return numAffectedRows === 1n;
}
