import { tableHolder, type PersonalDataHolder } from '#platform/personal-data';

export const viewData: PersonalDataHolder = tableHolder({
  name: 'views',
  title: { zh: '列表视图', en: 'Views of lists' },
  goes: {
    zh: '您保存的视图，包括共享给本机构的',
    en: 'The views that you saved, also those shared in your organisation',
  },
  kept: [],
  held: [
    {
      table: 'views.view',
      title: { zh: '保存的视图', en: 'Saved views' },
      by: 'account_id',
      fields: {
        list: { zh: '列表', en: 'List' },
        name: { zh: '名称', en: 'Name' },
        address: { zh: '条件', en: 'Filters' },
        created_at: { zh: '保存时间', en: 'Saved' },
      },
      ending: 'delete',
    },
    {
      table: 'views.choice',
      title: { zh: '默认视图', en: 'Default views' },
      by: 'account_id',
      fields: { list: { zh: '列表', en: 'List' } },
      ending: 'delete',
    },
  ],
});
