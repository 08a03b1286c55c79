import type { ReactNode } from 'react';
import { Section, Tag } from '#design/site';
import { civilDate } from '#kernel/time';
import { METHOD_LABELS } from '#modules/crosswalk';
import type { CodeBook } from '#modules/codes';
import type { Language } from '#platform/http';
import { at, searchHref } from '#sites/listings';
import type { Related, RelatedLink } from '../crosswalk-of.ts';
import { Figure } from './kind-board.tsx';
import { SHELF_NAMES, SHELVES, type Shelf } from './shelves.ts';

interface CrosswalkTableProps {
  readonly lang: Language;
  readonly codes: CodeBook;
  readonly related: Related;
  /** Needs of the region by code of the other list. */
  readonly needs: ReadonlyMap<string, number>;
}

const TITLES: Readonly<Record<Related['set'], { zh: string; en: string }>> = {
  occupation: { zh: '对应的职业', en: 'Occupations that belong to it' },
  industry: { zh: '对应的行业', en: 'Industries' },
  major: { zh: '对应的专业', en: 'Majors that lead here' },
};

const shelfOf = (set: Related['set']): Shelf => SHELF_NAMES.find((shelf) => SHELVES[shelf].set === set)!;

/** 对照: each link with how it came about, how sure it is, and whether somebody of the region confirmed it. */
export function CrosswalkTable({ lang, codes, related, needs }: CrosswalkTableProps): ReactNode {
  const { set, links } = related;
  if (links.length === 0) return null;
  const zh = lang === 'zh';
  const shelf = shelfOf(set);
  const title = TITLES[set][lang];
  return (
    <Section id={`crosswalk-${set}`} title={title}>
      <table className="board board-list">
        <caption className="unseen">{zh ? `${title}及由来` : `${title} and why`}</caption>
        <thead>
          <tr>
            <th scope="col">{zh ? '名称与由来' : 'Name and why'}</th>
            <th scope="col" className="numeric">
              {zh ? '把握' : 'Sure'}
            </th>
            <th scope="col" className="numeric">
              {zh ? '当前需求' : 'Needs now'}
            </th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.code}>
              <th scope="row">
                <a href={at(lang, `/${shelf}/${link.code}`)}>{codes.label(set, link.code)}</a>{' '}
                <span className="code">{link.code}</span>
                <span className="board-why">{whyOf(lang, link)}</span>
              </th>
              <td className="numeric">{`${Math.round(link.confidence * 100)}%`}</td>
              <td className="numeric">
                <Figure
                  lang={lang}
                  value={needs.get(link.code) ?? 0}
                  href={searchHref(lang, { [SHELVES[shelf].facet]: [link.code], side: ['need'] })}
                  what={codes.label(set, link.code)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet board-note">
        {zh
          ? '由名称和专业类推出的对照只供查找，不是官方结论；官方职业面向和本地区确认过的会标明。'
          : 'Links found by names and classes help to search and are no official statement; official and confirmed ones say so.'}
      </p>
    </Section>
  );
}

function whyOf(lang: Language, { method, because, confirmedAt }: RelatedLink): ReactNode {
  const zh = lang === 'zh';
  return (
    <>
      {METHOD_LABELS[method][lang]}
      {because !== '' && `${zh ? '：' : ': '}${because}`}
      {confirmedAt !== undefined && (
        <Tag tone="success">{zh ? `${civilDate(confirmedAt)} 确认` : `Confirmed ${civilDate(confirmedAt)}`}</Tag>
      )}
    </>
  );
}
