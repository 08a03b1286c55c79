import { tableHolder } from '#platform/personal-data';

export const signOnData = tableHolder({
  name: 'signon',
  title: { zh: '单点登录', en: 'Single sign-on' },
  goes: { zh: '与统一身份认证的关联', en: 'Links with identity providers' },
  kept: [],
  held: [
    {
      table: 'signon.identity',
      title: { zh: '关联的统一身份认证', en: 'Linked identities' },
      by: 'account_id',
      fields: { linked_at: { zh: '关联时间', en: 'Linked' }, used_at: { zh: '最近登录', en: 'Last used' } },
      ending: 'delete',
    },
  ],
  alsoTables: ['signon.attempt', 'signon.provider_session'],
});
