import { WEIGHTS, type SynonymGroup } from '#contracts/searching';

/** A group as somebody types it. */
export interface GroupRow {
  readonly key: number;
  readonly words: string;
  readonly weight: number;
  /** Only the first word asks for the others. */
  readonly oneWay: boolean;
}

let keys = 0;
export const nextKey = (): number => (keys += 1);

export const EMPTY_ROW = { words: '', weight: WEIGHTS[1].value, oneWay: false } as const;

export const rowsOf = (groups: readonly SynonymGroup[]): readonly GroupRow[] =>
  groups.map(({ words, weight, oneWayFrom }) => ({
    key: nextKey(),
    words: (oneWayFrom === undefined ? words : [oneWayFrom, ...words.filter((word) => word !== oneWayFrom)]).join('、'),
    weight,
    oneWay: oneWayFrom !== undefined,
  }));

export const wordsIn = (text: string): string[] =>
  text
    .split(/[、，,;；|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** As the server takes them; rows that nobody filled are left out. */
export const groupsOf = (rows: readonly GroupRow[]) =>
  rows
    .map(({ words, weight, oneWay }) => {
      const several = wordsIn(words);
      return { words: several, weight, ...(oneWay && several[0] !== undefined && { oneWayFrom: several[0] }) };
    })
    .filter(({ words }) => words.length > 0);
