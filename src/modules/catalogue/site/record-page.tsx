import type { ReactNode } from 'react';
import { DescriptionList, LinkButton, Notice, PageFrame, Prose, ResultList, Section, Tag } from '#design/site';
import { factGroupsIn, type CodeName, type FactRow } from '#contracts/kinds';
import { Failure, failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import type { Context } from '#platform/context';
import { originOf, type Language, type PageInput, type SiteView } from '#platform/http';
import { at, employerHref, Paragraphs } from '#sites/listings';
import type { PublicRecord } from '../contract.ts';
import { fieldOf, groupsOf } from '../fields.ts';
import { inShort } from '../in-short.ts';
import { isPersonal, KIND_WORDS, RECORD_KINDS, type RecordKind } from '../model.ts';
import type { CatalogueParts } from '../parts.ts';
import { readPublic } from '../read-record.ts';
import { similarRecords, type SimilarRecord } from '../similar-records.ts';
import { recordHref, shelfHref } from './addresses.ts';
import { RecordCard } from './record-card.tsx';
import { recordJsonLd } from './structured-data.ts';

/** One public record. What is over says so and leads on (410). */
export async function showRecord(parts: CatalogueParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const kind = RECORD_KINDS.find((one) => one === input.params['kind']);
  const id = input.params['id'] ?? '';
  if (kind === undefined || !isUuid(id)) throw failure('record.notFound');
  const record = await readPublic(ctx, parts.codes, id).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'catalogue.over') return undefined;
    throw error;
  });
  if (record === undefined) return over(lang, kind);
  if (record.kind !== kind) throw failure('record.notFound');
  const url = originOf(input.request) + recordHref(lang, kind, id);
  const { facts } = inShort(kind, record.detail, lang);
  return {
    title: `${record.title} - ${KIND_WORDS[kind].name[lang]}`,
    description: [record.owner.name, ...facts, record.summary.replaceAll(/\s+/g, ' ').slice(0, 80)]
      .filter(Boolean)
      .join(lang === 'zh' ? '，' : ', '),
    canonical: url,
    // People stay with their consent on this site; search engines keep copies that nobody can take back.
    noIndex: isPersonal(kind),
    jsonLd: recordJsonLd(record, url),
    element: <RecordView lang={lang} record={record} similar={await similarRecords(parts, ctx, id, SIMILAR)} />,
  };
}

const SIMILAR = 4;

/** Names nobody: what was withdrawn is not told again. */
function over(lang: Language, kind: RecordKind): SiteView {
  const zh = lang === 'zh';
  const title = zh ? '这条名录已不再公开' : 'This record is no longer public';
  return {
    status: 410,
    title,
    noIndex: true,
    element: (
      <PageFrame lang={lang} title={title} crumbs={crumbsOf(lang, kind, title)}>
        <Notice lang={lang} tone="warning">
          <p>{zh ? '所属单位或本人已撤回，或者主管部门已隐藏。' : 'Its owner withdrew it, or the authority hid it.'}</p>
        </Notice>
        <LinkButton href={shelfHref(lang, { kind })}>
          {zh ? `看其他${KIND_WORDS[kind].shelf.zh}` : `See others: ${KIND_WORDS[kind].shelf.en}`}
        </LinkButton>
      </PageFrame>
    ),
  };
}

const crumbsOf = (lang: Language, kind: RecordKind, title: string) => [
  { label: lang === 'zh' ? '首页' : 'Home', href: at(lang, '/') },
  { label: lang === 'zh' ? '资源名录' : 'Catalogue', href: at(lang, '/catalogue') },
  { label: KIND_WORDS[kind].shelf[lang], href: shelfHref(lang, { kind }) },
  { label: title },
];

interface RecordViewProps {
  readonly lang: Language;
  readonly record: PublicRecord;
  /** On the site of another region: what it is a copy of stands above, and nothing leads on but the original. */
  readonly copy?: CopyOf;
  readonly similar?: readonly SimilarRecord[];
}

export interface CopyOf {
  readonly notice: ReactNode;
  readonly region: string;
  readonly crumbs: readonly { readonly label: string; readonly href?: string }[];
}

const NONE_SIMILAR: readonly SimilarRecord[] = [];

