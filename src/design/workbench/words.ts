import type { Bilingual, Lang } from '#design/tokens';

/** What the workbench parts themselves say; `{n}` is filled by `say`. */
const dictionary = {
  skip: { zh: '跳到正文', en: 'Skip to main content' },
  brand: { zh: '匠桥', en: 'Jiangqiao' },
  workbench: { zh: '工作台', en: 'Workbench' },
  menu: { zh: '菜单', en: 'Menu' },
  openMenu: { zh: '打开菜单', en: 'Open menu' },
  closeMenu: { zh: '关闭菜单', en: 'Close menu' },
  collapse: { zh: '收起菜单', en: 'Collapse menu' },
  expand: { zh: '展开菜单', en: 'Expand menu' },
  account: { zh: '账户：{n}', en: 'Account: {n}' },
  crumbs: { zh: '当前位置', en: 'You are here' },
  state: { zh: '状态', en: 'State' },
  owner: { zh: '经办', en: 'Handled by' },
  nobody: { zh: '还没有人经办', en: 'Nobody yet' },
  nextStep: { zh: '下一步', en: 'Next step' },
  due: { zh: '截止', en: 'Due' },
  history: { zh: '办理经过', en: 'History' },
  filters: { zh: '查询条件', en: 'Filters' },
  query: { zh: '查询', en: 'Search' },
  reset: { zh: '重置', en: 'Reset' },
  moreFilters: { zh: '展开更多条件', en: 'More filters' },
  fewerFilters: { zh: '收起', en: 'Fewer filters' },
  selected: { zh: '已选 {n} 项', en: '{n} selected' },
  clearSelection: { zh: '取消选择', en: 'Clear selection' },
  loading: { zh: '正在加载', en: 'Loading' },
  failed: { zh: '没有成功', en: 'That did not work' },
  requestId: { zh: '请求编号', en: 'Request id' },
  retry: { zh: '重试', en: 'Try again' },
  toCorrect: { zh: '有 {n} 处需要改正', en: 'Things to correct: {n}' },
  running: { zh: '正在处理', en: 'In progress' },
  done: { zh: '已完成', en: 'Done' },
  stopped: { zh: '已停止', en: 'Stopped' },
  choose: { zh: '请选择', en: 'Please choose' },
  noOption: { zh: '没有匹配的选项', en: 'No match' },
  options: { zh: '{n} 个选项', en: '{n} options' },
  searching: { zh: '正在查找', en: 'Searching' },
  searchFailed: { zh: '查找没有成功，请再输入一次', en: 'The search failed, type again' },
  remove: { zh: '移除 {n}', en: 'Remove {n}' },
  definition: { zh: '口径', en: 'Definition' },
  asOf: { zh: '截至 {n}', en: 'As of {n}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Word = keyof typeof dictionary;

export const say = (lang: Lang, word: Word, n?: string | number): string =>
  n === undefined ? dictionary[word][lang] : dictionary[word][lang].replace('{n}', String(n));
