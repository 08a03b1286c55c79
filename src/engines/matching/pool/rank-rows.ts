import { BLOCKED } from '../rank.ts';
import { combine, GRAINS, grainsOf } from '../sides.ts';
import { ASKED, listOfSkill, type Columns } from './columns.ts';
import type { Lists } from './lists.ts';
import type { Prepared } from './prepare.ts';
import { ASK, BARRED, gateIn, rowIn } from './gates.ts';
import { PARTS } from './parts.ts';
import { demandInterest, isBlocked, otherInterest, placeInterest } from './score-row.ts';

export interface Placed {
  readonly row: number;
  /** In grains, less BLOCKED. */
  readonly key: number;
}

/**
 * The best rows for one supply after another. Rows near the wished places are looked at first, because that is what most differ in; then
 * those of the own major, of near occupations, of shared skills. Before each list stands the most that a row not yet seen can still
 * reach: when that is less than the worst of the best, the list and all after it are left out.
 */
export class Ranking {
  private readonly columns: Columns;
  /** Which ranking saw a row last. */
  private seen = new Uint32Array(0);
  private shared = new Uint16Array(0);
  private turn = 0;
  /** The best for whoever was ranked last: of one class they are nearly the best for the next too, and so set the bar high from the start. */
  private before: readonly number[] = [];

  constructor(columns: Columns) {
    this.columns = columns;
  }

  best(prepared: Prepared, limit: number): readonly Placed[] {
    if (limit === 0) return [];
    const top = new Top(this.columns, limit);
    this.look(prepared, top, 0);
    // Whoever meets a condition comes first, so those who do not are looked at only where there is room.
    if (!top.full()) this.look(prepared, top, BLOCKED);
    this.before = top.rows.map(({ row }) => row);
    return top.rows;
  }

  /** @param less what is taken off: 0 looks at rows that nothing stands against, BLOCKED at the others */
  private look(prepared: Prepared, top: Top, less: number): void {
    this.beginTurn();
    const search = new Search(this.columns, prepared, this.seen, this.turn, top, less);
    const { lists } = this.columns;
    const { majors, occupations, places, skills, weightOf, most, parts } = prepared;
    const ofTrade = { majors: nearest(majors), occupations: nearest(occupations) };
    const other = { majors: majors?.elsewhere ?? 0, occupations: occupations?.elsewhere ?? 0 };
    const bySkills = skills.length === 0 ? 0 : weightOf.skills * GRAINS;
    const reaches = (supply: number, demand: number): boolean => combine(supply, demand) - less >= top.least();
    const byMajor = Math.max(ofTrade.majors, other.majors);
    const byOccupation = Math.max(ofTrade.occupations, other.occupations);
    for (const row of this.before) search.visitRow(row, most.supply);
    for (const code of places?.evident ?? [])
      search.visit(lists.places, code, most.supply, { majors: byMajor, occupations: byOccupation });
    // The nearest part first, so that those far away have the most to reach.
    for (const { part, most: ofSupply } of parts) {
      if (!reaches(ofSupply, byMajor + byOccupation + most.besides + bySkills)) break;
      for (const code of majors?.evident ?? []) {
        const demand = majors!.grains[code]! + byOccupation + most.besides;
        if (!reaches(ofSupply, demand + bySkills)) break;
        search.visit(lists.majors, code * PARTS + part, ofSupply, {
          majors: majors!.grains[code]!,
          occupations: byOccupation,
        });
      }
      for (const code of occupations?.evident ?? []) {
        const demand = other.majors + occupations!.grains[code]! + most.besides;
        if (!reaches(ofSupply, demand + bySkills)) break;
        search.visit(lists.occupations, code * PARTS + part, ofSupply, {
          majors: other.majors,
          occupations: occupations!.grains[code]!,
        });
      }
      const demand = other.majors + other.occupations + most.besides;
      for (let asked = 1; asked <= ASKED && skills.length > 0; asked++) {
        let least = 1;
        while (least <= asked && !reaches(ofSupply, demand + grainsOf(weightOf.skills, least / asked))) least += 1;
        if (least > Math.min(asked, skills.length)) continue;
        if (least === 1)
          for (const skill of skills)
            search.visit(lists.skills, listOfSkill(skill, asked) * PARTS + part, ofSupply, other);
        else search.visitSkilled(lists.skills, skills, { asked, part, least, ofSupply, other }, this.shared);
      }
    }
  }

