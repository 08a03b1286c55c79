import { tableHolder } from '#platform/personal-data';

export const preferencesPersonalData = tableHolder({
  name: 'preferences',
  title: { zh: '工作台偏好', en: 'Preferences of the workbench' },
  goes: {
    zh: '您在工作台的列设置、密度、快捷键和来访时间',
    en: 'Your columns, density, keys and visits in the workbench',
  },
  kept: [],
  held: [
    {
      table: 'preferences.desk',
      title: { zh: '工作台偏好', en: 'Preferences' },
      by: 'account_id',
      fields: {
        density: { zh: '密度', en: 'Density' },
        shortcuts: { zh: '单键快捷键', en: 'Single keys' },
        visited_at: { zh: '最近来访', en: 'Last visit' },
      },
      ending: 'delete',
    },
    {
      table: 'preferences.list',
      title: { zh: '列表的列设置', en: 'Columns of lists' },
      by: 'account_id',
      fields: {
        list: { zh: '列表', en: 'List' },
        arranged: { zh: '列的次序', en: 'Order' },
        hidden: { zh: '不显示的列', en: 'Hidden' },
      },
      ending: 'delete',
    },
  ],
});
