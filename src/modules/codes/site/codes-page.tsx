import type { ReactNode } from 'react';
import { DataTable, EmptyState, PageFrame, SearchBox, Section } from '#design/site';
import { failure } from '#kernel/errors';
import type { Language, PageInput, SiteView } from '#platform/http';
import { bundledLists } from '../bundled-lists.ts';
import type { CodeBook, CodeEdition } from '../code-book.ts';
import type { CodeItem } from '../contract.ts';
import { findCodes, lineageOf } from '../find-codes.ts';
import { codeLevels, codeSetLabels, codeSets, levelOf, type CodeSet } from '../model.ts';

const SHOWN = 200;

/** The four lists with their origin, and a way down into each. Everything is a link or a search box: no script. */
export function showCodes(book: CodeBook, input: PageInput): SiteView {
  const { lang } = input;
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  const set = codeSets.find((one) => one === first(input.query['set']));
  const title = set === undefined ? t('官方代码', 'Official codes') : codeSetLabels[set][lang];
  return {
    title,
    description: t(
      '平台使用的行政区划、行业、专业、职业代码及其出处',
      'The official code lists that this platform uses',
    ),
    element: set === undefined ? <Overview book={book} lang={lang} /> : <Browser book={book} set={set} input={input} />,
  };
}

const first = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? '';

const hrefOf = (lang: Language, query: Readonly<Record<string, string>> = {}): string =>
  `${lang === 'en' ? '/en' : ''}/codes${Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query)}`}`;

function Overview({ book, lang }: { readonly book: CodeBook; readonly lang: Language }): ReactNode {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  return (
    <PageFrame
      lang={lang}
      title={t('官方代码', 'Official codes')}
      lead={t(
        '地区、行业、专业、职业都按官方目录填写，才能跨地区比对。这里列出正在使用的版本、出处和已知的缺漏。',
        'Places, industries, majors and occupations follow official lists, so that regions can be compared. These editions are in use; what is known to be missing is said.',
      )}
    >
      <DataTable
        caption={t('正在使用的版本', 'Editions in use')}
        rows={codeSets.map((set) => book.edition(set))}
        rowKey={({ set }) => set}
        columns={[
          {
            key: 'set',
            title: t('目录', 'List'),
            cell: ({ set }: CodeEdition) => <a href={hrefOf(lang, { set })}>{codeSetLabels[set][lang]}</a>,
          },
          { key: 'edition', title: t('版本', 'Edition'), cell: ({ edition }) => edition },
          { key: 'validFrom', title: t('起用', 'In use since'), cell: ({ validFrom }) => validFrom },
          { key: 'rows', title: t('行数', 'Rows'), cell: ({ set }) => countsOf(book, set, lang) },
          { key: 'source', title: t('来源', 'Source'), cell: ({ source }) => source },
          { key: 'missing', title: t('缺漏', 'Missing'), cell: (edition) => missingIn(edition, lang) },
        ]}
      />
    </PageFrame>
  );
}

/** "省级 34、地级 342、县级 2978" */
const countsOf = (book: CodeBook, set: CodeSet, lang: Language): string => {
  const levels = Map.groupBy(book.index(set).rows, ({ code }) => levelOf(set, code));
  return codeLevels[set]
    .map(({ level, label }) => `${label[lang]} ${levels.get(level)?.length ?? 0}`)
    .join(lang === 'zh' ? '、' : ', ');
};

const missingIn = ({ set, edition }: CodeEdition, lang: Language): string =>
  bundledLists.find((list) => list.set === set && list.edition === edition)?.missing[lang] ??
  (lang === 'zh' ? '由管理员导入，未注明' : 'Imported by the operator, not stated');

interface BrowserProps {
  readonly book: CodeBook;
  readonly set: CodeSet;
  readonly input: PageInput;
}

function Browser({ book, set, input }: BrowserProps): ReactNode {
  const { lang } = input;
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  const q = first(input.query['q']).trim().slice(0, 50);
  const parent = first(input.query['parent']) || undefined;
  const above = parent === undefined ? undefined : book.index(set).get(parent);
  if (parent !== undefined && above === undefined) throw failure('codes.unknown', { code: parent });
  const items = findCodes(book, set, { q, parent, limit: SHOWN });
  const title = above === undefined ? codeSetLabels[set][lang] : `${above.name} ${above.code}`;
  return (
    <PageFrame lang={lang} title={title} crumbs={crumbsOf(book, set, parent, lang)}>
      <SearchBox
        lang={lang}
        action={hrefOf(lang)}
        label={t('按名称、拼音或代码查找', 'Find by name, pinyin or code')}
        placeholder={t('名称、拼音或代码', 'Name, pinyin or code')}
        text={q}
        kept={[['set', set], ...(parent === undefined ? [] : [['parent', parent] as const])]}
      />
      <Section id="found" title={q === '' ? t('下级', 'Below') : t(`“${q}”的结果`, `Results for “${q}”`)}>
        {items.length === 0 ? (
          <EmptyState title={q === '' ? t('没有更细的代码', 'No finer codes') : t('没有找到', 'Nothing was found')} />
        ) : (
          <Items set={set} items={items} lang={lang} />
        )}
      </Section>
    </PageFrame>
  );
}

function crumbsOf(book: CodeBook, set: CodeSet, parent: string | undefined, lang: Language) {
  const lists = { label: lang === 'zh' ? '官方代码' : 'Official codes', href: hrefOf(lang) };
  const label = codeSetLabels[set][lang];
  if (parent === undefined) return [lists, { label }];
  const above = lineageOf(book, set, parent).map(({ code, name }) => ({
    label: name,
    href: hrefOf(lang, { set, parent: code }),
  }));
  return [lists, { label, href: hrefOf(lang, { set }) }, ...above, { label: book.label(set, parent) }];
}

interface ItemsProps {
  readonly set: CodeSet;
  readonly items: readonly CodeItem[];
  readonly lang: Language;
}

function Items({ set, items, lang }: ItemsProps): ReactNode {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  return (
    <DataTable
      caption={
        items.length < SHOWN
          ? t(`${items.length} 项`, `${items.length} codes`)
          : t(`前 ${SHOWN} 项`, `The first ${SHOWN}`)
      }
      rows={items}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          title: t('名称', 'Name'),
          cell: ({ code, name, children }: CodeItem) =>
            children === 0 ? name : <a href={hrefOf(lang, { set, parent: code })}>{name}</a>,
        },
        { key: 'code', title: t('代码', 'Code'), cell: ({ code }) => code },
        {
          key: 'path',
          title: t('所属', 'Within'),
          cell: ({ path, alias }) => (alias === undefined ? path : `${path}（${alias}）`),
        },
        { key: 'children', title: t('下级', 'Below'), numeric: true, cell: ({ children }) => String(children) },
      ]}
    />
  );
}
