import { sql, type RawBuilder } from 'kysely';
import { mayAct, reachOf, reachSql } from '#modules/access';
import type { Context } from '#platform/context';
import { seesWholeOrganisation } from './applicant-acts.ts';
import type { RelatedCase } from './contract.ts';
import { copiedTo } from './inbox-store.ts';
import type { CaseKind } from './kind.ts';
import type { Case } from './model.ts';
import type { ApprovalParts } from './parts.ts';

export interface RelatedQuery {
  readonly organisation?: string | undefined;
  readonly subject?: string | undefined;
  readonly limit: number;
}

type Row = Pick<Case, 'id' | 'kind' | 'title' | 'state' | 'openedAt'>;

/** Cases of an organisation or of one record, newest first, as far as this person may see them (the same as readCase). */
export async function relatedCases(
  ctx: Context,
  { kinds }: ApprovalParts,
  { organisation, subject, limit }: RelatedQuery,
): Promise<{ items: RelatedCase[]; total: number }> {
  if (organisation === undefined && subject === undefined) return { items: [], total: 0 };
  const about =
    subject === undefined
      ? sql`c.organisation_id = ${organisation}`
      : sql`c.kind = any(${[...kinds.keys()]}) and c.subject_id = ${subject}`;
  const from = sql`approvals.case_file c where c.tenant_id = ${ctx.tenant.id} and ${about} and ${visible(ctx, [...kinds.values()])}`;
  const { rows } = await sql<Row>`select c.id, c.kind, c.title, c.state, c.opened_at as "openedAt" from ${from}
    order by c.opened_at desc, c.id desc limit ${limit}`.execute(ctx.db);
  const counted = await sql<{ total: number }>`select count(*) as total from ${from}`.execute(ctx.db);
  return {
    items: rows.map(({ openedAt, ...row }) => ({
      ...row,
      kindLabel: kinds.get(row.kind)?.label.zh ?? row.kind,
      link: `/app/cases/${row.id}`,
      openedAt: openedAt.toISOString(),
    })),
    total: counted.rows[0]!.total,
  };
}

function visible(ctx: Context, kinds: readonly CaseKind[]): RawBuilder<unknown> {
  const { accountId, organisationId, duty, observer } = ctx.actor;
  const whole =
    organisationId !== undefined && seesWholeOrganisation(ctx.actor) && (duty === 'admin' || duty === 'editor');
  const asked =
    accountId === undefined || observer !== undefined
      ? sql`false`
      : sql`(c.applicant_id = ${accountId} ${whole ? sql`or c.organisation_id = ${organisationId}` : sql``})`;
  const decided = sql`exists (select 1 from approvals.task t where t.tenant_id = c.tenant_id and t.case_id = c.id
    and (t.account_id = ${accountId ?? null} or t.done_by = ${accountId ?? null}))`;
  const copied = sql`exists (select 1 from approvals.copy k where k.tenant_id = c.tenant_id and k.case_id = c.id and ${copiedTo(ctx)})`;
  return sql`(${sql.join([asked, decided, copied, ...kinds.flatMap((kind) => governed(ctx, kind))], sql` or `)})`;
}

/** Officers of the place, before and after it is their turn. */
function governed(ctx: Context, { name, deciderRights }: CaseKind): RawBuilder<unknown>[] {
  const places = deciderRights
    .filter((right) => mayAct(ctx.actor, right))
    .map((right) => reachOf(ctx.actor, right))
    .filter(({ kind }) => kind === 'tenant' || kind === 'territory')
    .map((reach) => reachSql(reach, { territory: sql`c.territory` }));
  return places.length === 0 ? [] : [sql`(c.kind = ${name} and (${sql.join(places, sql` or `)}))`];
}
