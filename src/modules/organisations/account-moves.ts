import { sql } from 'kysely';
import { columnMove, type AccountMove } from '#platform/personal-data';
import { moveMemberships } from './member-store.ts';

export const organisationMoves: readonly AccountMove[] = [
  {
    key: 'memberships',
    label: { zh: '机构成员关系', en: 'Memberships' },
    columns: ['organisations.member.account_id'],
    count: async (ctx, accountId) => {
      const { rows } = await sql<{ total: number }>`select count(*) as total from organisations.member
        where tenant_id = ${ctx.tenant.id} and account_id = ${accountId}`.execute(ctx.db);
      return rows[0]!.total;
    },
    move: (ctx, from, into) => moveMemberships(ctx.db, ctx.tenant.id, from, into),
  },
  columnMove({
    key: 'standing',
    label: { zh: '学习者或专家身份', en: 'Standing as learner or expert' },
    table: 'organisations.person',
    column: 'account_id',
    uniqueWith: [],
  }),
  columnMove({
    key: 'organisations',
    label: { zh: '登记的机构', en: 'Organisations registered' },
    table: 'organisations.organisation',
    column: 'created_by',
  }),
];
