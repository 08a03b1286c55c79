import { BLOCKED } from '../rank.ts';
import { combine, GRAINS, grainsOf } from '../sides.ts';
import { ASKED, listOfSkill, type Columns } from './columns.ts';
import type { Lists } from './lists.ts';
import type { Prepared } from './prepare.ts';
import { demandInterest, isBlocked, supplyInterest } from './score-row.ts';

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

  constructor(columns: Columns) {
    this.columns = columns;
  }

  best(prepared: Prepared, limit: number): readonly Placed[] {
    if (limit === 0) return [];
    this.beginTurn();
    const search = new Search(this.columns, prepared, this.seen, this.turn, limit);
    const { lists } = this.columns;
    const { majors, occupations, places, skills, weightOf, most } = prepared;
    for (const code of places?.evident ?? []) search.visit(lists.places, code);
    const away = places === undefined ? 0 : weightOf.place * GRAINS - places.elsewhere;
    const besides = most.besides + (skills.length === 0 ? 0 : weightOf.skills * GRAINS);
    const byOccupation = occupations === undefined ? 0 : Math.max(occupations.elsewhere, nearest(occupations));
    const reaches = (ofTrade: number): boolean => combine(most.supply - away, ofTrade + besides) >= search.top.least();
    for (const code of majors?.evident ?? [])
      if (reaches(majors!.grains[code]! + byOccupation)) search.visit(lists.majors, code);
    const otherMajor = majors?.elsewhere ?? 0;
    for (const code of occupations?.evident ?? [])
      if (reaches(otherMajor + occupations!.grains[code]!)) search.visit(lists.occupations, code);
    const otherTrade = otherMajor + (occupations?.elsewhere ?? 0);
    for (let asked = 1; asked <= ASKED && skills.length > 0; asked++) {
      const enough = (shared: number): boolean =>
        combine(most.supply - away, otherTrade + most.besides + grainsOf(weightOf.skills, shared / asked)) >=
        search.top.least();
      let least = 1;
      while (least <= asked && !enough(least)) least += 1;
      if (least <= Math.min(asked, skills.length)) search.visitSkilled(lists.skills, skills, asked, least, this.shared);
    }
    return search.end();
  }

  private beginTurn(): void {
    this.turn += 1;
    if (this.seen.length >= this.columns.rows) return;
    this.seen = new Uint32Array(Math.max(this.columns.rows, this.seen.length * 2));
    this.shared = new Uint16Array(this.seen.length);
    this.turn = 1;
  }
}

const nearest = ({ grains, evident }: NonNullable<Prepared['majors']>): number =>
  evident.length === 0 ? 0 : grains[evident[0]!]!;

class Search {
  readonly top: Top;
  private readonly columns: Columns;
  private readonly prepared: Prepared;
  private readonly seen: Uint32Array;
  private readonly turn: number;
  private readonly blocked: number[] = [];
  /** Rows of the lists at hand; lent from one search to the next. */
  private static touched = new Uint32Array(1024);

  constructor(columns: Columns, prepared: Prepared, seen: Uint32Array, turn: number, limit: number) {
    this.columns = columns;
    this.prepared = prepared;
    this.seen = seen;
    this.turn = turn;
    this.top = new Top(columns, limit);
  }

  visit({ first, arena, counts }: Lists, code: number): void {
    const { seen, turn } = this;
    let left = code < counts.length ? counts[code]! : 0;
    for (let chunk = left === 0 ? 0 : first[code]!; chunk !== 0 && left > 0; chunk = arena[chunk + 1]!) {
      const end = chunk + 2 + Math.min(left, arena[chunk]!);
      for (let at = chunk + 2; at < end; at++) {
        const row = arena[at]!;
        if (seen[row] === turn) continue;
        seen[row] = turn;
        this.look(row);
      }
      left -= arena[chunk]!;
    }
  }

  /**
   * Rows that ask for so many skills and share `least` of them. What is only in the `least - 1` longest lists cannot share that many, so
   * those lists add to the others and begin nothing.
   */
  visitSkilled(lists: Lists, skills: readonly number[], asked: number, least: number, shared: Uint16Array): void {
    const { seen, turn } = this;
    const codes = skills
      .map((skill) => listOfSkill(skill, asked))
      .toSorted((a, b) => lists.countOf(a) - lists.countOf(b));
    const touched = this.room(codes.reduce((sum, code) => sum + lists.countOf(code), 0));
    let count = 0;
    for (let i = 0; i < codes.length; i++) {
      if (i <= codes.length - least) count = begin(lists, codes[i]!, shared, touched, count);
      else add(lists, codes[i]!, shared);
    }
    for (let i = 0; i < count; i++) {
      const row = touched[i]!;
      const enough = shared[row]! >= least;
      shared[row] = 0;
      if (!enough || seen[row] === turn) continue;
      seen[row] = turn;
      this.look(row);
    }
  }

  private room(length: number): Uint32Array {
    if (Search.touched.length < length) Search.touched = new Uint32Array(length * 2);
    return Search.touched;
  }

  private look(row: number): void {
    if (!this.columns.isAlive(row)) return;
    if (isBlocked(this.columns, this.prepared, row)) this.blocked.push(row);
    else this.take(row, 0);
  }

  /** Whoever meets a condition comes first, so those who do not are looked at only where there is room. */
  end(): readonly Placed[] {
    if (!this.top.full()) for (const row of this.blocked) this.take(row, BLOCKED);
    return this.top.rows;
  }

  private take(row: number, less: number): void {
    const { columns, prepared, top } = this;
    const demand = demandInterest(columns, prepared, row);
    if (demand === 0 || combine(prepared.most.supply, demand) - less < top.least()) return;
    const score = combine(demand, supplyInterest(columns, prepared, row));
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
      const row = arena[at]!;
      const before = shared[row]!;
      if (before === 0) touched[count++] = row;
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
      const row = arena[at]!;
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
