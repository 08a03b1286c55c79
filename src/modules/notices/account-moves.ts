import { columnMove, type AccountMove } from '#platform/personal-data';

export const noticeMoves: readonly AccountMove[] = [
  columnMove({
    key: 'messages',
    label: { zh: '站内消息', en: 'Messages' },
    table: 'messages.message',
    column: 'account_id',
  }),
  columnMove({
    key: 'preferences',
    label: { zh: '通知偏好', en: 'Notice preferences' },
    table: 'notices.preference',
    column: 'account_id',
    uniqueWith: ['kind'],
  }),
  columnMove({
    key: 'links',
    label: { zh: '发给本人的办理链接', en: 'Links to act by' },
    table: 'notices.link',
    column: 'account_id',
  }),
];
