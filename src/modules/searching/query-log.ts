import type { TenantId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import type { Installation } from '#platform/installation';
import { addCounts, type Counts, type Counted } from './log-store.ts';
import { SLOW_MILLISECONDS, type Place } from './model.ts';

/** One search as it was answered. Who asked is not part of it. */
export interface NotedSearch {
  readonly place: Place;
  /** As it is counted; '' where the words may not be kept. */
  readonly text: string;
  readonly total: number;
  readonly relaxed: boolean;
  readonly milliseconds: number;
}

/** Sums in memory, written every few seconds: a search waits for no row, and a crash costs some seconds of counting. */
export interface QueryLog {
  note(tenant: TenantId, search: NotedSearch): void;
  /** @param position in the list, the first is 1 */
  opened(tenant: TenantId, place: Place, text: string, position: number): void;
  flush(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const EVERY_MILLISECONDS = 5000;
/** Different words of one region between two writings; a flood beyond that is not counted. */
const MOST_WAITING = 5000;

const NONE: Counts = {
  searches: 0,
  nothing: 0,
  relaxed: 0,
  slow: 0,
  hits: 0,
  milliseconds: 0,
  slowest: 0,
  opened: 0,
  placed: 0,
  places: 0,
};

export function createQueryLog({ database, clock, log }: Pick<Installation, 'database' | 'clock' | 'log'>): QueryLog {
  let waiting = new Map<TenantId, Map<string, Counted>>();
  let timer: NodeJS.Timeout | undefined;

  const add = (tenant: TenantId, place: Place, text: string, more: (before: Counts) => Partial<Counts>): void => {
    const ofTenant = waiting.get(tenant) ?? new Map<string, Counted>();
    waiting.set(tenant, ofTenant);
    const day = civilDate(clock.now());
    const key = `${day} ${place} ${text}`;
    const known = ofTenant.get(key) ?? { ...NONE, day, place, text };
    if (!ofTenant.has(key) && ofTenant.size >= MOST_WAITING) return;
    ofTenant.set(key, { ...known, ...more(known) });
  };

  const flush = async (): Promise<void> => {
    const some = waiting;
    waiting = new Map();
    for (const [tenant, counted] of some)
      await database
        .inTenant(tenant, (db) => addCounts(db, tenant, [...counted.values()]))
        .catch((error: Error) => log.warn({ reason: error.message }, 'searches could not be counted'));
  };

  return {
    note: (tenant, { place, text, total, relaxed, milliseconds }) =>
      add(tenant, place, text, (before) => ({
        searches: before.searches + 1,
        nothing: before.nothing + Number(total === 0),
        relaxed: before.relaxed + Number(relaxed),
        slow: before.slow + Number(milliseconds > SLOW_MILLISECONDS),
        hits: total,
        milliseconds: before.milliseconds + milliseconds,
        slowest: Math.max(before.slowest, milliseconds),
      })),
    opened: (tenant, place, text, position) =>
      add(tenant, place, text, (before) => ({
        opened: before.opened + 1,
        placed: before.placed + 1,
        places: before.places + position,
      })),
    flush,
    start: () => {
      timer = setInterval(() => void flush(), EVERY_MILLISECONDS).unref();
    },
    stop: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}
