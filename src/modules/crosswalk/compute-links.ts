import { majorClassKey } from '#modules/codes';
import type { ClassDefault } from './class-defaults.ts';
import { isMajor, type Books, type Link, type Target } from './model.ts';
import { buildNameLikeness, type NameLikeness } from './name-likeness.ts';

/**
 * Links of every major of the catalogue, from names and from the default of its class.
 *
 * By name: the likeness of the major's name and an occupation's (its trades included) or industry's. How much is asked depends
 * on where the other lies: little inside the default of the class, more beside it, most elsewhere. The bars were set by reading
 * a sample of every seventeenth major. By class: the default itself, sure enough to search by, not to rest on.
 */
const BARS: Readonly<Record<Target, Readonly<Record<Place, number>>>> = {
  occupation: { inside: 0.22, beside: 0.35, elsewhere: 0.55 },
  industry: { inside: 0.4, beside: 0.55, elsewhere: 0.55 },
};
const MOST_BY_NAME = 6;
/** Base and span over the likeness. */
const NAME_CONFIDENCE = { inside: [0.6, 0.35], beside: [0.5, 0.35], elsewhere: [0.3, 0.4] } as const;
/** The first of a default is likelier than the last. */
const CLASS_CONFIDENCE = { first: 0.45, step: 0.03, least: 0.3 } as const;

/** Words that say how a thing is taught or done, not which thing. */
const MAJOR_TAIL = /(?:技术与应用|应用技术|工程技术|技术应用|技术与管理|运行与管理|技术|管理|工程|应用)$/;
const TARGET_TAIL: Readonly<Record<Target, RegExp>> = {
  occupation: /(?:工程技术人员|专业技术人员|专业人员|服务人员|生产人员|制造人员|人员|工|员|师)$/,
  industry: /(?:加工业|制造业|服务业|专业及辅助性活动|服务|业|活动)$/,
};

const bare = (name: string, tail: RegExp): string => name.replace(tail, '') || name;

interface Candidate {
  readonly code: string;
  readonly shown: string;
  readonly core: string;
}

type Place = 'inside' | 'beside' | 'elsewhere';

export type Crosswalk = ReadonlyMap<string, readonly Link[]>;

/** By code of the major. Some 100 ms; depends on nothing but the lists. */
export function computeLinks(books: Books, defaults: ReadonlyMap<string, ClassDefault>): Crosswalk {
  const majors = books.index('major').rows.filter(({ code }) => isMajor(code));
  const ways = (['occupation', 'industry'] as const).map((target) => wayTo(target, books, majors, defaults));
  return new Map(majors.map(({ code, name }) => [code, ways.flatMap((way) => way(code, name))]));
}

function wayTo(
  target: Target,
  books: Books,
  majors: readonly { readonly name: string }[],
  defaults: ReadonlyMap<string, ClassDefault>,
): (major: string, name: string) => Link[] {
  const candidates = candidatesOf(target, books);
  const cores = majors.map(({ name }) => bare(name, MAJOR_TAIL));
  const likeness = buildNameLikeness([...candidates.map(({ core }) => core), ...cores]);
  const byCore = Map.groupBy(candidates, ({ core }) => core);
  return (major, name) => {
    const given = defaults.get(majorClassKey(major) ?? '');
    const usual = (target === 'occupation' ? given?.occupations : given?.industries) ?? [];
    const named = linksByName(target, bare(name, MAJOR_TAIL), usual, likeness, byCore);
    const known = new Set(named.map(({ code }) => code));
    return [...named, ...linksByClass(target, usual, given?.name ?? '').filter(({ code }) => !known.has(code))];
  };
}

function candidatesOf(target: Target, books: Books): readonly Candidate[] {
  const shortest = target === 'occupation' ? 10 : 3;
  return books
    .index(target)
    .names.filter(({ row, confidence }) => row.code.length >= shortest && confidence >= 0.95)
    .map(({ row, name }) => ({
      code: row.code,
      shown: name === row.name ? name : `${name}（${row.name}）`,
      core: bare(name, TARGET_TAIL[target]),
    }));
}

function linksByName(
  target: Target,
  core: string,
  usual: readonly string[],
  likeness: NameLikeness,
  byCore: ReadonlyMap<string, readonly Candidate[]>,
): Link[] {
  const best = new Map<string, Link>();
  for (const near of likeness.near(core)) {
    const score = likeness(core, near);
    if (score < BARS[target].inside) continue;
    for (const { code, shown } of byCore.get(near) ?? []) {
      const where = whereLies(target, code, usual);
      const [base, span] = NAME_CONFIDENCE[where];
      const confidence = rounded(base + span * score);
      if (score < BARS[target][where] || (best.get(code)?.confidence ?? 0) >= confidence) continue;
      best.set(code, { target, code, method: 'name', confidence, because: shown });
    }
  }
  return [...best.values()].toSorted((a, b) => b.confidence - a.confidence).slice(0, MOST_BY_NAME);
}

/** Inside one of the usual groups, in a neighbouring one (same 中类, same 门类), or elsewhere. */
function whereLies(target: Target, code: string, usual: readonly string[]): Place {
  if (usual.some((group) => code.startsWith(group))) return 'inside';
  return target === 'occupation' && usual.some((group) => code.startsWith(group.slice(0, 4))) ? 'beside' : 'elsewhere';
}

const linksByClass = (target: Target, usual: readonly string[], because: string): Link[] =>
  usual.map((code, place) => ({
    target,
    code,
    method: 'class',
    confidence: Math.max(CLASS_CONFIDENCE.least, rounded(CLASS_CONFIDENCE.first - place * CLASS_CONFIDENCE.step)),
    because,
  }));

const rounded = (value: number): number => Math.round(value * 100) / 100;
