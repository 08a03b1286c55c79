import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { AccountId, TenantId } from '#kernel/ids';
import type { Context } from '#platform/context';
import type { Db } from '#platform/db';
import { may } from '#modules/access';
import { kindFacts, type EmailTiming, type NoticeKind } from './kinds.ts';
import { CHOOSABLE_KINDS } from './model.ts';

export interface Preference {
  readonly email: EmailTiming;
  readonly sms: boolean;
}

interface PreferenceRow extends Preference {
  readonly accountId: string;
  readonly kind: string;
}

const COLUMNS = sql`account_id as "accountId", kind, email, sms`;

const isFixed = (kind: string): boolean => kindFacts(kind).fixed === true;

/** What each of these people wants of one kind. */
export async function preferencesOf(
  db: Db,
  tenant: TenantId,
  accounts: readonly AccountId[],
  kind: string,
): Promise<ReadonlyMap<AccountId, Preference>> {
  const usual: Preference = kindFacts(kind);
  const { rows } = isFixed(kind)
    ? { rows: [] }
    : await sql<PreferenceRow>`select ${COLUMNS} from notices.preference
        where tenant_id = ${tenant} and account_id = any(${accounts}::uuid[]) and kind = ${kind}`.execute(db);
  const chosen = new Map(rows.map((row) => [row.accountId, row]));
  return new Map(accounts.map((account) => [account, chosen.get(account) ?? usual]));
}

/** What one person wants, kind by kind. */
export async function ownPreferences(ctx: Context, accountId: AccountId): Promise<ReadonlyMap<NoticeKind, Preference>> {
  const { rows } = await sql<PreferenceRow>`select ${COLUMNS} from notices.preference
    where tenant_id = ${ctx.tenant.id} and account_id = ${accountId}`.execute(ctx.db);
  const chosen = new Map(rows.map((row) => [row.kind, row]));
  return new Map(
    CHOOSABLE_KINDS.map((kind) => {
      const { email, sms } = (isFixed(kind) ? undefined : chosen.get(kind)) ?? kindFacts(kind);
      return [kind, { email, sms }];
    }),
  );
}

/** What one is asked about, in the role one has now: kinds that never come to it are left out. */
export const askedPreferences = async (
  ctx: Context,
  accountId: AccountId,
): Promise<readonly (readonly [NoticeKind, Preference])[]> =>
  [...(await ownPreferences(ctx, accountId))].filter(
    ([kind]) => kindFacts(kind).to?.some((right) => may(ctx.actor.role, right)) ?? true,
  );

export interface WantedPreference extends Preference {
  readonly kind: NoticeKind;
}

export async function editPreferences(
  ctx: Context,
  accountId: AccountId,
  wanted: readonly WantedPreference[],
): Promise<void> {
  const before = await ownPreferences(ctx, accountId);
  const changed = wanted.filter(({ kind, email, sms }) => {
    const was = before.get(kind);
    if (was === undefined) throw failure('record.notFound');
    return was.email !== email || was.sms !== sms;
  });
  const locked = changed.find(({ kind }) => isFixed(kind));
  if (locked !== undefined)
    throw failure('request.invalid', {}, [
      { field: locked.kind, zh: '这一类通知不能关闭', en: 'Notices of this kind cannot be switched off' },
    ]);
  for (const { kind, email, sms } of changed) {
    await sql`insert into notices.preference (tenant_id, account_id, kind, email, sms, updated_at)
      values (${ctx.tenant.id}, ${accountId}, ${kind}, ${email}, ${sms}, ${ctx.now})
      on conflict (tenant_id, account_id, kind) do update set email = excluded.email, sms = excluded.sms,
        updated_at = excluded.updated_at`.execute(ctx.db);
  }
  if (changed.length > 0)
    await ctx.audit('notice.prefer', { kind: 'account', id: accountId }, { kinds: changed.map(({ kind }) => kind) });
}
