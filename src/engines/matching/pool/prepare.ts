import { industryReach, majorCloseness, occupationLinks, occupationReach } from '../closeness.ts';
import { FITTING, LEAST_EVIDENCE, nearnessOf } from '../factors.ts';
import { weigh } from '../match.ts';
import { GRAINS, grainsOf } from '../sides.ts';
import type { FactorName, Supply, Wanting, Weights } from '../types.ts';
import type { Coded, Columns } from './columns.ts';
import type { Dictionary } from './dictionary.ts';
import { KINDS, meanings } from './gates.ts';
import { bitOfMajor, bitOfOccupation, SkillBound } from './marks.ts';
import { PARTS } from './parts.ts';

/** What each code of a dictionary brings to a supply, in grains, and which speak for the trade. */
export interface Table {
  readonly grains: Int32Array;
  /** Codes that are near enough to lead to candidates, nearest first; `near[code]` is 1 for them. */
  readonly evident: readonly number[];
  readonly near: Uint8Array;
  /** The most that any other code brings. */
  readonly elsewhere: number;
  /** Bits of the trade mark on which codes fall that bring anything. */
  readonly bits: number;
}

/** The best of several wished places. */
export interface PlaceTable extends Table {
  /** The most that a place brings that is not looked at first, by part of the country. */
  readonly byPart: Int32Array;
}

export interface Prepared {
  readonly supply: Supply;
  readonly weightOf: Readonly<Record<FactorName, number>>;
  readonly occupations: Table | undefined;
  readonly majors: Table | undefined;
  readonly places: PlaceTable | undefined;
  readonly industries: Table | undefined;
  /** Codes of the own skills; `skilled[code]` is 1 for them. */
  readonly skills: readonly number[];
  readonly skilled: Uint8Array;
  /** The most that shared skills can bring, read off the mark of a row. */
  readonly skillBound: SkillBound;
  readonly words: ReadonlySet<number>;
  readonly partners: ReadonlySet<number>;
  /** What the gate of a row means to the supply. */
  readonly gates: Uint8Array;
  /** Parts of the country, and the most that the supply's side finds in each outside the places that are looked at first; most first. */
  readonly parts: readonly { readonly part: number; readonly most: number }[];
  /** By place in KINDS; undefined: no wish. */
  readonly kinds: readonly boolean[] | undefined;
  /** By place in KINDS: what a rule forbids the supply. */
  readonly barred: readonly boolean[] | undefined;
  /** The most that the demand's side can find besides major, occupation and skills, and the supply's side altogether. */
  readonly most: { readonly besides: number; readonly supply: number; readonly besidesPlace: number };
}

/** The same city: from here on a place is looked at first. */
const NEARBY = 0.6;

const MOST_TABLES = 800;

/** Tables are shared by all who say the same: a class, everybody who wants to stay in one county. */
export class Tables {
  private readonly known = new Map<string, Table>();

  of(
    key: string,
    dictionary: Dictionary,
    closenessOf: (name: string) => number,
    weight: number,
    least: number,
    bitOf: (name: string) => number,
  ): Table {
    const found = this.known.get(key);
    if (found !== undefined && found.grains.length === dictionary.size) return found;
    const grains = new Int32Array(dictionary.size);
    const near = new Uint8Array(dictionary.size);
    const evident: number[] = [];
    let elsewhere = 0;
    let bits = 0;
    for (const [code, name] of dictionary.names.entries()) {
      const closeness = closenessOf(name);
      grains[code] = grainsOf(weight, closeness);
      if (grains[code]! > 0) bits |= bitOf(name);
      if (closeness >= least) {
        evident.push(code);
        near[code] = 1;
      } else elsewhere = Math.max(elsewhere, grains[code]!);
    }
    evident.sort((a, b) => grains[b]! - grains[a]!);
    const table = { grains, evident, near, elsewhere, bits };
    if (this.known.size >= MOST_TABLES) this.known.delete(this.known.keys().next().value!);
    this.known.delete(key);
    this.known.set(key, table);
    return table;
  }
}

const SIDE_OF = Object.fromEntries(FITTING.map(({ name, wanting }) => [name, wanting])) as Record<FactorName, Wanting>;

/** Weights as shares, and a word for them that tells tables of different weights apart. */
export interface Weighing {
  readonly weightOf: Readonly<Record<FactorName, number>>;
  readonly key: string;
}

export function weighing(weights: Weights): Weighing {
  const none = Object.fromEntries(FITTING.map(({ name }) => [name, 0]));
  const given = Object.fromEntries(weigh(FITTING, weights).map(({ factor, weight }) => [factor.name, weight]));
  const weightOf = { ...none, ...given } as Record<FactorName, number>;
  return { weightOf, key: Object.values(weightOf).join() };
}

const BIT_OF: Readonly<Partial<Record<Coded, (name: string) => number>>> = {
  majors: bitOfMajor,
  occupations: bitOfOccupation,
};
const NO_BIT = (): number => 0;

