import { columnMove, type AccountMove } from '#platform/personal-data';

export const peopleMoves: readonly AccountMove[] = [
  columnMove({
    key: 'identities',
    label: { zh: '单点登录身份', en: 'Single sign-on identities' },
    table: 'signon.identity',
    column: 'account_id',
    uniqueWith: ['provider_id'],
  }),
  columnMove({
    key: 'providerSessions',
    label: { zh: '单点登录的会话', en: 'Sessions at the sign-on provider' },
    table: 'signon.provider_session',
    column: 'account_id',
  }),
];