export function RecordView({ lang, record, copy, similar = NONE_SIMILAR }: RecordViewProps): ReactNode {
  const zh = lang === 'zh';
  const its = KIND_WORDS[record.kind];
  const place = [record.divisions.map(({ label }) => label).join(zh ? '、' : ', '), record.address]
    .filter(Boolean)
    .join(' ');
  return (
    <PageFrame
      lang={lang}
      title={record.title}
      crumbs={copy?.crumbs ?? crumbsOf(lang, record.kind, record.title)}
      notice={copy?.notice}
      state={
        <>
          <Tag tone="ink">{its.name[lang]}</Tag> {copy !== undefined && <Tag tone="info">{copy.region}</Tag>}
        </>
      }
      lead={[record.owner.name === record.title ? '' : record.owner.name, place].filter(Boolean).join(' · ')}
    >
      <div className="with-beside">
        <div>
          {record.summary !== '' && (
            <Section id="about" title={its.summary[lang]}>
              <Prose>
                <Paragraphs text={record.summary} />
              </Prose>
            </Section>
          )}
          {factGroupsIn(groupsOf(record.kind), 'offer', record.detail, lang).map(({ name, label, rows }) => (
            <Section key={name} id={name} title={label}>
              <DescriptionList
                items={rows.map((row) => ({ term: row.label, description: <Value lang={lang} row={row} /> }))}
              />
            </Section>
          ))}
          {record.achievements.length > 0 && (
            <Section id="achievements" title={zh ? '业绩' : 'Achievements'}>
              <ul className="plain-list">
                {record.achievements.map(({ year, title, evidence }) => (
                  <li key={`${year}-${title}`}>
                    {year !== null && <strong>{zh ? `${year} 年 ` : `${year} `}</strong>}
                    {title}
                    {evidence !== '' && <span className="quiet">{zh ? `（${evidence}）` : ` (${evidence})`}</span>}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {copy === undefined && <Hidden lang={lang} record={record} />}
        </div>
        <aside>
          <Beside lang={lang} record={record} place={place} isCopy={copy !== undefined} />
        </aside>
      </div>
      {similar.length > 0 && <Similar lang={lang} similar={similar} />}
    </PageFrame>
  );
}

const Similar = ({
  lang,
  similar,
}: {
  readonly lang: Language;
  readonly similar: readonly SimilarRecord[];
}): ReactNode => (
  <Section id="similar" title={lang === 'zh' ? '相近的' : 'Similar'}>
    <ResultList>
      {similar.map(({ record, shared }) => (
        <RecordCard
          key={record.id}
          lang={lang}
          record={record}
          level={3}
          kindless
          reason={(lang === 'zh' ? '都写有：' : 'Both name: ') + shared.slice(0, 4).join(lang === 'zh' ? '、' : ', ')}
        />
      ))}
    </ResultList>
  </Section>
);

function Value({ lang, row: { field, value, text } }: { readonly lang: Language; readonly row: FactRow }): ReactNode {
  if (field.as === 'longText') return <Paragraphs text={text} />;
  if (field.set === 'major' && Array.isArray(value))
    return (value as readonly CodeName[]).map((one) => (
      <div key={one.code}>
        <a href={at(lang, `/majors/${one.code}`)}>{one.label}</a> <span className="code">{one.code}</span>
      </div>
    ));
  if (field.as === 'words' && Array.isArray(value))
    return (
      <ul className="tags">
        {(value as readonly string[]).map((word) => (
          <li key={word}>
            <Tag>{word}</Tag>
          </li>
        ))}
      </ul>
    );
  return text;
}

/** Who says so, since when, and what a reader can do about it; contacts are never on a public page. */
function Beside({
  lang,
  record,
  place,
  isCopy,
}: RecordViewProps & { readonly place: string; readonly isCopy: boolean }): ReactNode {
  const zh = lang === 'zh';
  const { owner, kind, confirmedOn, source } = record;
  return (
    <>
      <section className="beside" aria-labelledby="owner">
        <h2 id="owner">{isPersonal(kind) ? (zh ? '推荐单位' : 'Entered by') : zh ? '所属单位' : 'Owner'}</h2>
        <p>
          {owner.organisationId === null ? (
            zh ? (
              '本人维护'
            ) : (
              'Kept by the person'
            )
          ) : isCopy ? (
            owner.name
          ) : (
            <a href={employerHref(lang, owner.organisationId)}>{owner.name}</a>
          )}
        </p>
        {place !== '' && <p className="quiet">{place}</p>}
      </section>
      <section className="beside" aria-labelledby="origin">
        <h2 id="origin">{zh ? '来源与时效' : 'Source and date'}</h2>
        <p>{source}</p>
        {confirmedOn !== null && (
          <p className="quiet">{zh ? `${confirmedOn} 确认仍属实` : `Confirmed on ${confirmedOn}`}</p>
        )}
        {isPersonal(kind) && (
          <p className="quiet">
            {zh
              ? '经本人同意公开，本人可以随时撤回。'
              : 'Public with the person’s consent, which may be withdrawn at any time.'}
          </p>
        )}
        <p className="quiet">
          <a href={at(lang, '/feedback')} rel="nofollow">
            {zh ? '内容不实？反映给主管部门' : 'Something wrong? Tell the authority'}
          </a>
        </p>
      </section>
      {!isCopy && <HowTo lang={lang} />}
    </>
  );
}

const HowTo = ({ lang }: { readonly lang: Language }): ReactNode => (
  <section className="beside" aria-labelledby="how">
    <h2 id="how">{lang === 'zh' ? '想合作？' : 'Interested?'}</h2>
    <p className="quiet">
      {lang === 'zh'
        ? '电话不公开。请发布需求，写明要解决什么：需求页面会列出可能帮得上的名录，对方也能检索到您的需求。'
        : 'Telephones are not shown. Publish what you need: its page lists what may help, and the other side finds it.'}
    </p>
    <p>
      <a href="/app/listings/new?side=need">{lang === 'zh' ? '发布需求' : 'Publish a need'}</a>
    </p>
  </section>
);

/** Names what exists and is not for this reader; what it says is not in the page at all. */
function Hidden({ lang, record: { kind, hidden } }: RecordViewProps): ReactNode {
  if (hidden.length === 0) return null;
  const zh = lang === 'zh';
  return (
    <Section id="kept-back" title={zh ? '没有公开的内容' : 'Not public'}>
      <ul className="plain-list">
        {hidden.map((name) => (
          <li key={name}>{fieldOf(kind, name)?.label[lang] ?? name}</li>
        ))}
      </ul>
      <p className="quiet">
        {zh
          ? '限入驻单位的，登录所在单位后可见；其余由双方面谈后提供。'
          : 'Some is for registered organisations once signed in; the rest after a meeting.'}
      </p>
    </Section>
  );
}
