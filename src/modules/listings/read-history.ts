import { fieldOf, labelOf, mayRead, valueText, kindWords, type Visibility } from '#contracts/kinds';
import { failure } from '#kernel/errors';
import { formatYuan } from '#kernel/money';
import { civilMinute } from '#kernel/time';
import type { CodeBook, CodeSet } from '#modules/codes';
import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { EDUCATION, EDUCATION_LABELS, KIND_LABELS, PERIOD_LABELS, STATE_LABELS, type Listing } from './model.ts';
import type { FieldChange, Revision } from './revision-store.ts';
import { listRevisions } from './revision-store.ts';
import { maySeeInside } from './rules.ts';
import { findListing } from './store.ts';

/** 修改记录: for whoever sees the listing from inside; what a field keeps to its own people stays hidden from the others. */
export async function readHistory(ctx: Context, codes: CodeBook, id: string) {
  const listing = await findListing(ctx.db, ctx.tenant.id, id);
  if (listing === undefined || !maySeeInside(ctx.actor, listing)) throw failure('record.notFound');
  const revisions = await listRevisions(ctx.db, ctx.tenant.id, id);
  const names = await findAccounts(
    ctx.db,
    revisions.flatMap(({ accountId }) => (accountId === null ? [] : [accountId as never])),
  );
  return {
    items: revisions.map((one) => ({
      id: one.id,
      version: one.version,
      at: one.at.toISOString(),
      verb: one.verb,
      who: whoOf(ctx, one, one.accountId === null ? undefined : names.get(one.accountId as never)?.name),
      reason: one.reason,
      ...shownChanges(ctx, codes, listing, one.changes),
    })),
  };
}

/** People of one's own organisation by name; of another side it is enough that it was that side. */
function whoOf(ctx: Context, { accountId, organisationId }: Revision, name: string | undefined): string {
  if (accountId === null) return '系统';
  return organisationId === ctx.actor.organisationId ? (name ?? '已离开的人') : '对方经办人';
}

function shownChanges(ctx: Context, codes: CodeBook, listing: Listing, changes: readonly FieldChange[]) {
  const reader: Visibility =
    (listing.organisationId ?? listing.agentId) === ctx.actor.organisationId ? 'agreed' : 'members';
  const readable = changes.filter(({ field }) => isReadable(listing, field, reader));
  return {
    changes: readable.map(({ field, before, after }) => ({
      field,
      label: labelFor(listing, field),
      before: wordsOf(listing, codes, field, before),
      after: wordsOf(listing, codes, field, after),
    })),
    /** Changes of fields that this reader may not see. */
    hidden: changes.length - readable.length,
  };
}

function isReadable(listing: Listing, field: string, reader: Visibility): boolean {
  if (listing.type === 'talent' || !field.startsWith('detail.')) return true;
  const known = fieldOf(listing.type, field.slice('detail.'.length));
  return known !== undefined && mayRead(known, listing.detail, reader);
}

const LABELS: Readonly<Record<string, string>> = {
  kind: '性质',
  state: '状态',
  closedReason: '关闭原因',
  occupation: '职业',
  industry: '行业',
  headcount: '人数',
  majors: '专业',
  skills: '技能',
  education: '学历',
  experienceMin: '最少经验（年）',
  experienceMax: '最多经验（年）',
  payMin: '最低薪资（元）',
  payMax: '最高薪资（元）',
  payPeriod: '计薪方式',
  payMonths: '每年月薪数',
  payNegotiable: '可以面议',
  address: '详细地址',
  requirements: '任职要求',
  validFrom: '开始日期',
  confirmedOn: '确认日期',
  publishedAt: '发布时间',
  organisationId: '所属单位',
  departmentId: '所属部门',
  employerName: '单位名称',
  sourceName: '来源',
  sourceUrl: '来源网址',
  incomplete: '来源没有写明的内容',
};

function labelFor({ type, side }: Listing, field: string): string {
  if (field.startsWith('detail.') && type !== 'talent') {
    const known = fieldOf(type, field.slice('detail.'.length));
    return known === undefined ? field : labelOf(known, side).zh;
  }
  const words = kindWords(type, side);
  const own: Readonly<Record<string, string>> = {
    title: words.title.zh,
    divisions: words.place.zh,
    description: words.description.zh,
    validUntil: words.until.zh,
  };
  return own[field] ?? LABELS[field] ?? field;
}

type Say = (value: never, codes: CodeBook) => string;

const labels = (set: CodeSet): Say =>
  ((value: string | readonly string[], codes: CodeBook) =>
    [value]
      .flat()
      .map((code) => codes.label(set, code))
      .join('、')) as Say;

const WORDS: Readonly<Record<string, Say>> = {
  state: (value: keyof typeof STATE_LABELS) => STATE_LABELS[value]?.zh ?? value,
  kind: (value: keyof typeof KIND_LABELS) => KIND_LABELS[value]?.zh ?? value,
  education: (value: number) => EDUCATION_LABELS[EDUCATION[value]!]?.zh ?? String(value),
  payPeriod: (value: keyof typeof PERIOD_LABELS) => PERIOD_LABELS[value]?.zh ?? value,
  payMin: (value: number) => formatYuan(value),
  payMax: (value: number) => formatYuan(value),
  publishedAt: (value: string) => civilMinute(new Date(value)),
  occupation: labels('occupation'),
  industry: labels('industry'),
  majors: labels('major'),
  divisions: labels('division'),
};

function wordsOf(listing: Listing, codes: CodeBook, field: string, value: unknown): string | null {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  if (field.startsWith('detail.') && listing.type !== 'talent') return detailWords(listing.type, codes, field, value);
  const say = WORDS[field];
  if (say !== undefined) return say(value as never, codes);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value as string | number);
}

function detailWords(
  type: Exclude<Listing['type'], 'talent'>,
  codes: CodeBook,
  field: string,
  value: unknown,
): string | null {
  const known = fieldOf(type, field.slice('detail.'.length));
  if (known === undefined) return String(value);
  const shown =
    known.set === undefined || !Array.isArray(value)
      ? value
      : value.map((code: string) => ({ code, label: codes.label(known.set as CodeSet, code) }));
  return valueText(known, shown as never, 'zh') ?? null;
}
