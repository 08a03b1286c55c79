/** 检索台: what is searched for, words that mean the same, searches that people keep. Browser-safe. */
export const PLACES = { listings: '供求', catalogue: '资源名录' } as const;
export type Place = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as [Place, ...Place[]];

/** Words of a search as they are counted. */
export const MOST_TEXT = 60;
/** The whole search with the rows that are shown; above it counts as slow. */
export const SLOW_MILLISECONDS = 200;

/** What the log is looked through for, each with the number that orders it. */
export const LOG_VIEWS = {
  frequent: '搜得最多',
  nothing: '没有结果',
  relaxed: '放宽后才有',
  slow: '最慢',
} as const;
export type LogView = keyof typeof LOG_VIEWS;
export const LOG_VIEW_NAMES = Object.keys(LOG_VIEWS) as [LogView, ...LogView[]];

/** 同义词组: all mean the same, or the first word asks for the others as well and not the other way round. */
export interface SynonymGroup {
  readonly words: readonly string[];
  /** How much the others count beside the word itself, 0.1 to 1. */
  readonly weight: number;
  readonly oneWayFrom?: string;
}
export const MOST_GROUPS = 500;
export const MOST_WORDS = 12;
export const WEIGHTS = [
  { value: 1, label: '完全相同' },
  { value: 0.8, label: '几乎相同' },
  { value: 0.5, label: '相近' },
  { value: 0.3, label: '沾边' },
] as const;

export const RHYTHMS = {
  now: { zh: '有新的就告诉我', en: 'As soon as there is something new' },
  daily: { zh: '每天早上一次', en: 'Once a day, in the morning' },
  off: { zh: '不用告诉我', en: 'Do not tell me' },
} as const;
export type Rhythm = keyof typeof RHYTHMS;
export const RHYTHM_NAMES = Object.keys(RHYTHMS) as [Rhythm, ...Rhythm[]];
export const MOST_SAVED = 30;

/** Listings side by side. */
export const COMPARED = { least: 2, most: 4 } as const;

/** Why an index was read anew from the database at the start. */
export const WHY_ANEW = {
  off: '不写快照：里面可能有个人，同意与否每次重新核对',
  none: '还没有快照',
  damaged: '快照有损坏，校验和不符',
  unreadable: '快照读不出来',
  program: '快照是另一个版本的程序写的',
  database: '快照属于另一个数据库',
  earlier: '数据库恢复到了快照以前的状态',
  pruned: '快照太旧，之后的变更记录已经清理',
  changed: '停机期间改动太多，重新读更快',
  region: '地区是新的，或它的技能词典、代码表有变化',
  count: '与数据库的条数不一致',
} as const;
export const WHYS_ANEW = Object.keys(WHY_ANEW) as (keyof typeof WHY_ANEW)[];
