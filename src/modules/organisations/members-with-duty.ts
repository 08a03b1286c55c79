import type { AccountId } from '#kernel/ids';
import type { Duty } from '#kernel/roles';
import type { Context } from '#platform/context';
import { listMembers } from './store.ts';

const RANK: Readonly<Record<Duty, number>> = { viewer: 0, editor: 1, admin: 2 };

/** Members with at least this duty, for notices to an organisation. */
export async function membersWithDuty(
  ctx: Context,
  organisationId: string,
  duty: Duty = 'viewer',
): Promise<readonly AccountId[]> {
  const members = await listMembers(ctx.db, ctx.tenant.id, organisationId);
  return members.filter((member) => RANK[member.duty] >= RANK[duty]).map((member) => member.accountId as AccountId);
}
