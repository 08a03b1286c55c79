import { minuteOf } from '../../desk.tsx';
import type { Figure } from './figure-card.tsx';

/** What stands in the table, with what one must know to read it. The mark at the start tells Excel that it is UTF-8. */
export function saveTable(figure: Figure): void {
  const lines = [
    [figure.title.zh],
    ['口径', figure.definition],
    ['范围', figure.scope],
    ['截至', minuteOf(figure.asOf)],
    ['负责', figure.owner],
    [],
    ['', ...figure.series],
    ...figure.points.map(({ label, cells }) => [
      label,
      ...cells.map(({ value, text }) => (value === null ? text : String(value))),
    ]),
  ];
  const text = lines.map((line) => line.map(quoted).join(',')).join('\r\n');
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${figure.title.zh} ${figure.asOf.slice(0, 10)}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
