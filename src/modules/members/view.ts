import { findAccounts, maskContact } from '#platform/auth';
import type { Context } from '#platform/context';
import type { AccessRequest, Invitation } from './model.ts';

export const invitationView = (one: Invitation) => ({
  id: one.id,
  contact: one.contactShown,
  duty: one.duty,
  departmentId: one.departmentId,
  dataScope: one.dataScope,
  customDepartments: [...one.customDepartments],
  state: one.state,
  invitedAt: one.invitedAt.toISOString(),
  sends: one.sends,
  sentAt: one.sentAt.toISOString(),
  expiresAt: one.expiresAt.toISOString(),
  endedAt: one.endedAt?.toISOString() ?? null,
});

/** Who asks, as whoever decides may know it: name and masked contact. */
export async function requestViews(
  ctx: Context,
  requests: readonly AccessRequest[],
  nameOf: (one: AccessRequest) => string = ({ organisationName }) => organisationName,
) {
  const accounts = await findAccounts(ctx.db, [...new Set(requests.map((one) => one.accountId))]);
  return requests.map((one) => {
    const account = accounts.get(one.accountId);
    const contact = account?.phone ?? account?.email;
    return {
      id: one.id,
      organisation: { id: one.organisationId, name: nameOf(one) },
      name: account?.name ?? '',
      contact: contact === undefined ? null : maskContact(contact),
      message: one.message,
      state: one.state,
      reasonCode: one.reasonCode,
      reason: one.reason,
      createdAt: one.createdAt.toISOString(),
      escalated: one.escalatedAt !== null,
      decidedAt: one.decidedAt?.toISOString() ?? null,
    };
  });
}
