import { columnMove, type AccountMove } from '#platform/personal-data';

export const memberMoves: readonly AccountMove[] = [
  columnMove({
    key: 'accessRequests',
    label: { zh: '加入申请', en: 'Requests to join' },
    table: 'organisations.access_request',
    column: 'account_id',
    uniqueWith: ['organisation_id', 'state'],
  }),
  columnMove({
    key: 'invitations',
    label: { zh: '发出的邀请', en: 'Invitations sent' },
    table: 'organisations.invitation',
    column: 'invited_by',
  }),
  columnMove({
    key: 'invited',
    label: { zh: '收到的邀请', en: 'Invitations received' },
    table: 'organisations.invitation',
    column: 'account_id',
  }),
];
