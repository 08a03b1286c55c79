import type { ReactNode } from 'react';
import { Section } from '#design/site';
import type { CodeRow } from '#modules/codes';
import type { Language } from '#platform/http';
import { at, searchHref } from '#sites/listings';
import { Figure } from './kind-board.tsx';
import { SHELVES, type Shelf } from './shelves.ts';

interface ChildTableProps {
  readonly lang: Language;
  readonly shelf: Shelf;
  readonly rows: readonly CodeRow[];
  readonly needs: ReadonlyMap<string, number>;
  readonly offers: ReadonlyMap<string, number>;
  readonly title?: string;
  /** Where each row lies, when rows of many places stand together. */
  readonly pathOf?: (code: string) => string | undefined;
}

/** What lies within a code, each with its needs and offers. */
export function ChildTable({ lang, shelf, rows, needs, offers, title, pathOf }: ChildTableProps): ReactNode {
  if (rows.length === 0) return null;
  const zh = lang === 'zh';
  const { facet } = SHELVES[shelf];
  const heading = title ?? (zh ? `下级（${rows.length} 项）` : `Within it (${rows.length})`);
  const sides = [
    { name: 'need', title: zh ? '需求' : 'Needs', counts: needs },
    { name: 'offer', title: zh ? '供给' : 'Offers', counts: offers },
  ] as const;
  return (
    <Section id="children" title={heading}>
      <table className="board board-list">
        <caption className="unseen">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{zh ? '名称' : 'Name'}</th>
            {sides.map((side) => (
              <th key={side.name} scope="col" className="numeric">
                {side.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name }) => (
            <tr key={code}>
              <th scope="row">
                <a href={at(lang, `/${shelf}/${code}`)}>{name}</a> <span className="code">{code}</span>
                {pathOf !== undefined && <span className="board-why">{pathOf(code)}</span>}
              </th>
              {sides.map((side) => (
                <td key={side.name} className="numeric">
                  <Figure
                    lang={lang}
                    value={side.counts.get(code) ?? 0}
                    href={searchHref(lang, { [facet]: [code], side: [side.name] })}
                    what={`${name} ${side.title}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
