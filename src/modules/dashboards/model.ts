/** How a figure is drawn. A number stands alone; the others have one point for each bar or place on the line. */
export const FORMS = ['number', 'bars', 'stacked', 'line'] as const;
export type Form = (typeof FORMS)[number];

/** 专题 of the page, in its order. */
export const TOPICS = {
  supply: '供求',
  fresh: '时效',
  review: '审核',
  people: '人才',
  organisations: '机构',
  joining: '入驻',
  feedback: '群众反映',
  system: '系统',
} as const;
export type Topic = keyof typeof TOPICS;
export const TOPIC_NAMES = Object.keys(TOPICS) as [Topic, ...Topic[]];

export interface Cell {
  /** null: not told, because so few people stand behind it, or because there is nothing to divide by. */
  readonly value: number | null;
  /** As people read it: "1,204", "87%", "少于 5", "—". */
  readonly text: string;
  /** The list that shows exactly these rows; null where the product has no list of them. */
  readonly link: string | null;
}

export interface Point {
  readonly label: string;
  readonly cells: readonly Cell[];
}

export interface Drawn {
  readonly series: readonly string[];
  readonly points: readonly Point[];
  /** Rows of the database, or documents of the index, that were counted; null where saying so would tell of few people. */
  readonly rows: number | null;
  /** In one sentence what the figure shows, made from its numbers. */
  readonly summary: string;
}

export const counted = (value: number, link: string | null = null): Cell => ({
  value,
  text: value.toLocaleString('zh-CN'),
  link,
});

/** A number of people: few of them would be recognised. Nobody at all says nothing of anybody. */
export const people = (value: number, fewest: number): Cell =>
  value > 0 && value < fewest ? { value: null, text: `少于 ${fewest}`, link: null } : counted(value);

/** Whole per cent, cut and not rounded: 99.6 % is not all. */
export function share(part: number, whole: number, link: string | null = null): Cell {
  if (whole === 0) return { value: null, text: '—', link: null };
  const percent = Math.floor((100 * part) / whole);
  return { value: percent, text: `${percent}%`, link };
}

export const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** The middle one, or between the two middle ones. `undefined` of nothing. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : sorted.length === 0
      ? undefined
      : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The address of a list with filters; what is undefined is no filter. */
export function listOf(path: string, filters: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(filters).filter((one): one is [string, string] => one[1] !== undefined);
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set).toString()}`;
}

/** What stands out, as part of a sentence: "人才 12、培训 3". */
export const largest = (points: readonly { readonly label: string; readonly value: number }[], most = 3): string =>
  points
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, most)
    .map(({ label, value }) => `${label} ${value.toLocaleString('zh-CN')}`)
    .join('、');
