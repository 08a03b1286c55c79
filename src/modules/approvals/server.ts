import type { Right } from '#modules/access';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { mountAbsences } from './absence-http.ts';
import { approvalFailures } from './failures.ts';
import { findCases } from './find-cases.ts';
import { mountApprovals } from './http.ts';
import { approvalJobs, approvalSchedules, REDATE } from './jobs.ts';
import type { CaseKind, Directory } from './kind.ts';
import type { ApprovalParts } from './parts.ts';
import { approvalsPersonalData } from './personal-data.ts';
import { casePages } from './site/index.tsx';

/** @param kinds what the modules above have decided here */
export function createApprovalsModule(
  { files }: Installation,
  kinds: readonly CaseKind[],
  directory: Directory,
): ServerModule {
  const parts: ApprovalParts = {
    kinds: new Map(kinds.map((kind) => [kind.name, kind])),
    rights: [...new Set<Right>(kinds.flatMap(({ deciderRights }) => deciderRights))],
    directory,
    files,
  };
  return {
    name: 'approvals',
    failures: approvalFailures,
    routes: [...mountApprovals(parts), ...mountAbsences(directory)],
    pages: casePages(parts),
    jobs: approvalJobs(parts),
    schedules: approvalSchedules,
    personalData: [approvalsPersonalData],
    finders: [findCases(parts)],
    subscriptions: { 'calendar.changed': [REDATE] },
  };
}
