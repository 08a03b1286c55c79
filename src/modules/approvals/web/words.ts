import type { State } from '#design/workbench';
import type { Tone } from '#design/tokens';
import { CASE_STATE_LABELS, type CaseState } from '../model.ts';

const TONES: Readonly<Record<CaseState, Tone>> = {
  running: 'info',
  returned: 'warning',
  approved: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
  ended: 'neutral',
};

export const caseStateOf = (state: CaseState): State => ({ text: CASE_STATE_LABELS[state].zh, tone: TONES[state] });

/** How long something waited, in the unit that people would say it in. */
export function waited(from: string, to: string): string {
  const minutes = Math.max(Math.round((Date.parse(to) - Date.parse(from)) / 60_000), 0);
  if (minutes < 60) return `${minutes} 分钟`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} 小时`;
  return `${Math.round(minutes / 1440)} 天`;
}

export function dueWords(workdaysLeft: number): string {
  if (workdaysLeft < 0) return `已超期 ${-workdaysLeft} 个工作日`;
  return workdaysLeft === 0 ? '今天到期' : `剩 ${workdaysLeft} 个工作日`;
}
