import { sql } from 'kysely';
import { civilMinute } from '#kernel/time';
import type { Context } from '#platform/context';
import type { PersonalDataHolder, RetentionClock, Words } from '#platform/personal-data';
import {
  DECISION_LABELS,
  FIELD_LABELS,
  REQUEST_KIND_LABELS,
  REQUEST_STATE_LABELS,
  TEXT_LABELS,
  WAY_LABELS,
  type MaskedField,
} from './model.ts';
import { clearRequestTexts, requestsOf } from './request-store.ts';
import { listConsents, listReveals } from './store.ts';

const LEDGER: Words = {
  zh: '个人信息保护法第五十一、五十四条：证明依法处理',
  en: 'PIPL arts. 51 and 54: proof of lawful processing',
};

/** What this module itself knows of a person. */
export const privacyPersonalData: PersonalDataHolder = {
  name: 'privacy',
  title: { zh: '同意、请求与查看记录', en: 'Consents, requests and looks' },
  tables: [
    'privacy.consent',
    'privacy.request',
    'privacy.reveal',
    'privacy.text',
    'privacy.processing',
    'privacy.assessment',
    'exports.record',
  ],
  goes: { zh: '您写的更正、说明请求及答复的内容', en: 'The texts of your requests and their answers' },
  kept: [
    {
      what: {
        zh: '同意凭证、请求的日期与结果（只含编号，不含姓名）',
        en: 'Receipts and dates of requests, under a bare number',
      },
      why: LEDGER,
    },
    { what: { zh: '查看与导出记录', en: 'Logs of looks and exports' }, why: LEDGER },
  ],
  collect: async (ctx, { accountId }) => [
    {
      title: { zh: '同意凭证', en: 'Consent receipts' },
      fields: {
        at: { zh: '时间', en: 'When' },
        purpose: { zh: '事项', en: 'Purpose' },
        decision: { zh: '决定', en: 'Decision' },
        version: { zh: '文本版本', en: 'Version of the text' },
        way: { zh: '方式', en: 'How' },
        address: { zh: '网络地址', en: 'From' },
      },
      rows: (await listConsents(ctx.db, ctx.tenant.id, 'account', [accountId])).map((one) => ({
        at: civilMinute(one.at),
        purpose: TEXT_LABELS[one.purpose].zh,
        decision: DECISION_LABELS[one.decision].zh,
        version: one.textVersion,
        way: WAY_LABELS[one.way].zh,
        address: one.address,
      })),
    },
    {
      title: { zh: '请求', en: 'Requests' },
      fields: {
        at: { zh: '时间', en: 'When' },
        kind: { zh: '事项', en: 'What' },
        state: { zh: '状态', en: 'State' },
        detail: { zh: '内容', en: 'Your words' },
        answer: { zh: '答复', en: 'Answer' },
      },
      rows: (await requestsOf(ctx, accountId)).map((one) => ({
        at: civilMinute(one.createdAt),
        kind: REQUEST_KIND_LABELS[one.kind].zh,
        state: REQUEST_STATE_LABELS[one.state].zh,
        detail: one.detail,
        answer: one.answer,
      })),
    },
    {
      title: { zh: '他人查看记录', en: 'Who looked' },
      fields: {
        at: { zh: '时间', en: 'When' },
        field: { zh: '查看的内容', en: 'What' },
        reason: { zh: '理由', en: 'Why' },
      },
      rows: (await listReveals(ctx.db, ctx.tenant.id, { accountId, limit: 1000 })).items.map((one) => ({
        at: civilMinute(one.at),
        field: FIELD_LABELS[one.field as MaskedField]?.zh ?? one.field,
        reason: one.reason,
      })),
    },
  ],
  erase: (ctx, { accountId }) => clearRequestTexts(ctx.db, ctx.tenant.id, accountId),
};

/** A table whose rows simply go when they are old enough. */
const clock = (name: string, title: Words, table: string, since: string): RetentionClock => ({
  name,
  title,
  due: async (ctx, before) => {
    const { rows } = await sql<{
      count: number;
      oldest: Date | null;
    }>`select count(*) as count, min(${sql.ref(since)}) as oldest
      from ${sql.table(table)} where tenant_id = ${ctx.tenant.id} and ${sql.ref(since)} < ${before}`.execute(ctx.db);
    return rows[0]!;
  },
  remove: async (ctx, before, limit) => deleteOld(ctx, table, since, before, limit),
});

async function deleteOld(ctx: Context, table: string, since: string, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where tenant_id = ${ctx.tenant.id} and id in (
      select id from ${sql.table(table)} where tenant_id = ${ctx.tenant.id} and ${sql.ref(since)} < ${before} limit ${limit})`.execute(
    ctx.db,
  );
  return Number(numAffectedRows ?? 0n);
}

export const privacyRetention: readonly RetentionClock[] = [
  clock('export', { zh: '导出记录', en: 'Log of exports' }, 'exports.record', 'at'),
  clock('reveal', { zh: '查看完整信息的记录', en: 'Log of revealed values' }, 'privacy.reveal', 'at'),
  clock(
    'request',
    { zh: '个人请求（自办结起）', en: 'Requests, since they were closed' },
    'privacy.request',
    'closed_at',
  ),
];
