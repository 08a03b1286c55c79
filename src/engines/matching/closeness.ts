import type { Reach, Supply } from './types.ts';

/** How near two codes or numbers are, 0..1. The steps are our own, ordered by what the code systems mean, to be tuned on real choices. */

const OCCUPATION_STEPS = [0, 0.1, 0.3, 0.6, 1] as const;

/** By the levels that are shared: 大类, 中类, 小类, 职业. Equal codes are 1 at any level. */
export function occupationCloseness(a: string, b: string): number {
  if (a === b) return 1;
  let shared = 0;
  for (let i = 0; i <= a.length && i <= b.length; i++) {
    if (endsLevel(a, i) && endsLevel(b, i)) shared += 1;
    else if (a[i] !== b[i]) break;
  }
  return OCCUPATION_STEPS[Math.min(shared, 4)]!;
}

const endsLevel = (code: string, at: number): boolean => at === code.length || code[at] === '-';

/** What a supply wishes or does already is sure; what its major leads to, as sure as the crosswalk is. */
export const occupationLinks = ({ occupations, leadsTo = [] }: Supply): readonly Reach[] => [
  ...occupations.map((code) => ({ code, confidence: 1 })),
  ...leadsTo,
];

/** A link to a group holds for every occupation in it. */
export const occupationReach = (asked: string, { code, confidence }: Reach): number =>
  confidence * (asked.startsWith(`${code}-`) ? 1 : occupationCloseness(asked, code));

/** By division, the first two digits. */
export const industryReach = (asked: string, { code, confidence }: Reach): number =>
  asked.slice(0, 2) === code.slice(0, 2) ? confidence : 0;

const SAME_CLASS = 0.7;
const SAME_GROUP = 0.3;

/**
 * Same major, same 专业类, same 专业大类. In the vocational catalogue of 2021 a 专业大类 has the codes n, n + 20 and n + 40 at the three levels
 * and a 专业类 the same third and fourth digit, so both are compared without the level.
 */
export function majorCloseness(a: string, b: string): number {
  if (a.slice(0, 6) === b.slice(0, 6)) return 1;
  if (Number(a.slice(0, 2)) % 20 !== Number(b.slice(0, 2)) % 20) return 0;
  return a.slice(2, 4) === b.slice(2, 4) ? SAME_CLASS : SAME_GROUP;
}

const AROUND = 0.8;
const SAME_CITY = 0.6;
const SAME_PROVINCE = 0.3;

const NEXT_DOOR = 0.9;
const HALF_WAY_KM = 80;

/**
 * A place inside the wished one is what was wished; a place that is only known to be around the wished one may be. Of others the
 * way there counts where it is known, otherwise the city and province that they share.
 */
export function placeCloseness(place: string, wished: string, kilometres?: number): number {
  if (place.startsWith(wished)) return 1;
  if (wished.startsWith(place)) return AROUND;
  return kilometres === undefined ? sharedDivision(place, wished) : NEXT_DOOR * 2 ** (-kilometres / HALF_WAY_KM);
}

/** The same for two places neither of which is a wish. */
export function neighbourhood(a: string, b: string): number {
  if (a === b) return 1;
  return a.startsWith(b) || b.startsWith(a) ? AROUND : sharedDivision(a, b);
}

function sharedDivision(a: string, b: string): number {
  if (a.slice(0, 2) !== b.slice(0, 2)) return 0;
  return a.length >= 4 && a.slice(0, 4) === b.slice(0, 4) ? SAME_CITY : SAME_PROVINCE;
}

/** 1 when the offer reaches the wish, falling in a straight line to 0 at half of it. */
export const payCloseness = (offered: number, wished: number): number =>
  offered >= wished ? 1 : Math.max(0, 2 * (offered / wished) - 1);

/** Share of the years asked for. */
export const experienceCloseness = (asked: number, brought: number): number =>
  brought >= asked ? 1 : Math.max(0, brought / asked);

const HALF_LIFE_DAYS = 30;

export const freshness = (days: number): number => 2 ** (-Math.max(0, days) / HALF_LIFE_DAYS);

/** Smaller by greater: 1 when equal, also when both are 0. */
export const proportion = (a: number, b: number): number => (a === b ? 1 : Math.min(a, b) / Math.max(a, b));

const PATIENCE_DAYS = 90;

/** 1 when the supply is free before the offer ends, falling in a straight line to 0 a quarter later. */
export const timeCloseness = (until: number, from: number): number =>
  from <= until ? 1 : Math.max(0, 1 - (from - until) / PATIENCE_DAYS);

/** Exposure cap: so many are shown an offer for each of its places before others come first. */
const SHOWN_PER_PLACE = 20;

/** How many were shown it for each place. */
export const crowdOf = (shownTo: number, capacity: number): number => shownTo / Math.max(1, capacity);

export const roomFor = (crowd: number): number => (crowd <= SHOWN_PER_PLACE ? 1 : SHOWN_PER_PLACE / crowd);

/** Share of a group that finds a place. */
export const capacityCloseness = (places: number, heads: number): number => (places >= heads ? 1 : places / heads);
