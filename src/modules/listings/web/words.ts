import type { State } from '#design/workbench';
import type { Tone } from '#design/tokens';
import type { Schemas } from '../../api.ts';
import { STATE_LABELS, TRANSITIONS, type ListingState, type ListingVerb } from '../model.ts';

const TONES: Readonly<Record<ListingState, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'danger',
  published: 'success',
  expired: 'warning',
  closed: 'neutral',
};

export const stateOf = (state: ListingState): State => ({ text: STATE_LABELS[state].zh, tone: TONES[state] });

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

const STEP_WORDS: Readonly<Record<string, string>> = { create: '新建', claim: '认领', import: '导入' };

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

/** What a person is asked and told, by verb. */
export const ACT_WORDS: Readonly<Record<Exclude<ListingVerb, 'return' | 'expire'>, ActWords>> = {
  submit: { question: '提交后由主管部门审核，审核期间不能修改；可以撤回。', done: '已提交审核' },
  withdraw: { question: '撤回后回到草稿，可以继续修改。', done: '已撤回' },
  publish: { question: '通过后立即公开，可以被检索到。', done: '已发布' },
  confirm: { question: '确认岗位仍在招聘，公开页面会显示今天的确认日期；快到期的会顺延。', done: '已确认仍有效' },
  revise: { question: '岗位会立即从公开页面下架，回到草稿；改好后需要重新提交审核。', done: '已下架，可以修改' },
  close: {
    question: '关闭后不再公开，也不能恢复；公开网址会显示“已结束招聘”。',
    done: '已关闭',
    reason: '关闭原因',
    preset: ['已招满', '不再招聘', '信息有误', '重复发布'],
    danger: true,
  },
};
