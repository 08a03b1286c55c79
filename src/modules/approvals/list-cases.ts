import { civilDate } from '#kernel/time';
import { workCalendar } from '#modules/calendar';
import type { WorkCalendar } from '#engines/calendar';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import type { InboxItem } from './contract.ts';
import { getDefinition, type Definition } from './definition-store.ts';
import {
  countInbox,
  listCopies,
  listDone,
  listMine,
  listTodo,
  type InboxPage,
  type InboxQuery,
  type InboxRow,
} from './inbox-store.ts';
import { isOpen } from './rules.ts';
import type { Box } from './model.ts';
import type { ApprovalParts } from './parts.ts';

type Lister = (ctx: Context, parts: ApprovalParts, query: InboxQuery) => Promise<InboxPage>;

const LISTERS: Readonly<Record<Box, Lister>> = {
  todo: (ctx, { rights }, query) => listTodo(ctx, rights, query),
  done: (ctx, _parts, query) => listDone(ctx, query),
  mine: (ctx, _parts, query) => listMine(ctx, query),
  copies: (ctx, _parts, query) => listCopies(ctx, query),
};

export async function listCases(
  ctx: Context,
  parts: ApprovalParts,
  { box, ...query }: InboxQuery & { readonly box: Box },
): Promise<{ items: InboxItem[]; total: number; nextCursor: string | null }> {
  const page = await LISTERS[box](ctx, parts, query);
  const calendar = await workCalendar(ctx);
  const definitions = await definitionsOf(ctx, page.rows);
  const absent = page.rows.flatMap(({ inPlaceOf }) => inPlaceOf ?? []);
  const names = absent.length === 0 ? undefined : await findAccounts(ctx.db, absent);
  const items = page.rows.map((row) => itemOf(ctx, parts, row, { box, calendar, definitions, names }));
  return { items, total: page.total, nextCursor: page.nextCursor };
}

interface Around {
  readonly box: Box;
  readonly calendar: WorkCalendar;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly names: ReadonlyMap<string, { readonly name: string }> | undefined;
}

function itemOf(
  ctx: Context,
  parts: ApprovalParts,
  row: InboxRow,
  { box, calendar, definitions, names }: Around,
): InboxItem {
  const { case: one, at, dueOn, unread, inPlaceOf } = row;
  const kind = parts.kinds.get(one.kind);
  const step = one.step === null ? undefined : definitions.get(one.definitionId)?.content.steps[one.step];
  const due = isOpen(one.state) ? (box === 'todo' ? dueOn : one.dueOn) : null;
  const page = box === 'mine' ? 'applicant' : 'officer';
  return {
    id: one.id,
    kind: one.kind,
    kindLabel: kind?.label.zh ?? one.kind,
    title: one.title,
    state: one.state,
    step: step?.name.zh ?? null,
    subjectId: one.subjectId,
    link: box === 'todo' && kind !== undefined ? kind.pages[page](one.subjectId) : `/app/cases/${one.id}`,
    openedAt: one.openedAt.toISOString(),
    at: at.toISOString(),
    dueOn: due,
    workdaysLeft: due === null ? null : calendar.workdaysBetween(civilDate(ctx.now), due),
    unread,
    inPlaceOf: inPlaceOf === null ? null : (names?.get(inPlaceOf)?.name ?? ''),
  };
}

/** A page of cases runs on few versions. */
async function definitionsOf(ctx: Context, rows: readonly InboxRow[]): Promise<ReadonlyMap<string, Definition>> {
  const ids = [...new Set(rows.map((row) => row.case.definitionId))];
  const found = await Promise.all(ids.map((id) => getDefinition(ctx.db, ctx.tenant.id, id)));
  return new Map(found.map((one) => [one.id, one]));
}

export async function countCases(ctx: Context, parts: ApprovalParts) {
  const kinds = [...parts.kinds.values()].map(({ name, label }) => ({ kind: name, label: label.zh }));
  return { ...(await countInbox(ctx, parts.rights)), kinds };
}
