/** Provinces by the first two digits of GB/T 2260: lists lie apart by them, because most offers are too far away to be wanted. */
const PROVINCES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' ');
const NUMBER = new Map(PROVINCES.map((code, i) => [code, i]));
const OTHER = PROVINCES.length;
/** Says no place. */
const NOWHERE = OTHER + 1;
export const PARTS: number = NOWHERE + 1;

export const partOf = (place: string): number => NUMBER.get(place.slice(0, 2)) ?? OTHER;

/** The parts in which a row with these places lies. */
export const partsOf = (places: readonly string[]): readonly number[] =>
  places.length === 0 ? [NOWHERE] : places.length === 1 ? [partOf(places[0]!)] : [...new Set(places.map(partOf))];
