/** Columns of a list as one person arranged them. Pure: the table and its settings ask the same functions. */
export interface Arrangeable {
  readonly key: string;
  /** Not shown unless somebody wants it. */
  readonly optional?: true | undefined;
  /** Names the row or acts on it: always shown. */
  readonly fixed?: true | undefined;
}

export interface Arranged {
  readonly arranged: readonly string[];
  readonly hidden: readonly string[];
}

/** All columns in this person's order. One that came with a later version stands where it was built, after its neighbour. */
export function inOrder<Column extends Arrangeable>(columns: readonly Column[], wish: Arranged | undefined): Column[] {
  if (wish === undefined) return [...columns];
  const known = new Map(columns.map((column) => [column.key, column]));
  const ordered = wish.arranged.flatMap((key) => known.get(key) ?? []);
  for (const [at, column] of columns.entries()) {
    if (ordered.includes(column)) continue;
    const before = columns[at - 1];
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, column);
  }
  return ordered;
}

export function isShown(column: Arrangeable, wish: Arranged | undefined): boolean {
  if (column.fixed === true) return true;
  if (wish?.hidden.includes(column.key) === true) return false;
  return column.optional !== true || wish?.arranged.includes(column.key) === true;
}

export const shownColumns = <Column extends Arrangeable>(
  columns: readonly Column[],
  wish: Arranged | undefined,
): Column[] => inOrder(columns, wish).filter((column) => isShown(column, wish));

/** One column a place earlier or later; what cannot move stays. */
export function moved<Column extends Arrangeable>(
  columns: readonly Column[],
  wish: Arranged | undefined,
  key: string,
  by: -1 | 1,
): Arranged {
  const keys = inOrder(columns, wish).map((column) => column.key);
  const at = keys.indexOf(key);
  const to = at + by;
  if (at >= 0 && to >= 0 && to < keys.length) keys.splice(to, 0, ...keys.splice(at, 1));
  return { arranged: keys, hidden: hiddenNow(columns, wish) };
}

export function toggled<Column extends Arrangeable>(
  columns: readonly Column[],
  wish: Arranged | undefined,
  key: string,
): Arranged {
  const hidden = hiddenNow(columns, wish);
  return {
    arranged: inOrder(columns, wish).map((column) => column.key),
    hidden: hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key],
  };
}

const hiddenNow = (columns: readonly Arrangeable[], wish: Arranged | undefined): string[] =>
  columns.filter((column) => !isShown(column, wish)).map(({ key }) => key);
