import type { BarItem } from '#design/site';
import type { Role } from '#kernel/roles';
import type { Actor } from '#platform/context';
import type { Language } from '#platform/http';
import { at } from './nav.ts';

interface Place {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  readonly sign: BarItem['sign'];
  readonly single?: true;
}

const HOME: Place = { path: '/', zh: '首页', en: 'Home', sign: 'home' };
const SEARCH: Place = { path: '/listings', zh: '查找', en: 'Search', sign: 'search' };
const FOR_ME: Place = { path: '/recommendations', zh: '推荐', en: 'For me', sign: 'star' };
const MESSAGES: Place = { path: '/account/messages', zh: '消息', en: 'Messages', sign: 'bell' };
const ME: Place = { path: '/account', zh: '我的', en: 'Me', sign: 'person' };
const DESK: Place = { path: '/app', zh: '工作台', en: 'Desk', sign: 'desk', single: true };

/** Those who come by phone: learners, and people of firms between two machines. Desk staff has the workbench. */
const PLACES: Readonly<Partial<Record<Role, readonly Place[]>>> = {
  learner: [HOME, SEARCH, FOR_ME, MESSAGES, ME],
  expert: [HOME, SEARCH, FOR_ME, MESSAGES, ME],
  account: [HOME, SEARCH, MESSAGES, ME],
  enterprise: [HOME, SEARCH, DESK, MESSAGES, ME],
};

/** @param path without the language; the longest place that it lies in is the current one */
export function barOf(lang: Language, actor: Actor, path: string): readonly BarItem[] {
  const places = PLACES[actor.role] ?? [];
  const here = places
    .filter((place) => path === place.path || (place.path !== '/' && path.startsWith(`${place.path}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  return places.map((place) => ({
    href: place.single === true ? place.path : at(lang, place.path),
    label: place[lang],
    sign: place.sign,
    current: place === here,
  }));
}
