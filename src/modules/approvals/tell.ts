import type { AccountId } from '#kernel/ids';
import { sendNotice } from '#modules/notices';
import type { Context } from '#platform/context';
import { presentOf } from './absences.ts';
import type { CaseKind, Directory, Officer } from './kind.ts';
import type { Case, Task } from './model.ts';

interface Words {
  readonly notice?: 'approvalTask' | 'approvalUrge';
  /** Completes the key of the message: the same one is sent once. */
  readonly key: string;
  readonly subject: string;
  readonly body: string;
}

/** Somebody always reads it, and nobody drowns: with more than this the to-do list is the better place. */
const MOST = 20;

/** Those who have this task: the one it was handed to, else the people of its pool. */
export async function tellOfficers(
  ctx: Context,
  kind: CaseKind,
  directory: Directory,
  one: Case,
  task: Task,
  words: Words,
): Promise<void> {
  const accounts =
    task.accountId === null
      ? (await directory.officers(ctx, task)).slice(0, MOST).map(({ accountId }) => accountId)
      : [task.accountId];
  await tellAccounts(ctx, kind, one, accounts, words);
}

/** Those above: of the whole region. */
export async function tellRegion(
  ctx: Context,
  kind: CaseKind,
  directory: Directory,
  one: Case,
  task: Task,
  words: Words,
): Promise<void> {
  const officers: readonly Officer[] = await directory.officers(ctx, {
    ...task,
    organisationId: null,
    territory: null,
  });
  await tellAccounts(
    ctx,
    kind,
    one,
    officers.slice(0, MOST).map(({ accountId }) => accountId),
    words,
  );
}

export async function tellAccounts(
  ctx: Context,
  kind: CaseKind,
  one: Case,
  accounts: readonly string[],
  { key, subject, body, notice = 'approvalTask' }: Words,
): Promise<void> {
  for (const accountId of await presentOf(ctx, accounts)) {
    if (accountId === ctx.actor.accountId) continue;
    await sendNotice(ctx, {
      key: `case:${one.id}:${key}:${accountId}`,
      kind: notice,
      to: { accountId: accountId as AccountId },
      subject,
      body,
      link: kind.pages.officer(one.subjectId),
    });
  }
}
