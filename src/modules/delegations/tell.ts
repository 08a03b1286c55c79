import type { AccountId } from '#kernel/ids';
import { issueLink, sendNotice, type LinkSubject } from '#modules/notices';
import { listMembers } from '#modules/organisations';
import type { Context } from '#platform/context';

interface Told {
  readonly key: string;
  readonly subject: string;
  readonly body: string;
  /** Page of the workbench. */
  readonly page: string;
}

/** The administrators of an organisation: delegation is theirs to answer. */
export const tellAdmins = (ctx: Context, organisationId: string, { page, ...notice }: Told): Promise<boolean> =>
  sendNotice(ctx, { ...notice, kind: 'delegation', to: { organisationId, duty: 'admin' }, link: page });

export const tellPerson = (ctx: Context, accountId: string, { page, ...notice }: Told): Promise<boolean> =>
  sendNotice(ctx, { ...notice, kind: 'delegation', to: { accountId: accountId as AccountId }, link: page });

/** Each administrator gets a link of their own, so that a small firm answers on a phone without signing in. */
export async function askAdminsByLink(
  ctx: Context,
  organisationId: string,
  link: { readonly purpose: string; readonly subject: LinkSubject; readonly validDays: number },
  { page, ...notice }: Told,
): Promise<void> {
  const members = await listMembers(ctx.db, ctx.tenant.id, organisationId);
  for (const { accountId } of members.filter(({ duty }) => duty === 'admin')) {
    const to = { accountId: accountId as AccountId };
    const address = await issueLink(ctx, { ...link, to });
    await sendNotice(ctx, {
      ...notice,
      key: `${notice.key}:${accountId}`,
      kind: 'delegation',
      to,
      link: address,
      appLink: page,
    });
  }
}
