import type { AccountId } from '#kernel/ids';
import type { Clock } from '#kernel/time';
import { appendEntry } from '#platform/audit';
import type { Config } from '#platform/config';
import { PUBLIC_ACTOR } from '#platform/context';
import { openDatabase, type Database, type DatabaseUrls } from '#platform/db';
import type { Log } from '#platform/log';
import type { Vault } from '#platform/vault';
import { attemptLimit, type AttemptLimit } from './attempts.ts';
import { makeBetterAuth, type BetterAuth } from './better-auth.ts';
import { keyedBy, type Keyed } from './keys.ts';
import type { Caller } from './model.ts';

export interface AuthParts {
  readonly config: Config;
  readonly urls: DatabaseUrls;
  readonly clock: Clock;
  readonly log: Log;
  readonly vault: Vault;
}

/** What every act of sign-in works with. */
export interface AuthWorks {
  readonly library: BetterAuth;
  /**
   * Sign-in has transactions of its own: a wrong try stays counted although its request is refused and rolled back.
   */
  readonly database: Database;
  readonly limit: AttemptLimit;
  readonly keyed: Keyed;
  readonly vault: Vault;
  readonly clock: Clock;
  /** Cookies only over https. */
  readonly secure: boolean;
  readonly publicUrl: string | undefined;
  /** In a transaction of its own: a refused sign-in is remembered although its request changes nothing. */
  record(caller: Caller, verb: string, accountId: AccountId | undefined, detail?: object): Promise<void>;
  close(): Promise<void>;
}

export function openAuthWorks({ config, urls, clock, log, vault }: AuthParts): AuthWorks {
  const database = openAuthDatabase(urls.app, log);
  const { secrets, publicUrl } = config;
  const keyed = keyedBy(secrets.link);
  return {
    library: makeBetterAuth({ pool: database.pool, secret: secrets.session, publicUrl, log }),
    database,
    limit: attemptLimit(database, keyed, () => clock.now()),
    keyed,
    vault,
    clock,
    secure: publicUrl?.startsWith('https:') ?? false,
    publicUrl,
    record: ({ tenant, requestId, address }, verb, accountId, detail = {}) =>
      database.inTenant(tenant.id, (db) =>
        appendEntry(db, {
          tenant: tenant.id,
          actor: { ...PUBLIC_ACTOR, accountId, address },
          at: clock.now(),
          verb,
          object: { kind: 'account', id: accountId ?? 'unknown' },
          detail: { ...detail },
          requestId,
        }),
      ),
    // better-auth uses the pool itself, so it is ended even when our own queries never were.
    close: () => database.pool.end(),
  };
}

/** Own connections: sign-in stands outside the transactions of use cases, and the library's queries name no schema. */
function openAuthDatabase(appUrl: string, log: Log): Database {
  const url = new URL(appUrl);
  url.searchParams.set('options', '-c search_path=auth');
  return openDatabase(url.toString(), {
    max: 6,
    onError: (error) => log.warn({ reason: error.message }, 'sign-in connection lost'),
  });
}
