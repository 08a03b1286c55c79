import type { ReactNode } from 'react';
import { DescriptionList, Tag } from '#design/site';
import { civilDate } from '#kernel/time';
import type { Language } from '#platform/http';
import type { PublicListing } from '../contract.ts';
import { KIND_LABELS } from '../model.ts';
import { searchHref } from './addresses.ts';
import {
  dateText,
  educationText,
  experienceText,
  headcountText,
  monthlyPayText,
  payText,
  placeText,
} from './format.ts';
import type { Setting } from './setting.ts';

interface FactsProps {
  readonly setting: Setting;
  readonly listing: PublicListing;
}

interface Fact {
  readonly term: { readonly zh: string; readonly en: string };
  /** Absent: nobody stated it. */
  readonly value: ReactNode;
  /** The reading whose assumption is told below the value. */
  readonly field?: string;
  /** Left out, instead of said to be missing, when there is nothing. */
  readonly minor?: true;
}

/** Everything typed that is known of a listing; what was assumed says so, what is missing says so. */
export function ListingFacts({ setting, listing }: FactsProps): ReactNode {
  const { lang } = setting;
  const missing = listing.unclaimed
    ? { zh: '来源未注明', en: 'Not stated by the source' }
    : { zh: '未注明', en: 'Not stated' };
  const items = factsOf({ setting, listing })
    .filter(({ value, minor }) => minor !== true || value !== undefined)
    .map(({ term, value, field }) => ({
      term: term[lang],
      description: (
        <>
          {value ?? <span className="not-stated">{missing[lang]}</span>}
          {field !== undefined && value !== undefined && <Assumed lang={lang} note={listing.readings[field]} />}
        </>
      ),
    }));
  return <DescriptionList items={items} />;
}

function factsOf({ setting, listing }: FactsProps): Fact[] {
  const { lang } = setting;
  const { pay, place } = listing;
  return [
    { term: { zh: '薪资', en: 'Pay' }, value: payFact(lang, pay), field: 'pay' },
    { term: { zh: '工作地点', en: 'Place of work' }, value: placeFact(setting, place), field: 'place' },
    {
      term: { zh: '类别', en: 'Kind' },
      value: <a href={searchHref(lang, { category: [listing.kind] })}>{KIND_LABELS[listing.kind][lang]}</a>,
    },
    { term: { zh: '招聘人数', en: 'Posts' }, value: headcountText(lang, listing.headcount), field: 'headcount' },
    { term: { zh: '学历', en: 'Education' }, value: educationText(lang, listing.education), field: 'education' },
    { term: { zh: '经验', en: 'Experience' }, value: experienceText(lang, listing.experience), field: 'experience' },
    {
      term: { zh: '职业', en: 'Occupation' },
      value: coded(lang, 'occupation', listing.occupation),
      field: 'occupation',
      minor: true,
    },
    {
      term: { zh: '行业', en: 'Industry' },
      value: coded(lang, 'industry', listing.industry),
      field: 'industry',
      minor: true,
    },
    {
      term: { zh: '对口专业', en: 'Majors' },
      value:
        listing.majors.length === 0
          ? undefined
          : listing.majors.map((major) => <div key={major.code}>{coded(lang, 'major', major)}</div>),
      field: 'majors',
      minor: true,
    },
    {
      term: { zh: '技能', en: 'Skills' },
      value: listing.skills.length === 0 ? undefined : <Skills lang={lang} skills={listing.skills} />,
      minor: true,
    },
    {
      term: { zh: '有效期至', en: 'Open until' },
      value: listing.validUntil === null ? undefined : dateText(setting, listing.validUntil),
      field: 'validUntil',
    },
    {
      term: { zh: '最近确认', en: 'Last confirmed' },
      value: listing.confirmedOn === null ? undefined : dateText(setting, listing.confirmedOn),
    },
    {
      term: { zh: '发布', en: 'Published' },
      value: listing.publishedAt === null ? undefined : dateText(setting, civilDate(new Date(listing.publishedAt))),
      minor: true,
    },
  ];
}

function Assumed({
  lang,
  note,
}: {
  readonly lang: Language;
  readonly note: PublicListing['readings'][string] | undefined;
}): ReactNode {
  const words = note?.[lang];
  return words === undefined ? null : <div className="assumed">{words}</div>;
}

const coded = (
  lang: Language,
  facet: 'occupation' | 'industry' | 'major',
  one: { code: string; label: string } | null,
): ReactNode =>
  one === null ? undefined : (
    <>
      <a href={searchHref(lang, { [facet]: [one.code] })}>{one.label}</a> <span className="code">{one.code}</span>
    </>
  );

function payFact(lang: Language, pay: PublicListing['pay']): ReactNode {
  const shown = payText(lang, pay);
  if (shown === undefined) return undefined;
  const monthly = monthlyPayText(lang, pay);
  const asWritten = pay.text === '' || pay.text === shown ? undefined : pay.text;
  return (
    <>
      <strong className="pay">{shown}</strong>
      {monthly !== undefined && <span>{lang === 'zh' ? `（折合${monthly}）` : ` (${monthly})`}</span>}
      {asWritten !== undefined && (
        <div className="assumed">{lang === 'zh' ? `原文：${asWritten}` : `As written: ${asWritten}`}</div>
      )}
    </>
  );
}

function placeFact(setting: Setting, place: PublicListing['place']): string | undefined {
  const parts = [placeText(setting, place), place.address].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? undefined : parts.join(' ');
}

const Skills = ({ lang, skills }: { readonly lang: Language; readonly skills: readonly string[] }): ReactNode => (
  <ul className="tags">
    {skills.map((skill) => (
      <li key={skill}>
        <a href={searchHref(lang, { q: skill })}>
          <Tag>{skill}</Tag>
        </a>
      </li>
    ))}
  </ul>
);
