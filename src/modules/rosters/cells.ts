import { normalise } from '#engines/reading';
import type { FieldError } from '#kernel/errors';
import type { Mapping } from '#modules/imports';
import type { ColumnName } from './columns.ts';

type Labels = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

const FOOT = /^(?:合计|总计|小计|共计|制表|填表|审核|经办|单位负责人|填报|日期[:：]|注[:：]|备注[:：]|说明[:：])/;

/** One row of a roster under way: its cells by field, and what is found about them. */
export class Cells {
  readonly problems: FieldError[] = [];
  readonly warnings: FieldError[] = [];
  readonly understood: Record<string, boolean> = {};
  private readonly cells: readonly string[];
  private readonly labels: Labels;
  private readonly columns: ReadonlyMap<string, number>;

  constructor(cells: readonly string[], mapping: Mapping, labels: Labels) {
    this.cells = cells;
    this.labels = labels;
    this.columns = new Map(Object.entries(mapping).map(([column, field]) => [field, Number(column)]));
  }

  /** A total or a signature below the table, or a heading between its parts. */
  get isFoot(): boolean {
    const filled = this.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (filled.length === 0) return true;
    const first = filled[0]!.normalize('NFKC').replaceAll(/\s/g, '');
    return FOOT.test(first) || (new Set(filled).size === 1 && this.cells.length > 2 && this.columns.size > 2);
  }

  has(field: ColumnName): boolean {
    return this.columns.has(field);
  }

  raw(field: ColumnName): string {
    return (this.cells[this.columns.get(field) ?? -1] ?? '').trim();
  }

  /** Empty where people draw a line or write 无. */
  text(field: ColumnName): string {
    const text = normalise(this.raw(field));
    return /^(?:[-—/\\]+|无|暂无|没有|null|n\/a)$/i.test(text) ? '' : text;
  }

  problem(field: ColumnName, zh: string, en: string): void {
    this.problems.push({ field: this.labels[field]?.zh ?? field, zh, en });
  }

  warn(field: ColumnName, zh: string, en: string): void {
    this.warnings.push({ field: this.labels[field]?.zh ?? field, zh, en });
  }

  /** Whether the non-empty text of the field was understood; what was not is said. */
  took<Value>(field: ColumnName, value: Value | undefined): Value | undefined {
    if (this.text(field) === '') return value;
    this.understood[field] = value !== undefined;
    if (value === undefined) {
      const shown = this.text(field).slice(0, 40);
      this.warn(field, `“${shown}”未能读懂，没有采用`, `“${shown}” was not understood and left out`);
    }
    return value;
  }
}
