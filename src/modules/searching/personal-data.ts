import { tableHolder, type PersonalDataHolder } from '#platform/personal-data';

export const savedSearchData: PersonalDataHolder = tableHolder({
  name: 'searching',
  title: { zh: '保存的搜索', en: 'Saved searches' },
  goes: {
    zh: '您保存的搜索，以及提醒过您哪些信息',
    en: 'The searches that you saved, and which listings you were told of',
  },
  kept: [],
  held: [
    {
      table: 'searching.saved_search',
      title: { zh: '保存的搜索', en: 'Saved searches' },
      by: 'account_id',
      fields: {
        name: { zh: '名称', en: 'Name' },
        address: { zh: '条件', en: 'Filters' },
        rhythm: { zh: '提醒', en: 'Messages' },
        created_at: { zh: '保存时间', en: 'Saved' },
      },
      ending: 'delete',
    },
  ],
});
