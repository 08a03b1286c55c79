import { failure } from '#kernel/errors';
import type { AccountId } from '#kernel/ids';
import { sendNotice } from '#modules/notices';
import { listMembers, listOrganisations } from '#modules/organisations';
import type { Context } from '#platform/context';

export interface PageReport {
  /** Path of the page that is wrong. */
  readonly page: string;
  readonly text: string;
}

/** More than these are not told by one report; a region's desk is small. */
const TOLD = 20;

/** Somebody says that a page is wrong: the officers of the region are told, where they read their messages. */
export async function reportPage(ctx: Context, { page, text }: PageReport): Promise<void> {
  if (text === '')
    throw failure('request.invalid', {}, [{ field: 'text', zh: '请写明哪里有误', en: 'Say what is wrong' }]);
  for (const accountId of await officers(ctx)) {
    await sendNotice(ctx, {
      key: `page.report:${ctx.requestId}:${accountId}`,
      kind: 'listingReport',
      to: { accountId: accountId as AccountId },
      subject: `有人反映页面有误：${page}`,
      body: text,
      link: page,
    });
  }
  await ctx.audit('page.report', { kind: 'page', id: page.slice(0, 200) });
}

async function officers(ctx: Context): Promise<string[]> {
  const accounts: string[] = [];
  for (const kind of ['bureau', 'operator']) {
    const { rows } = await listOrganisations(ctx.db, ctx.tenant.id, { state: 'verified', kind, limit: TOLD });
    for (const { id } of rows)
      accounts.push(...(await listMembers(ctx.db, ctx.tenant.id, id)).map((member) => member.accountId));
  }
  return [...new Set(accounts)].slice(0, TOLD);
}
