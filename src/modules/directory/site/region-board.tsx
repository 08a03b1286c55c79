import type { ReactNode } from 'react';
import { SIDE_LABELS, SIDES } from '#contracts/kinds';
import { count } from '#design/site';
import { civilMinute } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import { CONFIRMED_WITHIN, SHARE_DEFINITION } from '#modules/listings';
import type { Language } from '#platform/http';
import { at, searchHref } from '#sites/listings';
import { sumOf } from '../counts.ts';
import type { RegionNow } from '../region-now.ts';
import { KindBoard } from './kind-board.tsx';
import { RankedList } from './ranked-list.tsx';

interface RegionBoardProps {
  readonly lang: Language;
  readonly codes: CodeBook;
  readonly now: RegionNow;
  /** Organisations that have joined. */
  readonly joined: number;
}

/** The region in one table and three short lists; each number leads to the list that has exactly that many. */
export function RegionBoard({ lang, codes, now, joined }: RegionBoardProps): ReactNode {
  const zh = lang === 'zh';
  const needs = zh ? '条需求' : 'needs';
  return (
    <div className="now">
      <div className="now-board">
        <KindBoard
          lang={lang}
          counts={now.counts}
          caption={zh ? '此刻的需求与供给' : 'Needs and offers right now'}
          href={(type, side) => searchHref(lang, { type: [type], side: [side] })}
          nameHref={(type) => searchHref(lang, { type: [type] })}
          fresh={{
            counts: now.fresh,
            title: zh ? '昨日以来' : 'Since yesterday',
            href: (type) => searchHref(lang, { type: [type], publishedSince: now.newSince, sort: 'newest' }),
          }}
        />
        <p className="quiet board-note">
          {zh
            ? `数据截至 ${civilMinute(now.asOf)}，来源：本平台已发布的信息。每个数字都能点开清单。`
            : `As of ${civilMinute(now.asOf)}, from what is published here. Every number opens its list.`}{' '}
          <a href={at(lang, '/figures')}>{zh ? '更多数据与口径' : 'More figures'}</a>
          {zh ? '；' : '; '}
          <a href={at(lang, '/joined')}>
            {zh ? `${count(lang, joined)} 家单位已入驻` : `${count(lang, joined)} organisations have joined`}
          </a>
        </p>
        <details className="board-note">
          <summary>
            {zh ? `“近 ${CONFIRMED_WITHIN} 天确认过”怎样算` : `What “confirmed within ${CONFIRMED_WITHIN} days” counts`}
          </summary>
          <p>{SHARE_DEFINITION[lang]}</p>
        </details>
      </div>
      <RankedList
        lang={lang}
        id="top-occupations"
        level={2}
        title={zh ? '需求多的职业' : 'Occupations in demand'}
        more={{ href: at(lang, '/occupations'), label: zh ? '全部职业' : 'All' }}
        items={now.occupations.map(({ value, count: number }) => ({
          key: value,
          label: codes.label('occupation', value),
          href: at(lang, `/occupations/${value}`),
          figures: [{ value: number, href: searchHref(lang, { occupation: [value], side: ['need'] }), what: needs }],
        }))}
      />
      <RankedList
        lang={lang}
        id="top-majors"
        level={2}
        title={zh ? '需求多的专业' : 'Majors in demand'}
        more={{ href: at(lang, '/majors'), label: zh ? '全部专业' : 'All' }}
        items={now.majors.map(({ value, count: number }) => ({
          key: value,
          label: codes.label('major', value),
          href: at(lang, `/majors/${value}`),
          figures: [{ value: number, href: searchHref(lang, { major: [value], side: ['need'] }), what: needs }],
        }))}
      />
      <RankedList
        lang={lang}
        id="top-places"
        level={2}
        title={zh ? '在哪里' : 'Where'}
        note={SIDES.map((side) => SIDE_LABELS[side][lang]).join(' / ')}
        more={{ href: at(lang, '/districts'), label: zh ? '全部地区' : 'All' }}
        items={now.places.map(({ code, ...sides }) => ({
          key: code,
          label: codes.label('division', code),
          href: at(lang, `/districts/${code}`),
          figures: SIDES.map((side) => ({
            value: sides[side],
            href: searchHref(lang, { region: [code], side: [side] }),
            what: SIDE_LABELS[side][lang],
          })),
        }))}
      />
    </div>
  );
}

/** All together, what came since yesterday, how fresh it is. */
export function Totals({ lang, now }: { readonly lang: Language; readonly now: RegionNow }): ReactNode {
  const zh = lang === 'zh';
  const figures = [
    { label: zh ? '条供求' : 'lines', value: count(lang, now.total), href: searchHref(lang, {}) },
    {
      label: zh ? '昨日以来新增' : 'since yesterday',
      value: count(lang, sumOf(now.fresh)),
      href: searchHref(lang, { publishedSince: now.newSince, sort: 'newest' }),
    },
    {
      label: zh ? `近 ${CONFIRMED_WITHIN} 天确认过` : `confirmed within ${CONFIRMED_WITHIN} days`,
      value: count(lang, now.confirmed),
      share: `${Math.round((now.confirmed / now.total) * 100)}%`,
      href: searchHref(lang, { confirmedSince: now.confirmedSince, sort: 'confirmed' }),
    },
  ];
  return (
    <ul className="totals">
      {figures.map(({ label, value, share, href }) => (
        <li key={label}>
          <a href={href}>
            <strong>{value}</strong>
            <span>
              {label}
              {share !== undefined && (zh ? `，占 ${share}` : `, ${share}`)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
