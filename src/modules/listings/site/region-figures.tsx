import type { ReactNode } from 'react';
import { CardGrid, count, Section, StatTile } from '#design/site';
import { civilMinute } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Language } from '#platform/http';
import { KIND_LABELS, type ListingKind } from '../model.ts';
import { CONFIRMED_WITHIN, type RegionSummary } from '../region-summary.ts';
import { at, employerHref, searchHref } from './addresses.ts';
import { BrowseList } from './browse-list.tsx';

interface RegionFiguresProps {
  readonly lang: Language;
  readonly summary: RegionSummary;
  /** Organisations whose registration was verified. */
  readonly members: number;
}

/** The region in four numbers, each with its definition, its minute and the list behind it. */
export function RegionFigures({ lang, summary, members }: RegionFiguresProps): ReactNode {
  const zh = lang === 'zh';
  const date = civilMinute(summary.asOf);
  const share = Math.round((summary.confirmedLately / summary.published) * 100);
  const source = zh ? '本平台' : 'this platform';
  const tiles = [
    {
      label: zh ? '在招岗位' : 'Open listings',
      value: count(lang, summary.published),
      unit: zh ? '条' : '',
      definition: zh
        ? '此刻状态为“已发布”的岗位条数。已过期和已关闭的不计。'
        : 'Listings that are published at this moment; expired and closed ones are not counted.',
      href: searchHref(lang, {}),
    },
    {
      label: zh ? `近 ${CONFIRMED_WITHIN} 天确认过` : `Confirmed within ${CONFIRMED_WITHIN} days`,
      value: String(share),
      unit: '%',
      definition: zh
        ? `在招岗位中，发布方在 ${CONFIRMED_WITHIN} 天内确认仍有效的占比：${count(lang, summary.confirmedLately)} 条 ÷ ${count(lang, summary.published)} 条。列表按确认日期由近到远排列。`
        : `Share of open listings confirmed within ${CONFIRMED_WITHIN} days: ${count(lang, summary.confirmedLately)} of ${count(lang, summary.published)}. The list shows the latest confirmed first.`,
      href: searchHref(lang, {}),
    },
    {
      label: zh ? '正在招人的单位' : 'Employers',
      value: count(lang, summary.employers),
      unit: zh ? '家' : '',
      definition: zh
        ? '至少有一条在招岗位的单位，含转载岗位中尚未入驻的单位。'
        : 'Employers with at least one open listing, including those that have not registered.',
      href: at(lang, '/employers'),
    },
    {
      label: zh ? '已核验入驻的机构' : 'Verified organisations',
      value: count(lang, members),
      unit: zh ? '家' : '',
      definition: zh
        ? '统一社会信用代码等资料经主管部门核验通过的企业、院校、科研院所和服务机构。'
        : 'Firms, schools, institutes and agencies whose registration the bureau has verified.',
      href: at(lang, '/organisations'),
    },
  ];
  return (
    <Section id="now" title={zh ? '此刻的供求' : 'Right now'}>
      <div className="figures">
        <CardGrid columns={4}>
          {tiles.map((tile) => (
            <StatTile key={tile.label} lang={lang} date={date} source={source} {...tile} />
          ))}
        </CardGrid>
      </div>
    </Section>
  );
}

interface WaysInProps {
  readonly lang: Language;
  readonly codes: CodeBook;
  readonly summary: RegionSummary;
}

/** The same listings by kind, occupation, place and employer. */
export function WaysIn({ lang, codes, summary }: WaysInProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <Section
      id="ways"
      title={zh ? '按类查找' : 'Browse'}
      more={{
        href: searchHref(lang, {}),
        label: zh ? `全部 ${count(lang, summary.published)} 条` : `All ${count(lang, summary.published)}`,
      }}
    >
      <div className="browse-grid">
        <BrowseList
          lang={lang}
          title={zh ? '类别' : 'Kind'}
          items={summary.kinds.map(({ value, count: some }) => ({
            href: searchHref(lang, { category: [value] }),
            label: KIND_LABELS[value as ListingKind][lang],
            count: some,
          }))}
        />
        <BrowseList
          lang={lang}
          title={zh ? '职业' : 'Occupation'}
          items={summary.occupations.map(({ value, count: some }) => ({
            href: searchHref(lang, { occupation: [value] }),
            label: codes.label('occupation', value),
            count: some,
          }))}
        />
        <BrowseList
          lang={lang}
          title={zh ? '地区' : 'Place'}
          items={summary.places.map(({ value, count: some }) => ({
            href: searchHref(lang, { region: [value] }),
            label: codes.label('division', value),
            count: some,
          }))}
        />
        <BrowseList
          lang={lang}
          title={zh ? '单位' : 'Employer'}
          items={summary.topEmployers.map(({ organisationId, name, listings }) => ({
            href: organisationId === null ? searchHref(lang, { q: name }) : employerHref(lang, organisationId),
            label: name,
            count: listings,
          }))}
          more={{
            href: at(lang, '/employers'),
            label: zh
              ? `全部 ${count(lang, summary.employers)} 家单位`
              : `All ${count(lang, summary.employers)} employers`,
          }}
        />
      </div>
    </Section>
  );
}
