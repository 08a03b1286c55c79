import type { State } from '#design/workbench';
import type { Tone } from '#design/tokens';
import { STATE_LABELS, TRANSITIONS, type RecordState } from '#contracts/catalogue';

const TONES: Readonly<Record<RecordState, Tone>> = {
  draft: 'neutral',
  published: 'success',
  hidden: 'danger',
  withdrawn: 'warning',
  ended: 'neutral',
};

/** 已公开 is only said of what the public really sees. */
export const stateOf = (state: RecordState, open: boolean): State =>
  state === 'published' && !open
    ? { text: '待本人同意', tone: 'warning' }
    : { text: STATE_LABELS[state].zh, tone: TONES[state] };

const STEP_WORDS: Readonly<Record<string, string>> = {
  takeOver: '本人认领，以后由本人维护',
  create: '新建',
  import: '由表格导入',
  'consent.granted': '登记本人同意',
  'consent.withdrawn': '登记撤回同意',
};

export const stepWords = (verb: string): string =>
  (TRANSITIONS as Readonly<Record<string, { readonly label: { readonly zh: string } }>>)[verb]?.label.zh ??
  STEP_WORDS[verb] ??
  verb;

export const NEXT: Readonly<Record<RecordState, string>> = {
  draft: '补齐内容后公开',
  published: '情况变了就修改；没变的，每年确认一次',
  hidden: '主管部门已隐藏：按理由改正后，请其恢复',
  withdrawn: '想再公开时点“公开”',
  ended: '已结束',
};
