import type { Tone } from '#design/tokens';
import {
  REPORT_REASON_LABELS,
  REQUEST_LABELS,
  type ReportReason,
  type RequestKind,
  type RequestState,
} from '../model.ts';

export const STATE_TONES: Readonly<Record<RequestState, Tone>> = {
  open: 'warning',
  asked: 'info',
  answered: 'success',
  declined: 'neutral',
};

export const reasonText = (reason: string | null): string =>
  reason === null ? '' : (REPORT_REASON_LABELS[reason as ReportReason]?.zh ?? reason);

export const kindText = (kind: RequestKind, reason: string | null): string =>
  [REQUEST_LABELS[kind].zh, kind === 'report' ? reasonText(reason) : ''].filter(Boolean).join('：');

/** As the office says it. */
export const STATE_TEXTS: Readonly<Record<RequestState, string>> = {
  open: '待答复',
  asked: '等对方补充',
  answered: '已答复',
  declined: '不予受理',
};
