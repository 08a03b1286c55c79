import type { NavItem } from '#design/site';
import type { Role } from '#kernel/roles';
import type { Actor } from '#platform/context';
import type { Language } from '#platform/http';

interface NavPlace {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  /** Addresses below which this place is the current one; without: its own path. */
  readonly within?: readonly string[];
  /** Without: for everybody. */
  readonly roles?: readonly Role[];
  /** Has one address for both languages. */
  readonly single?: true;
}

const DESK: readonly Role[] = [
  'enterprise',
  'agency',
  'school',
  'institute',
  'association',
  'evaluator',
  'bureau',
  'admin',
];

const NAV: readonly NavPlace[] = [
  { path: '/listings', zh: '供求', en: 'Needs and offers', within: ['/listings', '/kinds'] },
  { path: '/catalogue', zh: '资源', en: 'Resources' },
  { path: '/majors', zh: '专业', en: 'Majors' },
  { path: '/occupations', zh: '职业', en: 'Occupations' },
  { path: '/districts', zh: '地区', en: 'Districts' },
  { path: '/organisations', zh: '机构', en: 'Organisations', within: ['/organisations', '/employers'] },
  { path: '/guides', zh: '指南', en: 'Guides' },
  { path: '/recommendations', zh: '为我推荐', en: 'For me', roles: ['learner', 'expert'] },
  { path: '/app', zh: '工作台', en: 'Workbench', roles: DESK, single: true },
];

/** Path of a page in a language. */
export const at = (lang: Language, path: string): string =>
  lang === 'zh' ? path : path === '/' ? '/en' : `/en${path}`;

/** @param path without the language */
export const navOf = (lang: Language, actor: Actor, path: string): NavItem[] =>
  NAV.filter(({ roles }) => roles === undefined || roles.includes(actor.role)).map((place) => ({
    href: place.single === true ? place.path : at(lang, place.path),
    label: place[lang],
    current: (place.within ?? [place.path]).some((start) => path === start || path.startsWith(`${start}/`)),
  }));