/** One supply against all codes that the pool knows. */
export function prepare(columns: Columns, tables: Tables, { weightOf, key }: Weighing, supply: Supply): Prepared {
  const links = occupationLinks(supply);
  const reached = supply.industries ?? [];
  const tableOf = (
    name: Coded,
    factor: FactorName,
    said: readonly unknown[],
    closenessOf: (code: string) => number,
    least = Infinity,
  ): Table | undefined =>
    said.length === 0 || weightOf[factor] === 0
      ? undefined
      : tables.of(
          `${key} ${factor} ${JSON.stringify(said)}`,
          columns.names[name],
          closenessOf,
          weightOf[factor],
          least,
          BIT_OF[name] ?? NO_BIT,
        );
  const best = <Item>(items: readonly Item[], closeness: (item: Item) => number): number =>
    items.reduce((most, item) => Math.max(most, closeness(item)), 0);
  const numbers = (names: readonly string[], name: Coded | 'owner'): number[] =>
    names.flatMap((one) => columns.names[name].numberOf(one) ?? []);
  const majors = supply.major === undefined ? [] : [supply.major];
  const skills = weightOf.skills === 0 ? [] : numbers(supply.skills, 'skills');
  const skilled = new Uint8Array(columns.names.skills.size);
  for (const skill of skills) skilled[skill] = 1;
  // Many wish for one place or another and few for the same two, so each place has a table of its own.
  const wished = supply.places.flatMap(
    (place) =>
      tableOf(
        'places',
        'place',
        [place, supply.travel?.has(place)],
        (code) => nearnessOf(alone(supply, place), code).closeness,
        NEARBY,
      ) ?? [],
  );
  const places = wished.length === 0 ? undefined : bestOfPlaces(wished, columns.parts());
  const kinds = supply.kinds.length === 0 ? undefined : KINDS.map((kind) => supply.kinds.includes(kind));
  const barred = supply.barred === undefined ? undefined : KINDS.map((kind) => supply.barred!.includes(kind));
  const most = mostOf(weightOf, supply);
  return {
    supply,
    weightOf,
    occupations: tableOf(
      'occupations',
      'occupation',
      links,
      (code) => best(links, (link) => occupationReach(code, link)),
      LEAST_EVIDENCE.occupation,
    ),
    majors: tableOf(
      'majors',
      'major',
      majors,
      (code) => best(majors, (own) => majorCloseness(code, own)),
      LEAST_EVIDENCE.major,
    ),
    places,
    industries: tableOf('industries', 'industry', reached, (code) =>
      best(reached, (link) => industryReach(code, link)),
    ),
    skills,
    skilled,
    skillBound: new SkillBound(skills, (shared, asked) => grainsOf(weightOf.skills, shared / asked)),
    words: new Set(numbers(supply.words ?? [], 'words')),
    partners: new Set(numbers(supply.partners ?? [], 'owner')),
    barred,
    kinds,
    gates: meanings(supply, kinds, barred, { kind: weightOf.kind > 0, education: weightOf.education > 0 }),
    parts: partsFor(weightOf.place, places, most.supply),
    most,
  };
}

const alone = ({ travel }: Supply, place: string) => ({ places: [place], ...(travel !== undefined && { travel }) });

function bestOfPlaces(tables: readonly Table[], parts: Uint8Array): PlaceTable {
  const [first, ...others] = tables as readonly [Table, ...Table[]];
  const grains = first.grains.slice();
  const near = first.near.slice();
  for (const table of others)
    for (let code = 0; code < grains.length; code++) {
      if (table.grains[code]! > grains[code]!) grains[code] = table.grains[code]!;
      near[code]! |= table.near[code]!;
    }
  const byPart = new Int32Array(PARTS);
  const evident: number[] = [];
  for (let code = 0; code < grains.length; code++) {
    if (near[code] === 1) evident.push(code);
    else if (grains[code]! > byPart[parts[code]!]!) byPart[parts[code]!] = grains[code]!;
  }
  evident.sort((a, b) => grains[b]! - grains[a]!);
  return { grains, near, evident, elsewhere: Math.max(...byPart), bits: 0, byPart };
}

/** Where the supply names no place, no part is nearer than another. */
function partsFor(weight: number, places: PlaceTable | undefined, most: number): Prepared['parts'] {
  const without = most - weight * GRAINS;
  return Array.from({ length: PARTS }, (_, part) => ({
    part,
    most: places === undefined ? most : without + places.byPart[part]!,
  })).toSorted((a, b) => b.most - a.most);
}

/** Who says nothing gets nothing, so that the bound is tight for those who say little. */
function mostOf(weightOf: Readonly<Record<FactorName, number>>, supply: Supply): Prepared['most'] {
  const said: Readonly<Partial<Record<FactorName, boolean>>> = {
    industry: (supply.industries ?? []).length > 0,
    words: (supply.words ?? []).length > 0,
    education: supply.education !== undefined,
    experience: supply.experienceYears !== undefined,
    will: true,
    kind: supply.kinds.length > 0,
    place: supply.places.length > 0,
    pay: supply.payMin !== undefined,
    time: supply.from !== undefined,
    capacity: supply.headcount !== undefined,
    freshness: supply.askedOn !== undefined,
    answers: true,
    past: (supply.partners ?? []).length > 0,
    crowding: true,
  };
  const sum = (side: Wanting): number =>
    Object.entries(said).reduce(
      (all, [name, is]) =>
        all + (is && SIDE_OF[name as FactorName] === side ? weightOf[name as FactorName] * GRAINS : 0),
      0,
    );
  const supplyMost = sum('supply');
  return {
    besides: sum('demand'),
    supply: supplyMost,
    besidesPlace: supplyMost - (said.place === true ? weightOf.place * GRAINS : 0),
  };
}
