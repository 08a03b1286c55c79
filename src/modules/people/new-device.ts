import { createHmac } from 'node:crypto';
import { civilMinute } from '#kernel/time';
import type { AccountId } from '#kernel/ids';
import { callerOf, deviceWords, maskAddress, type Session } from '#platform/auth';
import type { Context } from '#platform/context';
import type { RequestFacts } from '#platform/http';
import type { Installation } from '#platform/installation';
import { tellOwner } from './tell-owner.ts';

const COOKIE = 'jq_known';
const DAYS = 365;
/** People of one family share a computer. */
const ACCOUNTS = 5;

/**
 * Somebody came in with a browser that this account has not been used with: its owner is told. The browser remembers accounts by
 * a mark that only this installation can make and that says nothing to anybody else; where it has lost it, a sign-in from the
 * same kind of device at the same place is not news either.
 */
export async function noticeDevice(
  ctx: Context,
  { config }: Installation,
  request: RequestFacts,
  { accountId, known }: Session,
): Promise<void> {
  const mark = markOf(config.secrets.session, accountId);
  const marks = marksIn(String(request.headers['cookie'] ?? ''));
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  request.setHeader(
    'set-cookie',
    cookie([mark, ...marks.filter((other) => other !== mark)].slice(0, ACCOUNTS), secure),
  );
  if (known !== 'new' || marks.includes(mark)) return;
  const { agent, address } = callerOf(ctx, request);
  const from = [deviceWords(agent) || '未知设备', maskAddress(address)].filter(Boolean).join('，');
  await tellOwner(ctx, accountId, 'newDevice', undefined, `${civilMinute(ctx.now)}，${from}。`);
}

const markOf = (secret: string, accountId: AccountId): string =>
  createHmac('sha256', secret).update(`known-device:${accountId}`).digest('base64url').slice(0, 22);

const MARK = /^[\w-]{22}$/;

const marksIn = (cookies: string): string[] =>
  (new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w.-]*)`).exec(cookies)?.[1] ?? '').split('.').filter((one) => MARK.test(one));

const cookie = (marks: readonly string[], secure: boolean): string =>
  [
    `${COOKIE}=${marks.join('.')}`,
    'Path=/',
    `Max-Age=${DAYS * 86_400}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');
