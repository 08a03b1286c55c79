import { Fragment, type ReactNode } from 'react';
import { DescriptionList, Section, Tag } from '#design/site';
import { factGroups, kindWords, visibilityOf, type CodeName, type FactRow, type Visibility } from '#contracts/kinds';
import { civilDate } from '#kernel/time';
import type { CodeSet } from '#modules/codes';
import type { Language } from '#platform/http';
import type { PublicListing, PublicTalent } from '../contract.ts';
import { isHiring, KIND_LABELS } from '../model.ts';
import { at, searchHref } from './addresses.ts';
import {
  dateText,
  educationText,
  experienceText,
  headcountText,
  monthlyPayText,
  payText,
  divisionName,
} from './format.ts';
import { Paragraphs } from './marked.tsx';
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

/** One line of a comparison; without a value nobody stated it. */
export interface FactLine {
  readonly term: string;
  readonly value: ReactNode;
}

/** Everything typed that is known of a listing, in the order of its page, for reading several side by side. */
export function factLines(setting: Setting, listing: PublicListing): readonly FactLine[] {
  const { lang } = setting;
  const typed = factsOf({ setting, listing }).map(({ term, value }) => ({ term: term[lang], value }));
  if (listing.type === 'talent') return typed;
  const own = factGroups(listing.type, listing.side, listing.detail, lang).flatMap(({ rows }) =>
    rows.map((row) => ({ term: row.label, value: <KindValue lang={lang} row={row} /> })),
  );
  return [...own, ...typed];
}

function factsOf({ setting, listing }: FactsProps): Fact[] {
  return listing.type === 'talent'
    ? [...talentFacts(setting, listing), ...dateFacts(setting, listing)]
    : [...commonFacts(setting, listing), ...dateFacts(setting, listing)].filter(({ term }) => term !== PUBLISHED);
}

/** What every kind has; its own fields follow below the description. */
function commonFacts(setting: Setting, listing: Exclude<PublicListing, PublicTalent>): Fact[] {
  const { lang } = setting;
  const its = kindWords(listing.type, listing.side);
  return [
    { term: its.place, value: placeFact(setting, listing.place), field: 'place' },
    { term: { zh: '行业', en: 'Industry' }, value: coded(lang, 'industry', listing.industry), minor: true },
  ];
}

function talentFacts(setting: Setting, listing: PublicTalent): Fact[] {
  const { lang } = setting;
  const { pay, place } = listing;
  return [
    { term: { zh: '薪资', en: 'Pay' }, value: payFact(lang, pay), field: 'pay', ...minorUnless(isHiring(listing)) },
    {
      term: isHiring(listing) ? { zh: '工作地点', en: 'Place of work' } : kindWords('talent', 'offer').place,
      value: placeFact(setting, place),
      field: 'place',
    },
    {
      term: { zh: '类别', en: 'Kind' },
      value: <a href={searchHref(lang, { category: [listing.kind] })}>{KIND_LABELS[listing.kind][lang]}</a>,
    },
    {
      term: isHiring(listing) ? { zh: '招聘人数', en: 'Posts' } : { zh: '人数', en: 'People' },
      value: headcountText(lang, listing.headcount),
      field: 'headcount',
    },
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
  ];
}

const PUBLISHED = { zh: '发布', en: 'Published' };

function dateFacts(setting: Setting, listing: PublicListing): Fact[] {
  return [
    {
      term: isHiring(listing) ? { zh: '有效期至', en: 'Open until' } : kindWords(listing.type, listing.side).until,
      value: listing.validUntil === null ? undefined : dateText(setting, listing.validUntil),
      field: 'validUntil',
    },
    {
      term: { zh: '最近确认', en: 'Last confirmed' },
      value: listing.confirmedOn === null ? undefined : dateText(setting, listing.confirmedOn),
    },
    {
      term: PUBLISHED,
      value: listing.publishedAt === null ? undefined : dateText(setting, civilDate(new Date(listing.publishedAt))),
      minor: true,
    },
  ];
}

/** A school that offers people states neither pay nor experience, and nobody misses it. */
const minorUnless = (stated: boolean): { minor: true } | undefined => (stated ? undefined : { minor: true });

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

/** Where the pages about the entries of an official list stand. */
const PAGES: Readonly<Record<CodeSet, string>> = {
  occupation: '/occupations',
  industry: '/industries',
  major: '/majors',
  division: '/districts',
};

const Coded = ({
  lang,
  set,
  one,
}: {
  readonly lang: Language;
  readonly set: CodeSet;
  readonly one: CodeName;
}): ReactNode => (
  <>
    <a href={at(lang, `${PAGES[set]}/${one.code}`)}>{one.label}</a> <span className="code">{one.code}</span>
  </>
);

const coded = (lang: Language, set: CodeSet, one: CodeName | null): ReactNode =>
  one === null ? undefined : <Coded lang={lang} set={set} one={one} />;

/** Whoever may read more than the public is told so, before it is passed on. */
const KEPT: Readonly<Record<Visibility, { readonly zh: string; readonly en: string }>> = {
  public: { zh: '', en: '' },
  members: { zh: '（限入驻单位）', en: ' (members only)' },
  agreed: { zh: '（限约定对象）', en: ' (agreed partners only)' },
};

/** The fields of a kind in the groups of its form. */
export function KindFacts({
  setting: { lang },
  listing,
}: {
  readonly setting: Setting;
  readonly listing: Exclude<PublicListing, PublicTalent>;
}): ReactNode {
  return factGroups(listing.type, listing.side, listing.detail, lang).map(({ name, label, rows }) => (
    <Section key={name} id={name} title={label}>
      <DescriptionList
        items={rows.map((row) => ({
          term: row.label + KEPT[visibilityOf(row.field, listing.detail)][lang],
          description: <KindValue lang={lang} row={row} />,
        }))}
      />
    </Section>
  ));
}

function KindValue({
  lang,
  row: { field, value, text },
}: {
  readonly lang: Language;
  readonly row: FactRow;
}): ReactNode {
  if (field.as === 'longText') return <Paragraphs text={text} />;
  if (field.set !== undefined && Array.isArray(value)) {
    const { set } = field;
    return (value as readonly CodeName[]).map((one) => (
      <div key={one.code}>
        <Coded lang={lang} set={set} one={one} />
      </div>
    ));
  }
  if (field.as === 'words' && Array.isArray(value)) return <Words words={value as readonly string[]} />;
  return text;
}

const Words = ({ words }: { readonly words: readonly string[] }): ReactNode => (
  <ul className="tags">
    {words.map((word) => (
      <li key={word}>
        <Tag>{word}</Tag>
      </li>
    ))}
  </ul>
);

function payFact(lang: Language, pay: PublicTalent['pay']): ReactNode {
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

/** Each division leads to its page; what the codes do not say stands behind them. */
function placeFact(setting: Setting, place: PublicListing['place']): ReactNode {
  const { lang, codes, home } = setting;
  if (place.divisions.length === 0)
    return [place.text, place.address].filter((part) => part !== '').join(' ') || undefined;
  return (
    <>
      {place.divisions.map(({ code }, index) => (
        <Fragment key={code}>
          {index > 0 && (lang === 'zh' ? '、' : ', ')}
          <a href={at(lang, `/districts/${code}`)}>{divisionName(codes, code, home)}</a>
        </Fragment>
      ))}
      {place.address !== '' && ` ${place.address}`}
    </>
  );
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
