/** How far places lie apart: in a straight line between the centres of counties, in whole kilometres, for orientation only. */
import { parentOf } from './model.ts';

export interface Centre {
  readonly longitude: number;
  readonly latitude: number;
}

/** Kilometres to every division that has a centre, by code; what is missing is unknown. */
export type Distances = ReadonlyMap<string, number>;

export interface DivisionDistances {
  /**
   * A county without a centre of its own counts as its city; of a province, of Chongqing and of places without a centre nothing is known.
   * Inside one division it is 0, and a city is as far as the mean of its counties.
   */
  kilometresBetween(one: string, other: string): number | undefined;
  /** Whether it is known where this division lies. */
  knows(code: string): boolean;
  /** From one place to all: to be looked up many times. Empty where nothing is known of the place. */
  from(code: string): Distances;
}

/** IUGG mean radius. */
const EARTH = 6371.0088;
const RADIAN = Math.PI / 180;

/** Great circle between two points (R. W. Sinnott, "Virtues of the Haversine", 1984). */
export function kilometres(one: Centre, other: Centre): number {
  const [a, b] = [one.latitude * RADIAN, other.latitude * RADIAN];
  const half =
    Math.sin((b - a) / 2) ** 2 +
    Math.cos(a) * Math.cos(b) * Math.sin(((other.longitude - one.longitude) * RADIAN) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(half));
}

/** Tables kept; people of one region ask from a few dozen places. */
const REMEMBERED = 64;

/** @param codes all divisions that there are: those without a centre get that of the division around them */
export function divisionDistances(centres: ReadonlyMap<string, Centre>, codes: readonly string[]): DivisionDistances {
  const known = new Map<string, Centre>();
  for (const code of codes) {
    const centre = centreOf(centres, code);
    if (centre !== undefined) known.set(code, centre);
  }
  const tables = new Map<string, Distances>();

  function from(code: string): Distances {
    const remembered = tables.get(code);
    if (remembered !== undefined) return remembered;
    const origin = known.get(code);
    const table = new Map(
      origin === undefined ? [] : Array.from(known, ([other, at]) => [other, Math.round(kilometres(origin, at))]),
    );
    if (tables.size >= REMEMBERED) tables.delete(tables.keys().next().value!);
    tables.set(code, table);
    return table;
  }

  function kilometresBetween(one: string, other: string): number | undefined {
    const [a, b] = [known.get(one), known.get(other)];
    return a === undefined || b === undefined ? undefined : Math.round(kilometres(a, b));
  }

  return { kilometresBetween, knows: (code) => known.has(code), from };
}

function centreOf(centres: ReadonlyMap<string, Centre>, code: string): Centre | undefined {
  const own = centres.get(code);
  const above = own === undefined ? parentOf('division', code) : undefined;
  return above === undefined ? own : centreOf(centres, above);
}
