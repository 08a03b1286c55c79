import type { Bilingual, Lang } from '#design/tokens';

/** What the parts themselves say. Everything else comes from who uses them. `{n}` is filled by `say`. */
const dictionary = {
  brand: { zh: '匠桥', en: 'Jiangqiao' },
  skip: { zh: '跳到正文', en: 'Skip to main content' },
  bottomBar: { zh: '常用', en: 'Often used' },
  menu: { zh: '菜单', en: 'Menu' },
  mainNav: { zh: '主导航', en: 'Main' },
  tools: { zh: '语言与账户', en: 'Language and account' },
  otherLanguage: { zh: 'English', en: '中文' },
  careOn: { zh: '关怀版', en: 'Larger text' },
  careOff: { zh: '返回标准版', en: 'Standard text' },
  actingFor: { zh: '所代表的机构', en: 'Acting for' },
  switch: { zh: '切换', en: 'Switch' },
  demo: {
    zh: '演示站：页面上的单位、人员和数字都是编造的。',
    en: 'Demonstration: the organisations, people and figures shown here are invented.',
  },
  organiser: { zh: '主办单位', en: 'Run by' },
  operator: { zh: '承办单位', en: 'Operated by' },
  phone: { zh: '联系电话', en: 'Phone' },
  hours: { zh: '工作时间', en: 'Hours' },
  overIpv6: { zh: '您正在通过 IPv6 访问', en: 'You are here over IPv6' },
  siteCode: { zh: '政府网站标识码', en: 'Government website code' },
  reportError: { zh: '我要找错', en: 'Report an error on this page' },
  search: { zh: '搜索', en: 'Search' },
  searchIn: { zh: '搜索范围', en: 'Search in' },
  often: { zh: '常搜', en: 'Often searched' },
  filters: { zh: '筛选', en: 'Filters' },
  filtersChosen: { zh: '筛选（已选 {n} 项）', en: 'Filters ({n} chosen)' },
  clearAll: { zh: '清除全部', en: 'Clear all' },
  more: { zh: '更多', en: 'More' },
  chosen: { zh: '（已选，点击取消）', en: ' (chosen, select to remove)' },
  confirmedOn: { zh: '{n} 确认有效', en: 'Confirmed {n}' },
  source: { zh: '来源：{n}', en: 'Source: {n}' },
  expiresOn: { zh: '{n} 截止', en: 'Closes {n}' },
  pages: { zh: '翻页', en: 'Pages' },
  nextPage: { zh: '下一页', en: 'Next page' },
  firstPage: { zh: '回到第一页', en: 'Back to first page' },
  total: { zh: '共 {n} 条', en: '{n} in total' },
  errorPrefix: { zh: '有误：', en: 'Error: ' },
  errorTitle: { zh: '有 {n} 处需要改正', en: 'There are {n} things to correct' },
  errorTitleOne: { zh: '有 1 处需要改正', en: 'There is 1 thing to correct' },
  optional: { zh: '（选填）', en: ' (optional)' },
  breadcrumbs: { zh: '当前位置', en: 'You are here' },
  home: { zh: '首页', en: 'Home' },
  info: { zh: '提示', en: 'Information' },
  success: { zh: '成功', en: 'Success' },
  warning: { zh: '注意', en: 'Warning' },
  danger: { zh: '错误', en: 'Error' },
  stepDone: { zh: '已完成', en: 'Completed' },
  stepCurrent: { zh: '进行中', en: 'Current' },
  stepTodo: { zh: '未开始', en: 'Not started' },
  definition: { zh: '口径', en: 'Definition' },
  asOf: { zh: '截至 {n}', en: 'As of {n}' },
  counts: { zh: '计入', en: 'Counts for' },
  against: { zh: '不利', en: 'Counts against' },
  blocks: { zh: '不得', en: 'Not allowed' },
  degree: { zh: '符合程度 {n}%', en: 'Degree of fit {n}%' },
  points: { zh: '占总分 {n} 分', en: '{n} points of the score' },
  pointsShort: { zh: '{n} 分', en: '{n}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Word = keyof typeof dictionary;

export const say = (lang: Lang, word: Word, n?: string | number): string =>
  n === undefined ? dictionary[word][lang] : dictionary[word][lang].replace('{n}', String(n));

const counters: Readonly<Record<Lang, Intl.NumberFormat>> = {
  zh: new Intl.NumberFormat('zh-CN'),
  en: new Intl.NumberFormat('en-GB'),
};

export const count = (lang: Lang, value: number): string => counters[lang].format(value);
