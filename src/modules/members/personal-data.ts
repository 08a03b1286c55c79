import { sql } from 'kysely';
import { listMemberships, DUTY_LABELS } from '#modules/organisations';
import { civilMinute } from '#kernel/time';
import type { PersonalDataHolder } from '#platform/personal-data';
import { INVITATION_LABELS, nameForAsker, REQUEST_LABELS } from './model.ts';
import { listInvitationsTo, listRequests } from './store.ts';

/** What invitations and requests to join keep of a person. Memberships themselves are answered for by organisations. */
export const memberData: PersonalDataHolder = {
  name: 'members',
  title: { zh: '邀请与加入申请', en: 'Invitations and requests to join' },
  tables: ['organisations.invitation', 'organisations.access_request'],
  goes: { zh: '您的加入申请和发给您的邀请', en: 'Your requests to join and invitations to you' },
  kept: [
    {
      what: { zh: '您发出的邀请由谁发出', en: 'That you invited somebody' },
      why: {
        zh: '机构成员的来历需可追溯（网络安全法第二十一条）',
        en: 'How members came in must be traceable (Cybersecurity Law art. 21)',
      },
    },
  ],
  collect: async (ctx, person) => {
    const { db, tenant } = ctx;
    const requests = await listRequests(db, tenant.id, { accountId: person.accountId, limit: 100 });
    const contacts = [person.phone, person.email].filter((one) => one !== undefined);
    const invitations = await listInvitationsTo(db, tenant.id, contacts);
    return [
      {
        title: { zh: '加入申请', en: 'Requests to join' },
        fields: {
          organisation: { zh: '机构', en: 'Organisation' },
          message: { zh: '说明', en: 'About you' },
          state: { zh: '状态', en: 'State' },
          at: { zh: '时间', en: 'Asked' },
        },
        rows: requests.items.map((one) => ({
          organisation: nameForAsker(one),
          message: one.message,
          state: REQUEST_LABELS[one.state].zh,
          at: civilMinute(one.createdAt),
        })),
      },
      {
        title: { zh: '发给您的邀请', en: 'Invitations to you' },
        fields: {
          duty: { zh: '职责', en: 'Duty' },
          state: { zh: '状态', en: 'State' },
          at: { zh: '时间', en: 'Invited' },
        },
        rows: invitations.map((one) => ({
          duty: DUTY_LABELS[one.duty].zh,
          state: INVITATION_LABELS[one.state].zh,
          at: civilMinute(one.invitedAt),
        })),
      },
    ];
  },
  obstacles: async (ctx, person) => {
    const memberships = await listMemberships(ctx.db, ctx.tenant.id, person.accountId);
    return memberships.map(({ organisationId, name }) => ({
      kind: 'handOver' as const,
      about: {
        zh: `您还是“${name}”的成员，请先退出并移交未办结事项`,
        en: `You are still a member of ${name}; leave it first`,
      },
      link: `/account/organisations/${organisationId}/leave`,
    }));
  },
  erase: async (ctx, person) => {
    const { numAffectedRows: requests } = await sql`delete from organisations.access_request
      where tenant_id = ${ctx.tenant.id} and account_id = ${person.accountId}`.execute(ctx.db);
    const { numAffectedRows: invitations } =
      await sql`update organisations.invitation set contact = null, contact_shown = '', account_id = null,
        state = case when state = 'pending' then 'withdrawn' else state end, ended_at = coalesce(ended_at, ${ctx.now})
      where tenant_id = ${ctx.tenant.id} and (account_id = ${person.accountId} or contact = any(${[person.phone, person.email].filter((one) => one !== undefined)}))`.execute(
        ctx.db,
      );
    return Number(requests ?? 0n) + Number(invitations ?? 0n);
  },
};
