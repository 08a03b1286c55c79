import type { ReactNode } from 'react';
import { SIDE_LABELS, SIDES, TYPE_LABELS, TYPES, type ListingType, type Side } from '#contracts/kinds';
import { count } from '#design/site';
import type { Language } from '#platform/http';
import type { Counts } from '../counts.ts';

interface KindBoardProps {
  readonly lang: Language;
  readonly counts: Counts;
  /** Names the table; says of when and of what the numbers are. */
  readonly caption: string;
  /** The list that has exactly this number. */
  readonly href: (type: ListingType, side: Side) => string;
  /** Where the name of a type leads; without, it is plain. */
  readonly nameHref?: (type: ListingType) => string;
  readonly fresh?:
    | { readonly counts: Counts; readonly title: string; readonly href: (type: ListingType) => string }
    | undefined;
  /** Leaves out the types that have nothing. */
  readonly brief?: boolean;
}

/** Six kinds, needed and offered: the figures of a place, a major, a region. Each number leads to its list. */
export function KindBoard(props: KindBoardProps): ReactNode {
  const { lang, counts, caption, fresh, brief } = props;
  const shown = brief === true ? TYPES.filter((type) => counts[type].need + counts[type].offer > 0) : TYPES;
  return (
    <table className="board">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{lang === 'zh' ? '类别' : 'Kind'}</th>
          {SIDES.map((side) => (
            <th key={side} scope="col" className="numeric">
              {SIDE_LABELS[side][lang]}
            </th>
          ))}
          {fresh !== undefined && (
            <th scope="col" className="numeric board-fresh">
              {fresh.title}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {shown.map((type) => (
          <Row key={type} type={type} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  lang,
  counts,
  href,
  nameHref,
  fresh,
  type,
}: KindBoardProps & { readonly type: ListingType }): ReactNode {
  const name = TYPE_LABELS[type][lang];
  const added = fresh === undefined ? 0 : fresh.counts[type].need + fresh.counts[type].offer;
  return (
    <tr>
      <th scope="row">{nameHref === undefined ? name : <a href={nameHref(type)}>{name}</a>}</th>
      {SIDES.map((side) => (
        <td key={side} className="numeric">
          <Figure
            lang={lang}
            value={counts[type][side]}
            href={href(type, side)}
            what={`${name} ${SIDE_LABELS[side][lang]}`}
          />
        </td>
      ))}
      {fresh !== undefined && (
        <td className="numeric board-fresh">
          <Figure
            lang={lang}
            value={added}
            href={fresh.href(type)}
            what={`${name} ${fresh.title}`}
            sign={added > 0 ? '+' : ''}
          />
        </td>
      )}
    </tr>
  );
}

interface FigureProps {
  readonly lang: Language;
  readonly value: number;
  readonly href: string;
  /** What is counted, for who hears the link by itself. */
  readonly what: string;
  readonly sign?: string;
}

/** A number that leads to what it counts. Nothing leads nowhere. */
export function Figure({ lang, value, href, what, sign = '' }: FigureProps): ReactNode {
  if (value === 0) return <span className="figure-none">0</span>;
  return (
    <a className="figure" href={href}>
      <span className="unseen">{`${what} `}</span>
      {sign}
      {count(lang, value)}
    </a>
  );
}
