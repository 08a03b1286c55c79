import type { LinkAct } from '#modules/notices';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { findAccessRequests } from './find-requests.ts';
import { mountMembers } from './http.ts';
import { invitationAct, type RecordConsent } from './invitation-link.tsx';
import { memberJobs, memberSchedules } from './jobs.ts';
import type { WorkHolder } from './open-work.ts';
import { memberData } from './personal-data.ts';
import { invitationPages } from './site/invitation-pages.tsx';
import { leavePages } from './site/leave-pages.tsx';
import { requestPages } from './site/request-pages.tsx';

/** What only the modules above know. */
export interface MemberParts {
  readonly workOf: readonly WorkHolder[];
}

export const createMembersModule = (_installation: Installation, { workOf }: MemberParts): ServerModule => ({
  name: 'members',
  failures,
  routes: mountMembers(workOf),
  pages: [...invitationPages, ...requestPages, ...leavePages(workOf)],
  jobs: memberJobs,
  schedules: memberSchedules,
  personalData: [memberData],
  finders: [findAccessRequests],
});

/** For the module of notices, which opens the links. */
export const memberActs = ({ auth }: Installation, recordConsent: RecordConsent): readonly LinkAct[] => [
  invitationAct(auth, recordConsent),
];
