import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import type { Db } from '#platform/db';
import type { Contact } from './contacts.ts';
import { flowOf, openFlow, requireFlow } from './flow.ts';
import { lastCodeAt, setCode, takeTry, useCode, voidCode, type Flow, type FlowPurpose } from './flow-store.ts';
import { newCode } from './keys.ts';
import type { Caller, CookieHeaders } from './model.ts';
import type { AuthWorks } from './works.ts';

export const CODE_MINUTES = 5;
export const RESEND_SECONDS = 60;
const TRIES = 5;

/** What is to be sent where. The caller sends it in its own transaction; it is written down nowhere here. */
export interface CodeToSend {
  readonly contact: Contact;
  readonly code: string;
}

export interface CodeAsked {
  readonly cookies: readonly string[];
  /** undefined: the code that was sent a moment ago still holds. */
  readonly send: CodeToSend | undefined;
}

interface Asking {
  readonly purpose: FlowPurpose;
  readonly contact: Contact;
  readonly next: string;
  readonly accountId?: AccountId | undefined;
}

/** Whether anybody has an account by this contact is not looked up here, so neither answer nor time can tell. */
export async function askCode(
  works: AuthWorks,
  caller: Caller,
  headers: CookieHeaders,
  asking: Asking,
): Promise<CodeAsked> {
  const under = await flowOf(works, headers);
  if (under !== undefined && isStillGood(under, asking, works.clock.now())) return { cookies: [], send: undefined };
  const { id, cookie, code } = await inLine(works, asking.contact, async (db) => {
    const opened = await openFlow(works, asking, db);
    return { ...opened, code: await putCode(works, db, opened.id) };
  });
  await spendCode(works, caller, asking.contact, id);
  return { cookies: [cookie], send: { contact: asking.contact, code } };
}

/** Pressed twice, or came back to the first page: the same question within the minute goes on where it was. */
const isStillGood = (flow: Flow, asking: Asking, now: Date): boolean =>
  flow.purpose === asking.purpose &&
  flow.next === asking.next &&
  flow.accountId === (asking.accountId ?? null) &&
  flow.contact?.value === asking.contact.value &&
  flow.provenAt === null &&
  flow.codeSentAt !== null &&
  secondsLeft(flow.codeSentAt, now) > 0;

export async function resendCode(works: AuthWorks, caller: Caller, headers: CookieHeaders): Promise<CodeToSend> {
  const flow = await requireFlow(works, headers);
  if (flow.contact === undefined || flow.provenAt !== null) throw failure('flow.gone');
  const { contact, id } = flow;
  const code = await inLine(works, contact, (db) => putCode(works, db, id));
  await spendCode(works, caller, contact, id);
  return { contact, code };
}

/** Seconds until another code may be asked for. */
export const secondsLeft = (sentAt: Date, now: Date): number =>
  Math.max(0, Math.ceil((sentAt.getTime() + RESEND_SECONDS * 1000 - now.getTime()) / 1000));

/** Many at once for one contact stand in line, and each sees when the one before it was sent. */
function inLine<T>(works: AuthWorks, contact: Contact, work: (db: Db) => Promise<T>): Promise<T> {
  return works.database.inPlatform(async (db) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`code:${contact.value}`}, 0))`.execute(db);
    const last = await lastCodeAt(db, contact);
    const seconds = last === undefined ? 0 : secondsLeft(last, works.clock.now());
    if (seconds > 0) throw failure('code.tooSoon', { seconds });
    return work(db);
  });
}

/** Counted only when a code would leave; the one that is too many is void before anybody sees it. */
async function spendCode(works: AuthWorks, caller: Caller, contact: Contact, flowId: string): Promise<void> {
  const refused = !(await works.limit.count('codesFrom', caller.address))
    ? 'code.tooManyHere'
    : !(await works.limit.count('codesTo', contact.value))
      ? 'code.tooManyToday'
      : undefined;
  if (refused === undefined) return;
  await works.database.inPlatform((db) => voidCode(db, flowId));
  throw failure(refused);
}

async function putCode(works: AuthWorks, db: Db, flowId: string): Promise<string> {
  const code = newCode();
  const now = works.clock.now();
  await setCode(db, flowId, hashOf(works, flowId, code), now, new Date(now.getTime() + CODE_MINUTES * 60_000));
  return code;
}

/** Bound to its flow: the code of one browser is worth nothing in another. */
const hashOf = (works: AuthWorks, flowId: string, code: string): string => works.keyed.hash(`code ${flowId}`, code);

/** The code came back: from here on the contact belongs to whoever holds this flow. */
export async function proveCode(
  works: AuthWorks,
  headers: CookieHeaders,
  purpose: FlowPurpose,
  typed: string,
): Promise<Flow & { readonly contact: Contact }> {
  const flow = await requireFlow(works, headers, purpose);
  const { contact } = flow;
  if (contact === undefined) throw failure('flow.gone');
  if (flow.provenAt !== null) throw failure('code.used');
  const now = works.clock.now();
  if (flow.codeExpiresAt === null || flow.codeExpiresAt <= now) throw failure('code.expired');
  const digits = typed.normalize('NFKC').replaceAll(/\D/g, '');
  const expected = await works.database.inPlatform((db) => takeTry(db, flow.id, TRIES));
  if (expected === undefined) throw failure('code.tooManyTries');
  if (!works.keyed.matches(`code ${flow.id}`, digits, expected)) {
    const left = TRIES - flow.codeTries - 1;
    throw left > 0 ? failure('code.wrong', { left }) : failure('code.tooManyTries');
  }
  if (!(await works.database.inPlatform((db) => useCode(db, flow.id, expected, now)))) throw failure('code.used');
  return { ...flow, contact, provenAt: now };
}
