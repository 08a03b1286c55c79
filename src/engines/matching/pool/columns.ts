import type { Demand, Kind } from '../types.ts';
import { grown, shared } from './arrays.ts';
import { Dictionary } from './dictionary.ts';
import { Ids, type IdsShare } from './ids.ts';
import { Lists, type ListsShare } from './lists.ts';

export const KINDS: readonly Kind[] = ['employment', 'internship', 'apprenticeship'];

/** Lists of codes, in the order in which a record has them. */
export const CODED = ['occupations', 'majors', 'places', 'skills', 'industries'] as const;
export type Coded = (typeof CODED)[number] | 'words';

/** Numbers of a row that only the candidates that are scored need; absent is NaN. */
const NUMBERS = [
  'experienceYears',
  'payMin',
  'payMax',
  'confirmedOn',
  'until',
  'capacity',
  'answerRate',
  'shownTo',
] as const;
export const WIDTH = NUMBERS.length;
export const NUMBER = Object.fromEntries(NUMBERS.map((name, i) => [name, i])) as Readonly<
  Record<(typeof NUMBERS)[number], number>
>;

const NOBODY = -1;
/** Rows of a skill lie apart by how many skills they ask for: one of one says more than one of six. */
export const ASKED = 6;
export const listOfSkill = (skill: number, asked: number): number => skill * ASKED + Math.min(asked, ASKED) - 1;

type Listed = 'occupations' | 'majors' | 'places' | 'skills';

/**
 * A record is what ranking reads of every candidate, side by side so that it comes from memory at once:
 * [occupations, majors, places, skills: 8 bits each][industries, kind, education, years: 8 bits each][codes of all lists].
 */
export const HEAD = 2;
/** Most of one list; more are not kept. */
const MANY = 255;
/** In the eight bits of a number: nothing is said; it is no small whole number and stands in the column. */
export const UNSAID = 255;
export const ELSEWHERE = 254;
/** In the bits of the kind. */
export const NO_KIND = 7;
export const ENDED = 0x80;

const small = (value: number | undefined): number =>
  value === undefined ? UNSAID : Number.isInteger(value) && value >= 0 && value < ELSEWHERE ? value : ELSEWHERE;

/** The columns of a pool as typed arrays; a worker thread reads the same memory. */
export interface ColumnsShare {
  readonly rows: number;
  readonly starts: Uint32Array;
  readonly records: Uint32Array;
  readonly educations: Float64Array;
  readonly owners: Int32Array;
  readonly numbers: Float64Array;
  readonly wordStarts: Uint32Array;
  readonly words: Uint32Array;
  readonly ids: IdsShare;
  readonly names: Readonly<Record<Coded | 'owner', readonly string[]>>;
  readonly lists: Readonly<Record<Listed, ListsShare>>;
}

const dictionaries = (names?: ColumnsShare['names']) => ({
  occupations: new Dictionary(names?.occupations),
  majors: new Dictionary(names?.majors),
  places: new Dictionary(names?.places),
  skills: new Dictionary(names?.skills),
  industries: new Dictionary(names?.industries),
  words: new Dictionary(names?.words),
  owner: new Dictionary(names?.owner),
});

const newLists = () => ({ occupations: new Lists(), majors: new Lists(), places: new Lists(), skills: new Lists() });

/** Demands as rows of numbers. A row is written once; a change writes a new one and ends the old. */
export class Columns {
  rows = 0;
  starts = shared(Uint32Array, 64);
  records = shared(Uint32Array, 1024);
  educations = shared(Float64Array, 64);
  owners = shared(Int32Array, 64);
  numbers = shared(Float64Array, 64 * WIDTH);
  wordStarts = shared(Uint32Array, 65);
  words = shared(Uint32Array, 1024);
  ids = new Ids();
  names = dictionaries();
  lists = newLists();
  private used = 0;

  static of({ names, lists, ids, ...columns }: ColumnsShare): Columns {
    return Object.assign(new Columns(), columns, {
      ids: Ids.of(ids),
      names: dictionaries(names),
      lists: {
        occupations: Lists.of(lists.occupations),
        majors: Lists.of(lists.majors),
        places: Lists.of(lists.places),
        skills: Lists.of(lists.skills),
      },
    });
  }