  private beginTurn(): void {
    this.turn += 1;
    if (this.seen.length >= this.columns.rows) return;
    this.seen = new Uint32Array(Math.max(this.columns.rows, this.seen.length * 2));
    this.shared = new Uint16Array(this.seen.length);
    this.turn = 1;
  }
}

const nearest = (table: Prepared['majors']): number =>
  table === undefined || table.evident.length === 0 ? 0 : table.grains[table.evident[0]!]!;

/** Rows of one part of the country that ask for so many skills, and how many of them have to be shared. */
interface Shelf {
  readonly asked: number;
  readonly part: number;
  readonly least: number;
  /** The most that the supply's side finds there, and what major and occupation can bring. */
  readonly ofSupply: number;
  readonly other: OfTrade;
}

/** The most that a major and an occupation can bring, where a row has any that brings something. */
interface OfTrade {
  readonly majors: number;
  readonly occupations: number;
}

class Search {
  private readonly columns: Columns;
  private readonly prepared: Prepared;
  private readonly seen: Uint32Array;
  private readonly turn: number;
  private readonly top: Top;
  private readonly less: number;
  /** Rows of the lists at hand; lent from one search to the next. */
  private static touched = new Uint32Array(1024);

  constructor(columns: Columns, prepared: Prepared, seen: Uint32Array, turn: number, top: Top, less: number) {
    this.columns = columns;
    this.prepared = prepared;
    this.seen = seen;
    this.turn = turn;
    this.top = top;
    this.less = less;
  }

  visitRow(row: number, ofSupply: number): void {
    if (isBlocked(this.columns, this.prepared, row) !== this.less > 0) return;
    this.seen[row] = this.turn;
    this.take(row, ofSupply);
  }

  /** @param ofSupply,ofTrade the most that a row of this list can bring to either side; skills and the rest come on top */
  visit({ first, arena, counts }: Lists, code: number, ofSupply: number, ofTrade: OfTrade): void {
    const { seen, turn } = this;
    let left = code < counts.length ? counts[code]! : 0;
    for (let chunk = left === 0 ? 0 : first[code]!; chunk !== 0 && left > 0; chunk = arena[chunk + 1]!) {
      const end = chunk + 2 + Math.min(left, arena[chunk]!);
      for (let at = chunk + 2; at < end; at++) {
        const entry = arena[at]!;
        if (!this.isWanted(entry)) continue;
        const row = rowIn(entry);
        if (!this.mayReach(row, ofSupply, ofTrade) || seen[row] === turn) continue;
        seen[row] = turn;
        this.take(row, ofSupply);
      }
      left -= arena[chunk]!;
    }
  }

  /**
   * Rows that ask for so many skills and share `least` of them. What is only in the `least - 1` longest lists cannot share that many, so
   * those lists add to the others and begin nothing.
   */
  visitSkilled(
    lists: Lists,
    skills: readonly number[],
    { asked, part, least, ofSupply, other }: Shelf,
    shared: Uint16Array,
  ): void {
    const { seen, turn } = this;
    const codes = skills
      .map((skill) => listOfSkill(skill, asked) * PARTS + part)
      .filter((code) => lists.countOf(code) > 0)
      .toSorted((a, b) => lists.countOf(a) - lists.countOf(b));
    const touched = this.room(codes.reduce((sum, code) => sum + lists.countOf(code), 0));
    let count = 0;
    for (let i = 0; i < codes.length; i++) {
      if (i <= codes.length - least) count = begin(lists, codes[i]!, shared, touched, count);
      else add(lists, codes[i]!, shared);
    }
    for (let i = 0; i < count; i++) {
      const entry = touched[i]!;
      const row = rowIn(entry);
      const enough = shared[row]! >= least;
      shared[row] = 0;
      if (!enough || !this.isWanted(entry) || seen[row] === turn || !this.mayReach(row, ofSupply, other)) continue;
      seen[row] = turn;
      this.take(row, ofSupply);
    }
  }

