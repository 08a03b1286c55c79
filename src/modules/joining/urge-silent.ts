import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import { sendNotice } from '#modules/notices';
import type { Context } from '#platform/context';
import type { JoinedOrganisation } from './contract.ts';
import { findJoined } from './read-joined.ts';

/** 一键提醒: each of those that may be urged now hears of it once; the others are left out and counted. */
export async function urgeSilent(ctx: Context, ids: readonly string[]): Promise<{ urged: number; skipped: number }> {
  if (ctx.actor.duty === 'viewer') throw failure('joining.readOnly');
  const today = civilDate(ctx.now);
  const open = (await findJoined(ctx, ids)).filter(({ urge }) => urge === 'now');
  const { rows } = await sql<{ id: string }>`insert into joining.urge (tenant_id, organisation_id, urged_on)
    select ${ctx.tenant.id}, id, ${today}::date from unnest(${open.map(({ id }) => id)}::uuid[]) as chosen (id)
    on conflict do nothing returning organisation_id as id`.execute(ctx.db);
  const urged = new Set(rows.map(({ id }) => id));
  for (const one of open.filter(({ id }) => urged.has(id))) {
    await tell(ctx, one, today);
    await ctx.audit('organisation.urge', { kind: 'organisation', id: one.id });
  }
  return { urged: urged.size, skipped: new Set(ids).size - urged.size };
}

const tell = (ctx: Context, { id, name, joinedOn }: JoinedOrganisation, today: string): Promise<boolean> =>
  sendNotice(ctx, {
    key: `joining.urge:${id}:${today}`,
    kind: 'joiningUrge',
    to: { organisationId: id, duty: 'editor' },
    subject: `“${name}”入驻后还没有发布过内容`,
    body: `${ctx.actor.organisationName ?? ctx.tenant.nameZh}提醒：贵单位 ${joinedOn} 入驻，至今没有发布或确认过供求，也没有公开名录。有需求、能提供什么，几分钟就能发布；已有的 Excel 表可以直接导入。暂时没有的，不用回复。`,
    link: '/app/listings/new',
  });
