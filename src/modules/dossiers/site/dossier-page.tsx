import type { ReactNode } from 'react';
import {
  LICENCES,
  SOURCE_LABELS,
  STATE_LABELS,
  type LicenceKind,
  type OrganisationState,
} from '#contracts/organisations';
import { DataTable, DescriptionList, EmptyState, PageFrame, Section } from '#design/site';
import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { civilDate, civilMinute } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Holding } from '#modules/organisations';
import { kindLabel } from '#modules/organisations';
import type { Language, SitePage } from '#platform/http';
import { ITEM_LABELS, PURPOSE_LABELS, type ShownValue } from '../model.ts';
import { readDossier, type Dossier } from '../read-dossier.ts';
import { licenceState } from '../rules.ts';
import { labelOf, valueWords } from '../words.ts';

/** The dossier on paper: one page of plain tables, for the browser to print. */
export const printPage = (book: CodeBook, holdings: readonly Holding[]): SitePage => ({
  method: 'GET',
  path: '/organisations/:id/dossier',
  right: 'dossier.read',
  render: async (ctx, { lang, params }) => {
    const id = params['id'] ?? '';
    if (!isUuid(id)) throw failure('record.notFound');
    const dossier = await readDossier(ctx, holdings, id);
    const { organisation, own } = dossier.standing;
    if (!own) await ctx.audit('dossier.print', { kind: 'organisation', id });
    const title = `${organisation.name} · ${lang === 'zh' ? '档案' : 'dossier'}`;
    return {
      title,
      noIndex: true,
      wide: true,
      element: (
        <DossierPaper
          lang={lang}
          book={book}
          dossier={dossier}
          title={title}
          printed={ctx.now}
          by={ctx.actor.name ?? ''}
        />
      ),
    };
  },
});

interface PaperProps {
  readonly lang: Language;
  readonly book: CodeBook;
  readonly dossier: Dossier;
  readonly title: string;
  readonly printed: Date;
  readonly by: string;
}

function DossierPaper({ lang, book, dossier, title, printed, by }: PaperProps): ReactNode {
  const zh = lang === 'zh';
  const { organisation } = dossier.standing;
  const made = `${civilMinute(printed)} ${by}`;
  return (
    <PageFrame
      lang={lang}
      title={title}
      lead={
        <p>
          {zh
            ? `每项注明来源和确认日期。${made} 调阅；打印请用浏览器的“打印”。`
            : `Every value names its source. Read ${made}; print with your browser.`}
        </p>
      }
    >
      <DescriptionList
        items={[
          { term: zh ? '类别' : 'Kind', description: kindLabel(organisation.kind, organisation.subkind, lang) },
          {
            term: zh ? '统一社会信用代码' : 'Credit code',
            description: organisation.creditCode ?? (zh ? '尚无' : 'none yet'),
          },
          { term: zh ? '状态' : 'State', description: STATE_LABELS[organisation.state as OrganisationState][lang] },
          ...(organisation.verifiedOn === null
            ? []
            : [
                {
                  term: zh ? '核验' : 'Verified',
                  description: `${organisation.verifiedOn} ${organisation.verifiedBy ?? ''}`,
                },
              ]),
          ...dossier.formers.map((one) => ({
            term: one.kind === 'name' ? (zh ? '曾用名' : 'Former name') : zh ? '原代码' : 'Former code',
            description: `${one.value}（${zh ? '至' : 'until'} ${one.usedUntil}）`,
          })),
        ]}
      />
      <Facts lang={lang} book={book} dossier={dossier} />
      <Papers lang={lang} dossier={dossier} today={civilDate(printed)} />
      <People lang={lang} dossier={dossier} />
      <Items lang={lang} dossier={dossier} />
    </PageFrame>
  );
}

const sourceWords = (lang: Language, one: Pick<ShownValue, 'source' | 'sourceName' | 'confirmedOn'>): string =>
  `${SOURCE_LABELS[one.source][lang]} · ${one.sourceName} · ${one.confirmedOn}`;

