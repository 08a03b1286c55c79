import { mayAct, reachOf, type Right } from '#modules/access';
import { listDone } from '#modules/approvals';
import { workCalendar } from '#modules/calendar';
import { listDelegations } from '#modules/delegations';
import { listBatches } from '#modules/imports';
import { countByState } from '#modules/listings';
import { findOrganisation, listDepartments, listMembers } from '#modules/organisations';
import { listPartners } from '#modules/partners';
import { listProfiles } from '#modules/profiles';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import { STEPS_OF, type StepKey } from './steps-model.ts';

interface Finder {
  /** Without it the step is not this person's; absent: anybody's who acts for the organisation. */
  readonly right?: Right;
  readonly done: (ctx: Context, organisationId: string) => Promise<boolean>;
}

/** The sign that a step is done lies in the data: nobody ticks it off. */
const FINDERS: Readonly<Record<StepKey, Finder>> = {
  verified: {
    done: async ({ db, tenant }, id) => (await findOrganisation(db, tenant.id, id))?.state === 'verified',
  },
  publish: {
    right: 'listing.create',
    done: async ({ db, tenant, actor }) => {
      const counts = await countByState(db, tenant.id, reachOf(actor, 'listing.manage'));
      return ['submitted', 'published', 'expired', 'closed'].some((state) => (counts[state as 'published'] ?? 0) > 0);
    },
  },
  import: {
    right: 'listing.import',
    done: async ({ db, tenant, actor }) =>
      (
        await listBatches(db, tenant.id, {
          within: [{ target: 'listing', reach: reachOf(actor, 'import.read') }],
          limit: 1,
        })
      ).total > 0,
  },
  classes: {
    right: 'profile.read',
    done: async (ctx) => (await listProfiles(ctx, { kind: 'class', limit: 1 })).total > 0,
  },
  partners: {
    right: 'partner.read',
    done: async (ctx) => (await listPartners(ctx, { limit: 1 })).total > 0,
  },
  delegation: {
    right: 'delegation.take',
    done: async ({ db, tenant, actor }) =>
      (await listDelegations(db, tenant.id, { reach: reachOf(actor, 'delegation.read'), side: 'delegate', limit: 1 }))
        .total > 0,
  },
  colleague: {
    right: 'organisation.member',
    done: async ({ db, tenant }, id) => (await listMembers(db, tenant.id, id)).length > 1,
  },
  review: {
    done: async (ctx) => (await listDone(ctx, { limit: 1 })).total > 0,
  },
  calendar: {
    right: 'calendar.edit',
    done: async (ctx) => (await workCalendar(ctx)).isAnnounced(civilDate(ctx.now)),
  },
  departments: {
    right: 'organisation.edit',
    done: async ({ db, tenant }, id) => (await listDepartments(db, tenant.id, id)).length > 0,
  },
};

export interface FirstStep {
  readonly key: StepKey;
  readonly done: boolean;
}

/** What makes the platform useful to this person first; empty for whoever only reads, or acts for somebody else. */
export async function firstSteps(ctx: Context): Promise<FirstStep[]> {
  const { role, organisationId, duty, delegation, observer } = ctx.actor;
  if (organisationId === undefined || delegation !== undefined || observer !== undefined || duty === 'viewer')
    return [];
  const steps: FirstStep[] = [];
  for (const key of STEPS_OF[role] ?? []) {
    const { right, done } = FINDERS[key];
    if (right !== undefined && !mayAct(ctx.actor, right)) continue;
    if (key === 'colleague' && duty !== 'admin') continue;
    steps.push({ key, done: await done(ctx, organisationId) });
  }
  return steps;
}
