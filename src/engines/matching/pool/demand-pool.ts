import type { Image, OpenedImage } from '#kernel/image';
import { DEFAULT_WEIGHTS } from '../factors.ts';
import { checkLimit } from '../rank.ts';
import { GRAINS } from '../sides.ts';
import type { Demand, Supply, Weights } from '../types.ts';
import { Columns, type ColumnsShare } from './columns.ts';
import { prepare, Tables, weighing, type Weighing } from './prepare.ts';
import { Ranking, type Placed } from './rank-rows.ts';

/** A demand that fits, without its reasons. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly blocked: boolean;
}

/** What a worker thread needs to rank over the same memory. */
export type PoolShare = ColumnsShare;

/** Above this share of ended rows the pool is written anew. */
const MOST_ENDED = 0.3;
const FEW = 1024;

/** Demands as columns of numbers in shared memory: put, removed and ranked at any time. */
export class DemandPool {
  private columns = new Columns();
  private ranking = new Ranking(this.columns);
  private tables = new Tables();
  private ended = 0;
  private weighed: { readonly weights: Weights; readonly weighing: Weighing } | undefined;

  /** Reads what another thread writes; for ranking alone. */
  static reading(share: PoolShare): DemandPool {
    const pool = new DemandPool();
    pool.columns = Columns.of(share);
    pool.ranking = new Ranking(pool.columns);
    return pool;
  }

  /** All of it as it is now. Rows may be added and ended while it is written down. */
  image(): Image {
    return this.columns.image();
  }

  /** @throws UnreadableImage when it was made otherwise than this would */
  static from(image: OpenedImage): DemandPool {
    const pool = new DemandPool();
    pool.columns = Columns.from(image);
    pool.ranking = new Ranking(pool.columns);
    for (let row = 0; row < pool.columns.rows; row++) if (!pool.columns.isAlive(row)) pool.ended += 1;
    return pool;
  }

  share(): PoolShare {
    return this.columns.share();
  }

  get size(): number {
    return this.columns.rows - this.ended;
  }

  /** @throws Failure matching.invalidId */
  put(demand: Demand): void {
    this.remove(demand.id);
    this.columns.append(demand);
  }

  remove(id: string): void {
    this.end(id);
    if (this.ended > FEW && this.ended > this.columns.rows * MOST_ENDED) this.writeAnew();
  }

  has(id: string): boolean {
    return this.rowOf(id) !== undefined;
  }

  get(id: string): Demand | undefined {
    const row = this.rowOf(id);
    return row === undefined ? undefined : this.columns.read(row);
  }

  /** Without reading the rest. */
  kindOf(id: string): Demand['kind'] {
    const row = this.rowOf(id);
    return row === undefined ? undefined : this.columns.kindOf(row);
  }

  *ids(): Generator<string> {
    for (let row = 0; row < this.columns.rows; row++) if (this.columns.isAlive(row)) yield this.columns.ids.get(row);
  }

  *values(): Generator<Demand> {
    for (let row = 0; row < this.columns.rows; row++) if (this.columns.isAlive(row)) yield this.columns.read(row);
  }

  /**
   * As `rankDemands` ranks them.
   * @throws Failure matching.invalidWeight, matching.invalidLimit
   */
  rank(supply: Supply, limit: number, weights: Weights = {}): Ranked[] {
    checkLimit(limit);
    const prepared = prepare(this.columns, this.tables, this.weighingOf(weights), supply);
    return this.ranking.best(prepared, limit).map((placed) => this.told(placed));
  }

  private told({ row, key }: Placed): Ranked {
    const blocked = key <= 0;
    return { id: this.columns.ids.get(row), score: (blocked ? key + 2 * GRAINS : key) / GRAINS, blocked };
  }

  private weighingOf(weights: Weights): Weighing {
    if (this.weighed?.weights !== weights)
      this.weighed = { weights, weighing: weighing({ ...DEFAULT_WEIGHTS, ...weights }) };
    return this.weighed.weighing;
  }

  private rowOf(id: string): number | undefined {
    const row = this.columns.ids.rowOf(id);
    return row !== undefined && this.columns.isAlive(row) ? row : undefined;
  }

  private end(id: string): void {
    const row = this.rowOf(id);
    if (row === undefined) return;
    this.columns.end(row);
    this.ended += 1;
  }

  private writeAnew(): void {
    const fresh = new Columns();
    for (const demand of this.values()) fresh.append(demand);
    this.columns = fresh;
    this.ranking = new Ranking(fresh);
    this.tables = new Tables();
    this.ended = 0;
  }
}
