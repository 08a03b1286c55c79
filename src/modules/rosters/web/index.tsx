/** 名册导入 — workbench pages: the kinds of rosters under 导入. */
import type { DeskPages } from '../../desk.tsx';
import { importActs, type ImportEntry } from '../../import-kind.ts';

const OF = { group: '名册与台账', right: 'roster.import' } as const;

const ROSTER_ENTRIES: readonly ImportEntry[] = [
  {
    ...OF,
    key: 'classes',
    target: 'classes',
    title: '班级和学生',
    known: '班级名单、学籍系统导出的学生名单',
    api: '/api/class-imports',
    load: async () => (await import('./import-words.tsx')).CLASSES,
  },
  {
    ...OF,
    key: 'placements',
    target: 'placements',
    title: '实习名册',
    known: '岗位实习学生名册、实习安排表',
    api: '/api/placement-imports',
    load: async () => (await import('./import-words.tsx')).PLACEMENTS,
  },
  {
    ...OF,
    key: 'graduates',
    target: 'graduates',
    title: '毕业生名单',
    known: '毕业去向登记表、就业统计表',
    api: '/api/graduate-imports',
    load: async () => (await import('./import-words.tsx')).GRADUATES,
  },
];

export const rosterPages: DeskPages = {
  menu: [],
  acts: importActs(ROSTER_ENTRIES),
  imports: ROSTER_ENTRIES,
  routes: [],
};
