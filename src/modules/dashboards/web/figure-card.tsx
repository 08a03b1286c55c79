import { useCallback, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { termsIn } from '#contracts/glossary';
import { Button, Link } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { Facts } from '../../desk-parts.tsx';
import { Term } from '../../term.tsx';
import { count, minuteOf } from '../../desk.tsx';
import { Chart } from './chart.tsx';
import { saveTable } from './save-table.ts';
import { CellText, FigureTable } from './figure-table.tsx';

export type Figure = Schemas['Figure'];

/** A number or picture, its sentence, the same as a table, and all that one must know to trust it. */
export function FigureCard({ figure }: { readonly figure: Figure }): ReactNode {
  const [wantsTable, setWantsTable] = useState(false);
  const [explained, setExplained] = useState(false);
  const id = useId();
  const toTable = useCallback(() => setWantsTable(true), []);
  const isNumber = figure.form === 'number';
  const isEmpty = figure.rows === 0;
  // What is all too few people to tell has no picture.
  const isDrawn = figure.points.some(({ cells }) => cells.some(({ value }) => value !== null));
  const asTable = !isNumber && !isEmpty && (wantsTable || !isDrawn);
  const title = figure.title.zh;
  return (
    <article className="desk-card figure" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {isNumber && (
        <p className="figure-number">
          <CellText cell={figure.points[0]!.cells[0]!} about={title} />
          {figure.points[0]!.cells[0]!.value !== null && figure.unit !== '%' && <span> {figure.unit}</span>}
        </p>
      )}
      <p className="figure-summary">{figure.summary}</p>
      {!isNumber && !isEmpty && isDrawn && (
        <div className={asTable ? 'figure-drawing figure-drawing-hidden' : 'figure-drawing'}>
          <Chart figure={figure} onMissing={toTable} />
        </div>
      )}
      {asTable && <FigureTable id={`${id}-table`} figure={figure} />}
      <div className="figure-acts">
        {!isNumber && !isEmpty && isDrawn && (
          <Button
            type="text"
            size="small"
            aria-label={`${asTable ? '看图' : '看表格'}：${title}`}
            aria-expanded={asTable}
            aria-controls={asTable ? `${id}-table` : undefined}
            onClick={() => setWantsTable(!asTable)}
          >
            {asTable ? '看图' : '看表格'}
          </Button>
        )}
        {asTable && (
          <Button type="text" size="small" aria-label={`存为表格：${title}`} onClick={() => saveTable(figure)}>
            存为表格
          </Button>
        )}
        <Button
          type="text"
          size="small"
          aria-label={`说明：${title}`}
          aria-expanded={explained}
          aria-controls={explained ? `${id}-about` : undefined}
          onClick={() => setExplained(!explained)}
        >
          说明
        </Button>
      </div>
      {explained && (
        <div id={`${id}-about`} className="figure-about">
          <About figure={figure} />
        </div>
      )}
    </article>
  );
}

/** The terms of art in it, each with its meaning behind it. */
function wordsOf(text: string): [string, ReactNode][] {
  const terms = termsIn(text);
  if (terms.length === 0) return [];
  return [
    [
      '名词',
      terms.map(({ key, name }) => (
        <Term key={key} name={key}>
          {name.zh}
        </Term>
      )),
    ],
  ];
}

function About({ figure }: { readonly figure: Figure }): ReactNode {
  const { definition, query, scope, rows, asOf, owner, list, peopleNote } = figure;
  return (
    <Facts
      facts={[
        ['口径', definition],
        ...wordsOf(`${figure.title.zh} ${definition}`),
        ['查询', query],
        ['范围', scope],
        ['记录数', rows === null ? '不显示' : `${count(rows)} 条记录`],
        ['截至', minuteOf(asOf)],
        ['负责', owner],
        ['清单', list === null ? '没有对应全部记录的清单' : <Link href={list}>打开清单</Link>],
        ...(peopleNote === null ? [] : ([['人数很少时', peopleNote]] as const)),
      ]}
    />
  );
}