  private room(length: number): Uint32Array {
    if (Search.touched.length < length) Search.touched = new Uint32Array(length * 2);
    return Search.touched;
  }

  /** Of most rows one byte says that they are not; the others are asked themselves. */
  private isWanted(entry: number): boolean {
    const { columns, prepared, less } = this;
    const said = prepared.gates[gateIn(entry)]!;
    return (said === ASK ? isBlocked(columns, prepared, rowIn(entry)) : said === BARRED) === less > 0;
  }

  /** By what is known of a row before the row itself is fetched. */
  private mayReach(row: number, ofSupply: number, ofTrade: OfTrade): boolean {
    const { columns, prepared, top, less } = this;
    const trade = columns.marks[row * 2]!;
    const demand =
      prepared.most.besides +
      prepared.skillBound.of(columns.marks[row * 2 + 1]!) +
      ((trade & (prepared.majors?.bits ?? 0)) === 0 ? 0 : ofTrade.majors) +
      ((trade & (prepared.occupations?.bits ?? 0)) === 0 ? 0 : ofTrade.occupations);
    return combine(ofSupply, demand) - less >= top.least();
  }

  private take(row: number, ofSupply: number): void {
    const { columns, prepared, top, less } = this;
    if (!columns.isAlive(row)) return;
    const demand = demandInterest(columns, prepared, row);
    if (demand === 0 || combine(ofSupply, demand) - less < top.least()) return;
    const place = placeInterest(columns, prepared, row);
    if (combine(prepared.most.besidesPlace + place, demand) - less < top.least()) return;
    const score = combine(demand, place + otherInterest(columns, prepared, row));
    if (score > 0) top.offer(row, score - less);
  }
}

/** Counts each row of a list once more, and notes those that were not counted before. */
function begin(
  { first, arena, counts }: Lists,
  code: number,
  shared: Uint16Array,
  touched: Uint32Array,
  from: number,
): number {
  let count = from;
  let left = code < counts.length ? counts[code]! : 0;
  for (let chunk = left === 0 ? 0 : first[code]!; chunk !== 0 && left > 0; chunk = arena[chunk + 1]!) {
    const end = chunk + 2 + Math.min(left, arena[chunk]!);
    for (let at = chunk + 2; at < end; at++) {
      const entry = arena[at]!;
      const row = rowIn(entry);
      const before = shared[row]!;
      if (before === 0) touched[count++] = entry;
      shared[row] = before + 1;
    }
    left -= arena[chunk]!;
  }
  return count;
}

/** Counts once more those rows of a list that were counted before. */
function add({ first, arena, counts }: Lists, code: number, shared: Uint16Array): void {
  let left = code < counts.length ? counts[code]! : 0;
  for (let chunk = left === 0 ? 0 : first[code]!; chunk !== 0 && left > 0; chunk = arena[chunk + 1]!) {
    const end = chunk + 2 + Math.min(left, arena[chunk]!);
    for (let at = chunk + 2; at < end; at++) {
      const row = rowIn(arena[at]!);
      if (shared[row]! > 0) shared[row]! += 1;
    }
    left -= arena[chunk]!;
  }
}

/** The best so far, best first; equal ones by greater id. */
class Top {
  readonly rows: Placed[] = [];
  private readonly columns: Columns;
  private readonly limit: number;

  constructor(columns: Columns, limit: number) {
    this.columns = columns;
    this.limit = limit;
  }

  full(): boolean {
    return this.rows.length === this.limit;
  }

  /** What a further one has to reach at least. */
  least(): number {
    return this.full() ? this.rows[this.limit - 1]!.key : -Infinity;
  }

  offer(row: number, key: number): void {
    if (key < this.least()) return;
    let at = this.rows.length;
    while (at > 0 && this.isBefore(row, key, this.rows[at - 1]!)) at -= 1;
    if (at === this.limit) return;
    this.rows.splice(at, 0, { row, key });
    if (this.rows.length > this.limit) this.rows.pop();
  }

  private isBefore(row: number, key: number, other: Placed): boolean {
    return key > other.key || (key === other.key && this.columns.ids.compare(row, other.row) > 0);
  }
}
