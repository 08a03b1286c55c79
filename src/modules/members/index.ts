/**
 * 成员 — owns invitations and requests to join (organisations.invitation, .access_request) and how people leave. The
 * membership itself stands in organisations. Emits nothing.
 * Promises: an invitation never tells whether somebody has an account; nobody leaves with work that then belongs to nobody;
 * there is always an administrator; what an administrator may do is asked anew behind the lock.
 */
export { answerOwnInvitation } from './answer-invitation.ts';
export { leaveOrganisation } from './leave-organisation.ts';
export type { OpenItem, Place, WorkHolder } from './open-work.ts';
export { listRequests, type RequestQuery } from './store.ts';
export type { AccessRequest } from './model.ts';
