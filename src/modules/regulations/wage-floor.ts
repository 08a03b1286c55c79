import type { AccountId, Id } from '#kernel/ids';
import type { CivilDate } from '#kernel/time';

export type WageFloorId = Id<'WageFloor'>;

/** 最低工资标准 of a division (province, city or county) from a day on. Fen. */
export interface WageFloor {
  readonly id: WageFloorId;
  readonly division: string;
  /** 档次; null: one for the whole division. */
  readonly grade: number | null;
  readonly monthly: number;
  readonly hourly: number | null;
  readonly validFrom: CivilDate;
  readonly source: string;
  readonly sourceUrl: string;
  readonly confirmed: boolean;
  readonly confirmedBy: AccountId | null;
  readonly confirmedAt: Date | null;
  readonly createdBy: AccountId | null;
  readonly createdAt: Date;
}

/** What is certain about the floor at a place. `lowest` = `highest` where the grade is known. Fen a month. */
export interface FloorAt {
  readonly division: string;
  readonly lowest: number;
  readonly highest: number;
  readonly confirmed: boolean;
  readonly validFrom: CivilDate;
}

/**
 * The floor at a place on a day: of the narrowest division that has any (county, city, province), the wordings of its newest
 * date that has begun. A province lists grades without saying which county has which, so the lowest and the highest are told.
 */
export function floorAt(floors: readonly WageFloor[], division: string, today: CivilDate): FloorAt | undefined {
  for (const length of [6, 4, 2]) {
    if (division.length < length) continue;
    const code = division.slice(0, length);
    const begun = floors.filter((one) => one.division === code && one.validFrom <= today);
    const validFrom = begun
      .map((one) => one.validFrom)
      .toSorted()
      .at(-1);
    if (validFrom === undefined) continue;
    const now = begun.filter((one) => one.validFrom === validFrom);
    const amounts = now.map((one) => one.monthly);
    return {
      division: code,
      lowest: Math.min(...amounts),
      highest: Math.max(...amounts),
      confirmed: now.every((one) => one.confirmed),
      validFrom,
    };
  }
  return undefined;
}

/** Yuan, as the rules compare. Everything null without a place or a floor for it: then nothing was checked. */
export interface FloorFacts {
  readonly wageFloorLow: number | null;
  readonly wageFloorHigh: number | null;
  readonly wageFloorConfirmed: boolean;
}

/** Work at several places has to reach the floor of each, so the greatest counts. */
export function floorFacts(floors: readonly WageFloor[], divisions: readonly string[], today: CivilDate): FloorFacts {
  const found = divisions.map((division) => floorAt(floors, division, today));
  const known = found.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < found.length)
    return { wageFloorLow: null, wageFloorHigh: null, wageFloorConfirmed: false };
  return {
    wageFloorLow: Math.max(...known.map(({ lowest }) => lowest)) / 100,
    wageFloorHigh: Math.max(...known.map(({ highest }) => highest)) / 100,
    wageFloorConfirmed: known.every(({ confirmed }) => confirmed),
  };
}