function Facts({ lang, book, dossier }: Pick<PaperProps, 'lang' | 'book' | 'dossier'>): ReactNode {
  const zh = lang === 'zh';
  const rows = [...dossier.core, ...dossier.values].filter((one) => one.shown !== undefined);
  return (
    <Section id="facts" title={zh ? '资料' : 'Facts'}>
      <DataTable
        caption={zh ? '资料及来源' : 'Facts and their sources'}
        rows={rows}
        rowKey={(one) => one.field}
        columns={[
          { key: 'field', title: zh ? '项目' : 'Fact', cell: (one) => labelOf(one.field, lang) },
          {
            key: 'value',
            title: zh ? '内容' : 'Value',
            cell: (one) => valueWords(book, one.field, one.shown!.value, lang),
          },
          { key: 'source', title: zh ? '来源与确认日期' : 'Source', cell: (one) => sourceWords(lang, one.shown!) },
          {
            key: 'others',
            title: zh ? '不同说法' : 'Others say',
            cell: (one) =>
              one.others
                .map((other) => `${valueWords(book, one.field, other.value, lang)}（${sourceWords(lang, other)}）`)
                .join('；') || '—',
          },
        ]}
      />
    </Section>
  );
}

const STATE_WORDS = {
  valid: { zh: '有效', en: 'valid' },
  ending: { zh: '即将到期', en: 'ends soon' },
  expired: { zh: '已过期', en: 'expired' },
} as const;

function Papers({
  lang,
  dossier,
  today,
}: Pick<PaperProps, 'lang' | 'dossier'> & { readonly today: string }): ReactNode {
  const zh = lang === 'zh';
  return (
    <Section id="licences" title={zh ? '证照' : 'Licences'}>
      {dossier.licences.length === 0 ? (
        <EmptyState title={zh ? '没有登记证照' : 'None'} />
      ) : (
        <DataTable
          caption={zh ? '证照' : 'Licences'}
          rows={dossier.licences}
          rowKey={(one) => one.id}
          columns={[
            {
              key: 'kind',
              title: zh ? '证照' : 'Licence',
              cell: (one) => LICENCES[one.kind as LicenceKind]?.[lang] ?? one.kind,
            },
            { key: 'number', title: zh ? '编号' : 'Number', cell: (one) => one.number },
            { key: 'issuer', title: zh ? '发证机关' : 'Issued by', cell: (one) => one.issuer },
            {
              key: 'until',
              title: zh ? '有效期至' : 'Until',
              cell: (one) =>
                `${one.expiresOn ?? (zh ? '长期' : 'no end')} · ${STATE_WORDS[licenceState(one, today)][lang]}`,
            },
            {
              key: 'checked',
              title: zh ? '核对' : 'Compared',
              cell: (one) => (one.checkedOn === null ? '—' : `${one.checkedOn} ${one.checkedByName ?? ''}`),
            },
          ]}
        />
      )}
    </Section>
  );
}

function People({ lang, dossier }: Pick<PaperProps, 'lang' | 'dossier'>): ReactNode {
  const zh = lang === 'zh';
  if (dossier.contacts.length === 0) return null;
  return (
    <Section id="contacts" title={zh ? '联系人' : 'Contacts'}>
      <DataTable
        caption={zh ? '联系人' : 'Contacts'}
        rows={dossier.contacts}
        rowKey={(one) => one.id}
        columns={[
          { key: 'purpose', title: zh ? '事项' : 'For', cell: (one) => PURPOSE_LABELS[one.purpose][lang] },
          {
            key: 'name',
            title: zh ? '姓名' : 'Name',
            cell: (one) => [one.name, one.title].filter(Boolean).join(' · '),
          },
          {
            key: 'phone',
            title: zh ? '联系方式' : 'Contact',
            cell: (one) => [one.phone, one.email].filter(Boolean).join(' '),
          },
          { key: 'on', title: zh ? '确认日期' : 'Confirmed', cell: (one) => one.confirmedOn },
        ]}
      />
    </Section>
  );
}

function Items({ lang, dossier }: Pick<PaperProps, 'lang' | 'dossier'>): ReactNode {
  const zh = lang === 'zh';
  if (dossier.items.length === 0) return null;
  return (
    <Section id="items" title={zh ? '基地、设备与荣誉' : 'Bases, equipment, honours'}>
      <DataTable
        caption={zh ? '基地、设备与荣誉' : 'Bases, equipment, honours'}
        rows={dossier.items}
        rowKey={(one) => one.id}
        columns={[
          { key: 'title', title: zh ? '名称' : 'Name', cell: (one) => one.title },
          { key: 'section', title: zh ? '类别' : 'Kind', cell: (one) => ITEM_LABELS[one.section][lang] },
          {
            key: 'detail',
            title: zh ? '说明' : 'Detail',
            cell: (one) => [one.quantity, one.detail].filter((part) => part !== null && part !== '').join(' · ') || '—',
          },
          {
            key: 'source',
            title: zh ? '来源与确认日期' : 'Source',
            cell: (one) => `${one.sourceName} · ${one.confirmedOn}`,
          },
        ]}
      />
    </Section>
  );
}
