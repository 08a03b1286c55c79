import type { CodeSet } from '#modules/codes';
import {
  industriesOfOccupation,
  linksOfMajor,
  majorsOf,
  occupationsOfIndustry,
  type ComputedCrosswalk,
  type DecidedLink,
  type MajorLink,
} from '#modules/crosswalk';
import type { Context } from '#platform/context';

/** Which codes of other lists belong to this one, and why: a link and the code at its other end. */
export interface Related {
  readonly set: Extract<CodeSet, 'major' | 'occupation' | 'industry'>;
  readonly links: readonly RelatedLink[];
}

export interface RelatedLink extends Pick<DecidedLink, 'method' | 'confidence' | 'because'> {
  readonly code: string;
  /** The day on which somebody of the region confirmed it. */
  readonly confirmedAt: Date | undefined;
}

/** The surest say most; the tail is every major of the class. */
const MOST = 12;
const isWhole = (major: string): boolean => major.length >= 6;

/** 专业—职业—行业对照 as far as it concerns one code; what the region ruled out is left out. */
export async function relatedCodes(
  ctx: Context,
  crosswalk: ComputedCrosswalk,
  set: CodeSet,
  code: string,
): Promise<readonly Related[]> {
  if (set === 'major') return isWhole(code) ? ofMajor(await linksOfMajor(ctx, crosswalk, code)) : [];
  if (set === 'occupation' && code.length >= 7)
    return [
      { set: 'major', links: shown(await majorsOf(ctx, crosswalk, 'occupation', code)) },
      { set: 'industry', links: industriesOfOccupation(crosswalk, code).map(plain) },
    ];
  if (set === 'industry' && code.length >= 2)
    return [
      { set: 'major', links: shown(await majorsOf(ctx, crosswalk, 'industry', code)) },
      { set: 'occupation', links: occupationsOfIndustry(crosswalk, code).slice(0, MOST).map(plain) },
    ];
  return [];
}

const ofMajor = (links: readonly DecidedLink[]): readonly Related[] =>
  (['occupation', 'industry'] as const).map((set) => ({
    set,
    links: links
      .filter(({ target, decision }) => target === set && decision?.verdict !== 'rejected')
      .map(({ decision, ...link }) => ({ ...link, confirmedAt: decision?.at })),
  }));

const shown = (links: readonly MajorLink[]): readonly RelatedLink[] =>
  links
    .slice(0, MOST)
    .map(({ major, link: { decision, ...link } }) => ({ ...link, code: major, confirmedAt: decision?.at }));

const plain = ({ code, method, confidence, because }: Omit<DecidedLink, 'decision'>): RelatedLink => ({
  code,
  method,
  confidence,
  because,
  confirmedAt: undefined,
});
