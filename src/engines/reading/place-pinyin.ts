/** Place names in Latin letters: "Beijing", "Shenzhen, Guangdong, China", "Pudong New Area, Shanghai". */
import type { Division, PlaceIndex } from './place-index.ts';
import { isWithin } from './place-index.ts';
import type { Walk } from './place-walk.ts';

const ADMINISTRATIVE =
  /\b(?:city|shi|province|sheng|district|qu|county|xian(?=\s*$)|municipality|prefecture|new\sarea|autonomous\sregion|sar)\b/gi;

const lettersOf = (segment: string): string =>
  segment
    .replace(ADMINISTRATIVE, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** Segments in either order; a smaller name is looked for inside the larger ones named. */
export function pinyinWalk(index: PlaceIndex, text: string): readonly Walk[] {
  const segments = text
    .split(/[,/;|·>()-]+/)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
  const walks: Walk[] = [];
  for (const segment of segments) {
    const letters = lettersOf(segment) || segment.toLowerCase().replace(/[^a-z]/g, '');
    const called = index.byPinyin().get(letters) ?? [];
    const last = walks.at(-1);
    const joined = last === undefined ? undefined : narrowed(last, called);
    if (joined !== undefined) walks[walks.length - 1] = joined;
    else if (called.length > 0) walks.push(walkOf(last === undefined ? called : large(called)));
    else if (last !== undefined) walks[walks.length - 1] = { ...last, rest: [...last.rest, segment] };
    else return [];
  }
  return walks.filter((walk) => walk.candidates.length > 0);
}

/** Counties are only meant where nothing larger has the letters. */
const large = (called: readonly Division[]): readonly Division[] => {
  const cities = called.filter((one) => one.code.length <= 4);
  return cities.length > 0 ? cities : called;
};

const walkOf = (called: readonly Division[]): Walk => ({
  candidates: called,
  rest: [],
  sure: false,
  changed: false,
  glued: false,
});

function narrowed(last: Walk, called: readonly Division[]): Walk | undefined {
  const below = called.filter((one) => last.candidates.some((above) => isWithin(one, above)));
  if (below.length > 0) return { ...last, candidates: below, sure: true };
  const within = last.candidates.filter((one) => called.some((above) => isWithin(one, above)));
  return within.length > 0 ? { ...last, candidates: within, sure: true } : undefined;
}
