import { divisionOf } from '#modules/organisations';
import type { JobDefinition } from '#platform/jobs';
import { moveProfiles } from './store.ts';

const MOVED = 'profile.followOrganisation';

export const profileSubscriptions = { 'organisation.edited': [MOVED] };

/** 辖区 of the people of a school is where the school is. */
export const profileJobs: readonly JobDefinition[] = [
  {
    task: MOVED,
    work: async (ctx, { payload }) => {
      const { organisationId } = payload as { organisationId: string };
      await moveProfiles(ctx.db, ctx.tenant.id, organisationId, await divisionOf(ctx, organisationId));
    },
  },
];
