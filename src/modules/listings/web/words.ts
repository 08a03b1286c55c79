import type { State } from '#design/workbench';
import type { Tone } from '#design/tokens';
import { labelOf } from '#contracts/kinds';
import type { Schemas } from '../../api.ts';
import { isStaff, type Session } from '../../desk.tsx';
import { STATE_LABELS, TRANSITIONS, type ListingState, type ListingVerb } from '../model.ts';
import { controlOf, formFields } from './form-groups.ts';

const TONES: Readonly<Record<ListingState, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'danger',
  published: 'success',
  expired: 'warning',
  closed: 'neutral',
  suspended: 'danger',
};

export const stateOf = (state: ListingState): State => ({ text: STATE_LABELS[state].zh, tone: TONES[state] });

/** What a delegate prepared waits for its principal, who reads it as “本单位”. */
export const waitsWord = (session: Session): string =>
  isStaff(session) || session.actor.delegation !== null ? '等委托方确认' : '等本单位确认';

/** In a table the names of the places are enough; what no code stands for is shown as written. */
export const shortPlace = (place: Schemas['Listing']['place']): string =>
  place.divisions.map(({ label }) => label).join('、') || place.text || '—';

/** Fields of a listing as the form and the rules name them. */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  title: '岗位名称',
  kind: '性质',
  occupation: '职业',
  industry: '行业',
  headcount: '招聘人数',
  majors: '专业',
  skills: '技能',
  education: '学历',
  experience: '经验',
  experienceMin: '最少经验',
  experienceMax: '最多经验',
  pay: '薪资',
  payMin: '最低薪资',
  payMax: '最高薪资',
  payPeriod: '计薪方式',
  payMonths: '每年月薪数',
  payNegotiable: '可以面议',
  place: '工作地点',
  divisions: '工作地点',
  address: '详细地址',
  description: '工作内容',
  requirements: '任职要求',
  validFrom: '开始日期',
  validUntil: '截止日期',
  employerName: '单位',
  sourceName: '来源',
  text: '文字内容',
};

export const fieldWords = (field: string): string => FIELD_LABELS[field] ?? field;

/** Fields as the form of this kind names them. */
export function wordsFor({ type, side }: Pick<Schemas['Listing'], 'type' | 'side'>): (field: string) => string {
  const fields = new Map(formFields(type, side).map((field) => [field.name, labelOf(field, side).zh]));
  return (field) => fields.get(field.replace(/^detail\./, '')) ?? fields.get(controlOf(field)) ?? fieldWords(field);
}

const STEP_WORDS: Readonly<Record<string, string>> = {
  create: '新建',
  claim: '认领',
  refuse: '单位声明没有委托代为发布',
  import: '导入',
  undo: '撤销上一步',
  askConfirmation: '请单位确认',
};

export const stepWords = (verb: string): string =>
  (TRANSITIONS as Readonly<Record<string, { readonly label: { readonly zh: string } }>>)[verb]?.label.zh ??
  STEP_WORDS[verb] ??
  verb;

interface ActWords {
  readonly question: string;
  readonly done: string;
  /** Label of the reason; absent when none is asked for. */
  readonly reason?: string;
  readonly preset?: readonly string[];
  readonly danger?: true;
}

/** What was prepared in another's name is submitted by that other's own word. */
export const ASKED_FIRST = '已请委托方确认，确认之后进入审核';

/** What a person is asked and told, by verb. */
export const ACT_WORDS: Readonly<Record<Exclude<ListingVerb, 'return' | 'expire'>, ActWords>> = {
  submit: { question: '提交后由主管部门审核，审核期间不能修改；可以撤回。', done: '已提交审核' },
  withdraw: { question: '撤回后回到草稿，可以继续修改。', done: '已撤回' },
  publish: { question: '通过后立即公开，可以被检索到。', done: '已发布' },
  confirm: { question: '确认内容仍然有效，公开页面会显示今天的确认日期；快到期的会顺延。', done: '已确认仍有效' },
  reopen: { question: '回到草稿，可以修改后重新提交审核；原来的关闭原因留在办理记录里。', done: '已重新打开' },
  revise: { question: '会立即从公开页面下架，回到草稿；改好后需要重新提交审核。', done: '已下架，可以修改' },
  close: {
    question: '关闭后不再公开，公开网址会显示已结束；10 分钟内可以撤销，之后可以“重新打开”为草稿。',
    done: '已关闭',
    reason: '关闭原因',
    preset: ['已招满', '已达成合作', '不再需要', '信息有误', '重复发布'],
    danger: true,
  },
  suspend: {
    question: '立即从公开页面下架并通知单位；单位可以申诉，也可以修改后重新提交。',
    done: '已下架',
    reason: '下架原因',
    preset: ['举报属实', '内容违反发布规定', '单位资质存疑'],
    danger: true,
  },
  restore: { question: '恢复后立即公开，并通知单位。', done: '已恢复发布' },
};
