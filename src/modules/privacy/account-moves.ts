import { columnMove, type AccountMove } from '#platform/personal-data';

/** Consents do not go along: a receipt says who agreed then, and is never rewritten. */
export const privacyMoves: readonly AccountMove[] = [
  columnMove({
    key: 'privacyRequests',
    label: { zh: '个人信息请求', en: 'Requests about personal data' },
    table: 'privacy.request',
    column: 'account_id',
  }),
];
