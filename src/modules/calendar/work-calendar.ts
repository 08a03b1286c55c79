import { createWorkCalendar, OFFICIAL_PLANS, type WorkCalendar } from '#engines/calendar';
import type { Context } from '#platform/context';
import { listPlans } from './store.ts';

/** The calendar of this region: the bundled plans, and over them those that its staff have confirmed. */
export async function workCalendar(ctx: Pick<Context, 'db' | 'tenant'>): Promise<WorkCalendar> {
  const own = await listPlans(ctx.db, ctx.tenant.id);
  const confirmed = own.filter((plan) => plan.confirmed);
  return confirmed.length === 0 ? BUNDLED : createWorkCalendar([...OFFICIAL_PLANS, ...confirmed]);
}

const BUNDLED = createWorkCalendar(OFFICIAL_PLANS);
