import { stopwatch } from '#kernel/time';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** How searches go in this process, of the last quarter of an hour. */
export interface SearchPulse {
  readonly perMinute: number;
  /** Milliseconds inside the engine; null where nobody searched. */
  readonly p50: number | null;
  readonly p99: number | null;
}

export interface Metrics {
  request(method: string, route: string, status: number, milliseconds: number): void;
  /** @param behind answered while something committed a while ago may have been missing */
  search(milliseconds: number, behind?: boolean): void;
  searchPulse(): SearchPulse;
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'jiangqiao_http_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const searches = new Histogram({
    name: 'jiangqiao_search_seconds',
    help: 'Time inside the search engine',
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.25],
    registers: [registry],
  });
  const searchesBehind = new Counter({
    name: 'jiangqiao_searches_behind_total',
    help: 'Searches answered while the index was behind the database',
    registers: [registry],
  });
  const pulse = createPulse();
  const failed = new Counter({
    name: 'jiangqiao_http_failures_total',
    help: 'Answers with status 500 and above',
    registers: [registry],
  });
  return {
    request: (method, route, status, milliseconds) => {
      requests.observe({ method, route, status: String(status) }, milliseconds / 1000);
      if (status >= 500) failed.inc();
    },
    search: (milliseconds, behind = false) => {
      searches.observe(milliseconds / 1000);
      if (behind) searchesBehind.inc();
      pulse.add(milliseconds);
    },
    searchPulse: pulse.read,
    gauge: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          // What cannot be read now is not zero.
          this.set(await Promise.resolve(read()).catch(() => Number.NaN));
        },
      });
    },
    text: () => registry.metrics(),
  };
}

const PULSE_MINUTES = 15;
/** The last so many are remembered; of a busier quarter of an hour these stand for the rest. */
const PULSE_MOST = 5000;

function createPulse(age: () => number = stopwatch()) {
  const last: { readonly at: number; readonly milliseconds: number }[] = [];
  return {
    add: (milliseconds: number): void => {
      last.push({ at: age(), milliseconds });
      if (last.length > PULSE_MOST) last.splice(0, PULSE_MOST / 10);
    },
    read: (): SearchPulse => {
      const since = age() - PULSE_MINUTES * 60_000;
      const recent = last.filter(({ at }) => at >= since);
      const sorted = recent.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
      const quantile = (share: number): number | null => sorted[Math.ceil(sorted.length * share) - 1] ?? null;
      const minutes = Math.min(PULSE_MINUTES, Math.max(1, (age() - (recent[0]?.at ?? age())) / 60_000));
      return { perMinute: recent.length / minutes, p50: quantile(0.5), p99: quantile(0.99) };
    },
  };
}
