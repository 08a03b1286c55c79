import type { ReactNode } from 'react';
import { Link, ScrollX } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import type { Figure } from './figure-card.tsx';

type Cell = Schemas['Figure']['points'][number]['cells'][number];

/** The picture as a table: each number leads to the list that shows exactly these. */
export function FigureTable({ id, figure }: { readonly id: string; readonly figure: Figure }): ReactNode {
  return (
    <div id={id} className="figure-table">
      <ScrollX label={`${figure.title.zh}（表格）`}>
        <table className="desk-figures" aria-label={figure.title.zh}>
          <thead>
            <tr>
              <th scope="col">{figure.form === 'line' ? '周（从这天起）' : '分类'}</th>
              {figure.series.map((name) => (
                <th key={name} scope="col" className="desk-end">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figure.points.map(({ label, cells }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map((cell, index) => (
                  <td key={figure.series[index]} className="desk-end">
                    <CellText cell={cell} about={`${label}，${figure.series[index]!}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </div>
  );
}

/** Nothing behind a nought is worth opening. */
export function CellText({ cell, about }: { readonly cell: Cell; readonly about: string }): ReactNode {
  if (cell.link === null || cell.value === 0) return cell.text;
  return (
    <Link href={cell.link} aria-label={`${about}：${cell.text}，看清单`}>
      {cell.text}
    </Link>
  );
}
