import { civilDate, civilMinute } from '#kernel/time';
import type { Context } from '#platform/context';
import { exportText } from '#platform/exports';
import type { Download } from '#platform/http';
import type { HeldRecords, Person, PersonalDataHolder } from '#platform/personal-data';
import { register } from './dated-data.ts';
import { renderCopy } from './render-copy.tsx';
import { insertRequest } from './request-store.ts';

export interface HeldBy {
  readonly holder: PersonalDataHolder;
  readonly records: readonly HeldRecords[];
}

export async function collectPersonalData(
  ctx: Context,
  holders: readonly PersonalDataHolder[],
  person: Person,
): Promise<readonly HeldBy[]> {
  const held: HeldBy[] = [];
  for (const holder of holders) held.push({ holder, records: await holder.collect(ctx, person) });
  return held;
}

export type CopyFormat = 'json' | 'html';

/** 查阅、复制（个人信息保护法 45 条）: everything held of the person, for machines or to read; itself logged as an export. */
export async function copyPersonalData(
  ctx: Context,
  holders: readonly PersonalDataHolder[],
  person: Person,
  format: CopyFormat,
  lang: 'zh' | 'en',
): Promise<Download> {
  const held = await collectPersonalData(ctx, holders, person);
  const processing = await register(ctx);
  await insertRequest(ctx, {
    accountId: person.accountId,
    kind: 'copy',
    state: 'done',
    detail: null,
    waitsFor: [],
    dueOn: null,
  });
  await ctx.audit('privacy.copy', { kind: 'account', id: person.accountId }, { after: { format } });
  const rows = held.flatMap(({ records }) => records).reduce((sum, { rows: some }) => sum + some.length, 0);
  return exportText(ctx, {
    name: `我的个人信息-${civilDate(ctx.now)}.${format}`,
    kind: 'personal-data',
    purpose: '本人查阅、复制',
    filter: { accountId: person.accountId, format },
    type: format === 'json' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    columns: held.map(({ holder }) => holder.name),
    rows,
    write: (mark) =>
      format === 'json'
        ? JSON.stringify(asJson(ctx, person, held, mark), null, 2)
        : renderCopy({ lang, mark, at: civilMinute(ctx.now), region: ctx.tenant, held, processing }),
  });
}

const asJson = (ctx: Context, person: Person, held: readonly HeldBy[], mark: string): object => ({
  about: mark,
  region: ctx.tenant.nameZh,
  at: ctx.now.toISOString(),
  accountId: person.accountId,
  data: Object.fromEntries(
    held.map(({ holder, records }) => [
      holder.name,
      { title: holder.title.zh, records: records.map(({ title, rows }) => ({ title: title.zh, rows })) },
    ]),
  ),
});
