import type { RecordRef } from './desk.tsx';

/** Records opened lately, in this tab only: nothing of them is left on a shared machine once it is closed or signed out. */
export interface RecentRecord {
  readonly href: string;
  readonly label: string;
  readonly kind: RecordRef['kind'];
}

const MOST = 8;
const keyOf = (accountId: string): string => `jq-recent:${accountId}`;

export function recentRecords(accountId: string): readonly RecentRecord[] {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(accountId)) ?? '[]') as RecentRecord[];
  } catch {
    return [];
  }
}

export function rememberRecord(accountId: string, record: RecentRecord): void {
  const others = recentRecords(accountId).filter(({ href }) => href !== record.href);
  sessionStorage.setItem(keyOf(accountId), JSON.stringify([record, ...others].slice(0, MOST)));
}

export const forgetRecords = (accountId: string): void => sessionStorage.removeItem(keyOf(accountId));
