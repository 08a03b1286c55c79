/** Walks along one place text from the large to the small, keeping every division that it may still mean. */
import { NOT_THE_PLACE } from './place-names.ts';
import type { Division, PlaceIndex } from './place-index.ts';
import { isWithin } from './place-index.ts';

/** What a stretch of text may mean, and what of it was left. */
export interface Match {
  readonly divisions: readonly Division[];
  readonly rest: string;
  /** A full name (朝阳区) rather than a short one (朝阳). */
  readonly full: boolean;
  /** Suffix of the text differs from the list (龙华新区 for 龙华区). */
  readonly changed: boolean;
}

const OTHER_SUFFIX = /(?:新区|市辖区|区|市|县|镇|省|州|地区)$/;

/** The longest name at the start of `text` among the divisions that `allowed` lets pass. */
export function matchAtStart(
  index: PlaceIndex,
  text: string,
  allowed: (division: Division) => boolean,
): Match | undefined {
  for (let length = Math.min(text.length, index.longestName); length >= 2; length -= 1) {
    const name = text.slice(0, length);
    const rest = text.slice(length);
    const called = index.byName.get(name)?.filter(allowed) ?? [];
    if (called.length > 0) {
      const exact = called.filter((one) => one.name === name);
      if (exact.length === 0 && rest !== '' && !mayContinue(called, rest)) continue;
      return { divisions: exact.length > 0 ? exact : called, rest, full: exact.length > 0, changed: false };
    }
  }
  return withOtherSuffix(index, text, allowed);
}

/** A short name inside a longer word is trusted for provinces and cities only, and not before 路 or 大学. */
const mayContinue = (called: readonly Division[], rest: string): boolean =>
  called.some((one) => one.code.length <= 4) && !NOT_THE_PLACE.test(rest);

/** The whole text is a known name with another suffix: 增城市, 龙华新区, 通州县. */
function withOtherSuffix(index: PlaceIndex, text: string, allowed: (division: Division) => boolean): Match | undefined {
  const short = text.replace(OTHER_SUFFIX, '');
  if (short === text || short.length < 2) return undefined;
  const called = index.byName.get(short)?.filter((one) => allowed(one) && one.code.length > 2) ?? [];
  return called.length === 0 ? undefined : { divisions: called, rest: '', full: false, changed: true };
}

export interface Walk {
  /** Divisions that the text may mean so far, all of them within those of the step before. */
  readonly candidates: readonly Division[];
  readonly rest: readonly string[];
  /** The last step was settled by a full name or by the division above. */
  readonly sure: boolean;
  readonly changed: boolean;
  readonly glued: boolean;
}

/** Starts at any division: several remain if the name is used more than once. */
export function startWalk(index: PlaceIndex, segment: string): Walk | undefined {
  const match = matchAtStart(index, segment, () => true);
  if (match === undefined) return undefined;
  const walk: Walk = { candidates: match.divisions, rest: [], sure: match.full, changed: match.changed, glued: false };
  return match.rest === '' ? walk : glued(index, walk, match.rest);
}

/** The remainder of a segment without separators: 广东省|深圳市|南山区|科技园. */
function glued(index: PlaceIndex, walk: Walk, text: string): Walk {
  const next = descend(index, walk, text);
  return next ?? { ...walk, rest: [...walk.rest, text], glued: !walk.sure };
}

/** One step down within the candidates, or up where the order is reversed; undefined if the segment names neither. */
export function descend(index: PlaceIndex, walk: Walk, segment: string): Walk | undefined {
  const text = segment.replace(/^(?:市辖区|县(?=.{2}))/, '');
  if (text === '') return walk;
  if (walk.rest.length > 0) return undefined;
  const { candidates } = walk;
  const repeated = candidates.filter((one) => one.name === text || one.short === text);
  const below = matchAtStart(index, text, (division) => candidates.some((above) => isWithin(division, above)));
  if (below !== undefined && (below.full || repeated.length === 0 || below.rest === '')) {
    const next: Walk = {
      candidates: nearest(below.divisions),
      rest: [],
      sure: below.divisions.length === 1 || below.full,
      changed: walk.changed || below.changed,
      glued: walk.glued,
    };
    return below.rest === '' ? next : glued(index, next, below.rest);
  }
  if (repeated.length > 0) return { ...walk, candidates: repeated };
  const again = candidates.find((one) => text.startsWith(one.name));
  if (again !== undefined) return descend(index, walk, text.slice(again.name.length));
  return ascend(index, walk, text);
}

/** "大理·大理": the city's namesake below it is meant; but 长沙·长沙 is the county, so the smallest wins. */
const nearest = (divisions: readonly Division[]): readonly Division[] => {
  const top = divisions.filter((one) => !divisions.some((other) => isWithin(one, other)));
  return top.length === 1 ? top : divisions;
};

/** "南山区, 深圳" and "Shenzhen, Guangdong": the larger division settles which smaller one is meant. */
function ascend(index: PlaceIndex, walk: Walk, text: string): Walk | undefined {
  const larger = matchAtStart(index, text, (division) => walk.candidates.some((one) => isWithin(one, division)));
  if (larger === undefined || larger.rest !== '') return undefined;
  const within = walk.candidates.filter((one) => larger.divisions.some((above) => isWithin(one, above)));
  return { ...walk, candidates: within, sure: true };
}
