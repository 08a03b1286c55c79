import { sql } from 'kysely';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { tableFinder, type RecordFinder } from '#platform/module';
import { CASE_STATE_LABELS } from './model.ts';
import type { ApprovalParts } from './parts.ts';

const find = tableFinder({
  kind: '',
  from: sql`approvals.case_file x`,
  title: sql`x.title`,
  openedAt: sql`x.opened_at`,
  dueOn: sql`x.due_on`,
  applicant: sql`x.applicant_id`,
  organisation: sql`x.organisation_id`,
  states: CASE_STATE_LABELS,
  waitsFor: { running: '有权办理的人', returned: '申请人' },
  link: ({ id }) => `/app/cases/${id}`,
});

interface Holder {
  readonly caseId: string;
  readonly kind: string;
  readonly accountId: string | null;
  readonly organisationId: string | null;
}

/** Cases of every kind, with the kind in words and whoever has them now. */
export const findCases =
  ({ kinds, directory }: ApprovalParts): RecordFinder =>
  async (ctx, query) => {
    const found = await find(ctx, query);
    const holders = await holdersOf(
      ctx,
      found.map(({ id }) => id),
    );
    const accounts = await findAccounts(
      ctx.db,
      holders.flatMap(({ accountId }) => accountId ?? []),
    );
    const offices = await directory.organisationNames(
      ctx,
      holders.flatMap(({ organisationId }) => organisationId ?? []),
    );
    const nameOf = ({ accountId, organisationId }: Holder): string | undefined =>
      accountId !== null
        ? accounts.get(accountId)?.name
        : organisationId !== null
          ? offices.get(organisationId)
          : undefined;
    return found.map((one) => {
      const mine = holders.filter(({ caseId }) => caseId === one.id);
      const named = [...new Set(mine.flatMap((holder) => nameOf(holder) ?? []))].join('、');
      return {
        ...one,
        kind: kinds.get(mine[0]?.kind ?? '')?.label.zh ?? '审批',
        owner: one.owner === null || named === '' ? one.owner : named,
      };
    });
  };

/** One row for each open task; one without a holder where none is open. */
async function holdersOf(ctx: Context, ids: readonly string[]): Promise<readonly Holder[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Holder>`select c.id as "caseId", c.kind, t.account_id as "accountId",
      t.organisation_id as "organisationId"
    from approvals.case_file c left join approvals.task t
      on t.tenant_id = c.tenant_id and t.case_id = c.id and t.state in ('waiting', 'held')
    where c.tenant_id = ${ctx.tenant.id} and c.id = any(${ids}::uuid[])`.execute(ctx.db);
  return rows;
}