  share(): ColumnsShare {
    const { rows, starts, records, educations, owners, numbers, wordStarts, words, ids, names, lists } = this;
    return {
      rows,
      starts,
      records,
      educations,
      owners,
      numbers,
      wordStarts,
      words,
      ids: ids.share(),
      names: {
        occupations: names.occupations.names,
        majors: names.majors.names,
        places: names.places.names,
        skills: names.skills.names,
        industries: names.industries.names,
        words: names.words.names,
        owner: names.owner.names,
      },
      lists: {
        occupations: lists.occupations.share(),
        majors: lists.majors.share(),
        places: lists.places.share(),
        skills: lists.skills.share(),
      },
    };
  }

  append(demand: Demand): number {
    const row = this.rows;
    this.makeRoom(row + 1);
    this.ids.set(row, demand.id);
    this.educations[row] = demand.education ?? NaN;
    this.owners[row] = demand.owner === undefined ? NOBODY : this.names.owner.intern(demand.owner);
    for (let i = 0; i < WIDTH; i++) this.numbers[row * WIDTH + i] = demand[NUMBERS[i]!] ?? NaN;
    this.writeRecord(row, demand);
    this.writeWords(row, demand.words ?? []);
    this.rows = row + 1;
    return row;
  }

  end(row: number): void {
    this.records[this.starts[row]! + 1]! |= ENDED << 8;
  }

  isAlive(row: number): boolean {
    return (this.records[this.starts[row]! + 1]! & (ENDED << 8)) === 0;
  }

  /** What a row says, as it was put in. */
  read(row: number): Demand {
    const start = this.starts[row]!;
    const [first, second] = [this.records[start]!, this.records[start + 1]!];
    const counts = [first & 255, (first >>> 8) & 255, (first >>> 16) & 255, first >>> 24, second & 255];
    let at = start + HEAD;
    const [occupations, majors, places, skills, industries] = CODED.map((name, i) => {
      const codes = this.records.subarray(at, (at += counts[i]!));
      return Array.from(codes, (code) => this.names[name].names[code]!);
    }) as [string[], string[], string[], string[], string[]];
    const words = Array.from(
      this.words.subarray(this.wordStarts[row]!, this.wordStarts[row + 1]!),
      (code) => this.names.words.names[code]!,
    );
    const numbers = NUMBERS.flatMap((name, i) => {
      const value = this.numbers[row * WIDTH + i]!;
      return Number.isNaN(value) ? [] : [[name, value] as const];
    });
    const kind = KINDS[(second >>> 8) & NO_KIND];
    const education = this.educations[row]!;
    const owner = this.owners[row]!;
    return {
      id: this.ids.get(row),
      occupations,
      majors,
      places,
      skills,
      ...(industries.length > 0 && { industries }),
      ...(words.length > 0 && { words }),
      ...(kind !== undefined && { kind }),
      ...(!Number.isNaN(education) && { education }),
      ...(owner !== NOBODY && { owner: this.names.owner.names[owner]! }),
      ...Object.fromEntries(numbers),
    };
  }

  private writeRecord(row: number, demand: Demand): void {
    const lists = CODED.map((name) => (demand[name] ?? []).slice(0, MANY));
    const start = this.used;
    this.used += HEAD + lists.reduce((sum, list) => sum + list.length, 0);
    this.records = grown(Uint32Array, this.records, this.used);
    this.starts[row] = start;
    const count = (i: number): number => lists[i]!.length;
    this.records[start] = count(0) | (count(1) << 8) | (count(2) << 16) | (count(3) << 24);
    const kind = demand.kind === undefined ? NO_KIND : KINDS.indexOf(demand.kind);
    const [education, years] = [small(demand.education), small(demand.experienceYears)];
    this.records[start + 1] = count(4) | (kind << 8) | (education << 16) | (years << 24);
    let at = start + HEAD;
    for (const [i, name] of CODED.entries())
      for (const item of lists[i]!) {
        const code = this.names[name].intern(item);
        this.records[at++] = code;
        if (name === 'skills') this.lists.skills.add(listOfSkill(code, count(i)), row);
        else if (name !== 'industries') this.lists[name].add(code, row);
      }
  }

  private writeWords(row: number, words: readonly string[]): void {
    const start = this.wordStarts[row]!;
    this.words = grown(Uint32Array, this.words, start + words.length);
    for (const [i, word] of words.entries()) this.words[start + i] = this.names.words.intern(word);
    this.wordStarts[row + 1] = start + words.length;
  }

  private makeRoom(rows: number): void {
    this.starts = grown(Uint32Array, this.starts, rows);
    this.educations = grown(Float64Array, this.educations, rows);
    this.owners = grown(Int32Array, this.owners, rows);
    this.numbers = grown(Float64Array, this.numbers, rows * WIDTH);
    this.wordStarts = grown(Uint32Array, this.wordStarts, rows + 1);
  }
}
