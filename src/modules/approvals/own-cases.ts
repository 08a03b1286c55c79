import { civilDate } from '#kernel/time';
import { workCalendar } from '#modules/calendar';
import type { Context } from '#platform/context';
import { nextUrge } from './applicant-acts.ts';
import { getDefinition } from './definition-store.ts';
import { listMine } from './inbox-store.ts';
import type { CaseKind } from './kind.ts';
import type { Case, CaseEvent, DefinitionContent } from './model.ts';
import { drawPath, type Stop } from './path.ts';
import type { ApprovalParts } from './parts.ts';
import { listEvents, listTasks } from './store.ts';

/** What somebody asked for, as a person without a desk follows it. */
export interface OwnCase {
  readonly case: Case;
  readonly kind: { readonly zh: string; readonly en: string };
  readonly verbs: CaseKind['verbs'];
  readonly content: DefinitionContent;
  readonly path: readonly Stop[];
  /** What was said last, when it came back. */
  readonly last: CaseEvent | undefined;
  readonly workdaysLeft: number | null;
  readonly urge: { readonly now: boolean; readonly on: string };
  /** Where what came back is corrected. */
  readonly page: string;
}

const SHOWN = 20;

export async function listOwnCases(ctx: Context, parts: ApprovalParts, limit: number = SHOWN): Promise<OwnCase[]> {
  const { rows } = await listMine(ctx, { limit });
  const calendar = await workCalendar(ctx);
  return Promise.all(
    rows.map(async ({ case: one }) => {
      const { content } = await getDefinition(ctx.db, ctx.tenant.id, one.definitionId);
      const events = await listEvents(ctx.db, ctx.tenant.id, one.id);
      const kind = parts.kinds.get(one.kind);
      return {
        case: one,
        kind: kind?.label ?? { zh: one.kind, en: one.kind },
        verbs: kind?.verbs,
        content,
        path: drawPath(one, content, events, await listTasks(ctx.db, ctx.tenant.id, one.id)),
        last: events.findLast(({ verb }) => verb === 'return' || verb === 'refuse'),
        workdaysLeft: one.dueOn === null ? null : calendar.workdaysBetween(civilDate(ctx.now), one.dueOn),
        urge: await nextUrge(ctx, one),
        page: kind?.pages.applicant(one.subjectId) ?? '/account',
      };
    }),
  );
}
