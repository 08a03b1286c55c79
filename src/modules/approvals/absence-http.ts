import { civilDate } from '#kernel/time';
import { mount, type MountedRoute } from '#platform/http';
import { absenceRoutes } from './absence-contract.ts';
import { announceAbsence, endAbsence, readAbsences, type AbsenceView } from './absences.ts';
import type { Directory } from './kind.ts';

export const mountAbsences = (directory: Directory): MountedRoute[] =>
  mount(absenceRoutes, {
    readAbsences: async (ctx) => {
      const { own, forOthers, colleagues } = await readAbsences(ctx, directory);
      const today = civilDate(ctx.now);
      const shown = (all: readonly AbsenceView[]) => all.map((one) => absenceView(one, today));
      return { own: shown(own), forOthers: shown(forOthers), colleagues: [...colleagues] };
    },
    announceAbsence: async (ctx, { body }) => ({ id: await announceAbsence(ctx, directory, body) }),
    endAbsence: (ctx, { params }) => endAbsence(ctx, params.id),
  });

function absenceView({ id, accountName, standInName, fromOn, untilOn, note, endedAt }: AbsenceView, today: string) {
  const over = endedAt !== null || untilOn < today;
  const state = over ? ('over' as const) : fromOn > today ? ('ahead' as const) : ('now' as const);
  return { id, accountName, standInName, fromOn, untilOn, note, state };
}
