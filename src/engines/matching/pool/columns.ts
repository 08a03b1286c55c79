import { bytesIn, numbersIn, PackedTexts, packTexts, refuseUnless, type Image, type OpenedImage } from '#kernel/image';
import type { Demand, Kind } from '../types.ts';
import { grown, shared } from './arrays.ts';
import { Dictionary } from './dictionary.ts';
import { Ids, type IdsShare } from './ids.ts';
import { ELSEWHERE, entryOf, KINDS, MOST_ROWS, NO_KIND, UNSAID } from './gates.ts';
import { Lists, type ListsShare } from './lists.ts';
import { bitOfMajor, bitOfOccupation, markOf } from './marks.ts';
import { partOf, PARTS, partsOf } from './parts.ts';

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
const ENDED = 0x80;

const small = (value: number | undefined): number =>
  value === undefined ? UNSAID : Number.isInteger(value) && value >= 0 && value < ELSEWHERE ? value : ELSEWHERE;

/** The columns of a pool as typed arrays; a worker thread reads the same memory. */
export interface ColumnsShare {
  readonly rows: number;
  readonly marks: Uint32Array;
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

/** How rows are written; another number or other columns, and what was kept of a pool is of no use. */
const FORMAT = 3;
const MADE = JSON.stringify([FORMAT, NUMBERS, CODED, KINDS, ASKED, MANY, PARTS]);

const LISTED = ['occupations', 'majors', 'places', 'skills'] as const satisfies readonly Listed[];
const NAMED = [...CODED, 'words', 'owner'] as const;

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
  /** Two for each row: what its trade may be, what skills it may ask for. */
  marks: Uint32Array = shared(Uint32Array, 128);
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
  private placeParts = new Uint8Array(0);

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
    const { rows, marks, starts, records, educations, owners, numbers, wordStarts, words, ids, names, lists } = this;
    return {
      rows,
      marks,
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

  /** Rows are only ever added, so most of it need not be copied; who is ended meanwhile will be ended again. */
  image(): Image {
    const { rows, used } = this;
    return {
      facts: { made: MADE, rows },
      parts: [
        { name: 'starts', bytes: bytesIn(this.starts.subarray(0, rows)) },
        { name: 'records', bytes: bytesIn(this.records.subarray(0, used)) },
        { name: 'educations', bytes: bytesIn(this.educations.subarray(0, rows)) },
        { name: 'owners', bytes: bytesIn(this.owners.subarray(0, rows)) },
        { name: 'numbers', bytes: bytesIn(this.numbers.subarray(0, rows * WIDTH)) },
        { name: 'wordStarts', bytes: bytesIn(this.wordStarts.slice(0, rows + 1)) },
        { name: 'words', bytes: bytesIn(this.words.subarray(0, this.wordStarts[rows])) },
        ...this.ids.parts(rows),
        ...NAMED.flatMap((name) => packTexts(`names ${name}`, this.names[name].names)),
        ...LISTED.flatMap((name) => this.lists[name].parts(name)),
      ],
    };
  }

  /** @throws UnreadableImage when it was made otherwise than this would */
  static from(image: OpenedImage): Columns {
    const { made, rows } = image.facts as { made: string; rows: number };
    refuseUnless(made === MADE, 'the pool was made by other rules');
    const columns = new Columns();
    columns.rows = rows;
    columns.starts = numbersIn(Uint32Array, image.bytes('starts'));
    columns.records = numbersIn(Uint32Array, image.bytes('records'));
    columns.used = columns.records.length;
    columns.educations = numbersIn(Float64Array, image.bytes('educations'));
    columns.owners = numbersIn(Int32Array, image.bytes('owners'));
    columns.numbers = numbersIn(Float64Array, image.bytes('numbers'));
    columns.wordStarts = numbersIn(Uint32Array, image.bytes('wordStarts'));
    columns.words = numbersIn(Uint32Array, image.bytes('words'));
    columns.ids = Ids.from(image, rows);
    for (const name of NAMED) columns.names[name] = new Dictionary(new PackedTexts(image, `names ${name}`).all());
    for (const name of LISTED) columns.lists[name] = Lists.from(image, name);
    columns.marks = grown(Uint32Array, columns.marks, rows * 2);
    refuseUnless(
      columns.starts.length === rows && columns.wordStarts.length === rows + 1,
      'columns do not fit the rows',
    );
    for (let row = 0; row < rows; row++) columns.sum(row);
    return columns;
  }

  append(demand: Demand): number {
    const row = this.rows;
    if (row >= MOST_ROWS) throw new Error(`a pool holds ${MOST_ROWS} rows at most`);
    this.makeRoom(row + 1);
    this.ids.set(row, demand.id);
    this.educations[row] = demand.education ?? NaN;
    this.owners[row] = demand.owner === undefined ? NOBODY : this.names.owner.intern(demand.owner);
    for (let i = 0; i < WIDTH; i++) this.numbers[row * WIDTH + i] = demand[NUMBERS[i]!] ?? NaN;
    this.writeRecord(row, demand);
    this.writeWords(row, demand.words ?? []);
    this.sum(row);
    this.rows = row + 1;
    return row;
  }

  end(row: number): void {
    this.records[this.starts[row]! + 1]! |= ENDED << 8;
  }

  /** What is read of a row before the row itself. */
  private sum(row: number): void {
    const start = this.starts[row]!;
    const counts = this.records[start]!;
    const majors = start + HEAD + (counts & 255);
    const places = majors + ((counts >>> 8) & 255);
    const skills = places + ((counts >>> 16) & 255);
    let trade = 0;
    for (let i = start + HEAD; i < majors; i++)
      trade |= bitOfOccupation(this.names.occupations.names[this.records[i]!]!);
    for (let i = majors; i < places; i++) trade |= bitOfMajor(this.names.majors.names[this.records[i]!]!);
    this.marks[row * 2] = trade;
    this.marks[row * 2 + 1] = markOf(this.records.subarray(skills, skills + (counts >>> 24)));
  }

  isAlive(row: number): boolean {
    return (this.records[this.starts[row]! + 1]! & (ENDED << 8)) === 0;
  }

  /** The part of the country of each place that the dictionary knows. */
  parts(): Uint8Array {
    const { names } = this.names.places;
    if (this.placeParts.length !== names.length) this.placeParts = Uint8Array.from(names, partOf);
    return this.placeParts;
  }

  kindOf(row: number): Kind | undefined {
    return KINDS[(this.records[this.starts[row]! + 1]! >>> 8) & NO_KIND];
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
    const entry = entryOf(row, this.records[start + 1]!);
    const parts = partsOf(lists[CODED.indexOf('places')]!);
    let at = start + HEAD;
    for (const [i, name] of CODED.entries())
      for (const item of lists[i]!) {
        const code = this.names[name].intern(item);
        this.records[at++] = code;
        if (name === 'places') this.lists.places.add(code, entry);
        else if (name !== 'industries')
          for (const part of parts)
            this.lists[name].add((name === 'skills' ? listOfSkill(code, count(i)) : code) * PARTS + part, entry);
      }
  }

  private writeWords(row: number, words: readonly string[]): void {
    const start = this.wordStarts[row]!;
    this.words = grown(Uint32Array, this.words, start + words.length);
    for (const [i, word] of words.entries()) this.words[start + i] = this.names.words.intern(word);
    this.wordStarts[row + 1] = start + words.length;
  }

  private makeRoom(rows: number): void {
    this.marks = grown(Uint32Array, this.marks, rows * 2);
    this.starts = grown(Uint32Array, this.starts, rows);
    this.educations = grown(Float64Array, this.educations, rows);
    this.owners = grown(Int32Array, this.owners, rows);
    this.numbers = grown(Float64Array, this.numbers, rows * WIDTH);
    this.wordStarts = grown(Uint32Array, this.wordStarts, rows + 1);
  }
}
