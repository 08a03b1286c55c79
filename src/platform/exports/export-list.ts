import { failure } from '#kernel/errors';
import type { Paging } from '#kernel/paging';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Download } from '#platform/http';
import { exportCsv, exportWorkbook } from './export-file.ts';

/** What somebody waits for at the screen; a longer list is written in the background (modules/exports). */
const AT_ONCE = 2_000;
/** Beyond this a narrower list is asked for: nobody opens a longer sheet, and it is written in memory. */
const MOST = 100_000;
const PAGE = 500;

interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export interface ListExport<Item, Name extends string> {
  /** Of the file and the sheet: "机构清单". */
  readonly title: string;
  /** Word of the log: "organisations". */
  readonly kind: string;
  readonly format: 'xlsx' | 'csv';
  readonly purpose: string;
  readonly filter: Readonly<Record<string, unknown>>;
  /** What each column is called and shows as text. */
  readonly columns: Readonly<Record<Name, readonly [title: string, cell: (item: Item) => string]>>;
  /** As arranged in the list, with commas; all of them when nothing is said. */
  readonly wanted: string | undefined;
  /** The same reading as the list's own, so the file holds what the list shows. */
  readonly read: (page: Paging) => Promise<ListPage<Item>>;
}

/** A list as a file: its filters, its order, the columns that are shown. */
export function exportList<Item, Name extends string>(ctx: Context, one: ListExport<Item, Name>): Promise<Download> {
  const names = chosen(one);
  const facts = {
    name: `${one.title}-${civilDate(ctx.now)}.${one.format}`,
    kind: one.kind,
    purpose: one.purpose,
    filter: one.filter,
  };
  const header = names.map((name) => one.columns[name][0]);
  const rows = rowsOf(one, names, unhurried.get(ctx));
  if (one.format === 'csv') return exportCsv(ctx, { ...facts, header, rows });
  const columns = header.map((title, at) => ({ header: title, text: true, width: at === 0 ? 32 : 18 }));
  return exportWorkbook(ctx, { ...facts, sheets: [{ name: one.title, columns, rows }] });
}

function chosen<Item, Name extends string>({ columns, wanted }: ListExport<Item, Name>): Name[] {
  const all = Object.keys(columns) as Name[];
  const asked = new Set(wanted?.split(',')).values().filter((name): name is Name => Object.hasOwn(columns, name));
  const known = [...asked];
  return known.length === 0 ? all : known;
}

type Told = (written: number) => Promise<void>;

/** Requests that a job carries out: nobody waits, so the list may be long. */
const unhurried = new WeakMap<Context, Told>();

/** @param told of the rows that stand already */
export function withoutHurry(ctx: Context, told: Told): Context {
  unhurried.set(ctx, told);
  return ctx;
}

async function* rowsOf<Item, Name extends string>(
  { read, columns }: ListExport<Item, Name>,
  names: readonly Name[],
  told: Told | undefined,
): AsyncGenerator<readonly string[]> {
  let written = 0;
  for (let cursor: string | undefined; ;) {
    const page = await read({ limit: PAGE, cursor, uncounted: true });
    written += page.items.length;
    if (told === undefined && written > AT_ONCE) throw failure('export.large', { most: AT_ONCE });
    if (written > MOST) throw failure('export.tooMany', { most: MOST });
    await told?.(written);
    for (const item of page.items) yield names.map((name) => columns[name][1](item));
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}
