import type { ReactNode } from 'react';
import { DataTable, LinkButton, Notice, PageFrame, Prose, Section, Tag, type Column } from '#design/site';
import type { Context } from '#platform/context';
import type { Language, SitePage } from '#platform/http';
import { register, rulesInForce, textsInForce, type RuleInForce, type TextInForce } from '../dated-data.ts';
import { BASIS_LABELS, type Processing, type TextKey } from '../model.ts';
import { Body, sitePath } from './kit.tsx';

/** 个人信息处理规则 is made from the register, so that it cannot say something else; 服务协议 is a text. */
export const rulesPages: readonly SitePage[] = [
  {
    method: 'GET',
    path: '/privacy',
    right: 'privacy.read',
    render: async (ctx, { lang }) => {
      const title = lang === 'zh' ? '个人信息处理规则' : 'Privacy notice';
      return {
        title,
        description: title,
        element: (
          <PrivacyPage
            lang={lang}
            signedIn={ctx.actor.accountId !== undefined}
            text={await textOf(ctx, 'notice')}
            entries={await register(ctx)}
            rules={await rulesInForce(ctx)}
          />
        ),
      };
    },
  },
  {
    method: 'GET',
    path: '/terms',
    right: 'privacy.read',
    render: async (ctx, { lang }) => {
      const title = lang === 'zh' ? '服务协议' : 'Terms of service';
      return {
        title,
        description: title,
        element: <TermsPage lang={lang} title={title} text={await textOf(ctx, 'terms')} />,
      };
    },
  },
];

const textOf = async (ctx: Context, key: TextKey): Promise<TextInForce> => (await textsInForce(ctx)).get(key)!;

const versionWords = (lang: Language, { version, validFrom }: TextInForce): string =>
  lang === 'zh' ? `第 ${version} 版，自 ${validFrom} 起施行` : `Version ${version}, in force since ${validFrom}`;

function Unreviewed({ lang, text }: { readonly lang: Language; readonly text: TextInForce }): ReactNode {
  if (text.confirmed) return null;
  return (
    <Notice
      lang={lang}
      tone="warning"
      title={
        lang === 'zh'
          ? '这份文本随软件提供，尚待运营单位审定'
          : 'This text comes with the software and has not been reviewed'
      }
    >
      <p>
        {lang === 'zh'
          ? '正式使用前，运营单位应由法务人员审阅、修改并公布自己的版本。'
          : 'Before real use the organisation that runs the platform must have it reviewed by its lawyers and publish its own version.'}
      </p>
    </Notice>
  );
}

interface TermsProps {
  readonly lang: Language;
  readonly title: string;
  readonly text: TextInForce;
}

const TermsPage = ({ lang, title, text }: TermsProps): ReactNode => (
  <PageFrame
    lang={lang}
    title={title}
    lead={<p>{versionWords(lang, text)}</p>}
    notice={<Unreviewed lang={lang} text={text} />}
  >
    <Prose>
      <Body text={text.body[lang]} />
    </Prose>
  </PageFrame>
);

interface PrivacyProps {
  readonly lang: Language;
  readonly signedIn: boolean;
  readonly text: TextInForce;
  readonly entries: readonly Processing[];
  readonly rules: readonly RuleInForce[];
}

function PrivacyPage({ lang, signedIn, text, entries, rules }: PrivacyProps): ReactNode {
  const zh = lang === 'zh';
  const periods = rules.filter(({ key }) => key.startsWith('retention.') || key === 'answer.workingDays');
  return (
    <PageFrame
      lang={lang}
      title={zh ? '个人信息处理规则' : 'Privacy notice'}
      lead={<p>{versionWords(lang, text)}</p>}
      notice={<Unreviewed lang={lang} text={text} />}
      actions={
        signedIn && (
          <LinkButton look="plain" href={sitePath(lang, '/account/privacy')}>
            {zh ? '我的个人信息' : 'My personal information'}
          </LinkButton>
        )
      }
    >
      <Prose>
        <Body text={text.body[lang]} />
      </Prose>
      <Section id="register" title={zh ? '处理哪些信息、为什么、依据什么' : 'Which data, why, on what grounds'}>
        <DataTable
          caption={zh ? '处理活动登记' : 'Register of processing'}
          rows={entries}
          rowKey={({ code }) => code}
          columns={registerColumns(lang)}
        />
      </Section>
      <Section id="periods" title={zh ? '保存期限与答复期限' : 'How long data is kept, and when you are answered'}>
        <DataTable
          caption={zh ? '期限' : 'Periods'}
          rows={periods}
          rowKey={({ key }) => key}
          columns={periodColumns(lang)}
        />
      </Section>
    </PageFrame>
  );
}

const registerColumns = (lang: Language): readonly Column<Processing>[] => {
  const zh = lang === 'zh';
  return [
    {
      key: 'data',
      title: zh ? '信息' : 'Data',
      cell: ({ data, sensitive }) => (
        <>
          {data[lang]} {sensitive && <Tag tone="warning">{zh ? '敏感' : 'Sensitive'}</Tag>}
        </>
      ),
    },
    { key: 'purpose', title: zh ? '用途' : 'Purpose', cell: ({ purpose }) => purpose[lang] },
    {
      key: 'basis',
      title: zh ? '依据' : 'Basis',
      cell: ({ basis, grounds, confirmed }) => (
        <>
          {BASIS_LABELS[basis][lang]}
          <br />
          {grounds[lang]} {!confirmed && <Tag tone="warning">{zh ? '待核对' : 'Not confirmed yet'}</Tag>}
        </>
      ),
    },
    { key: 'recipients', title: zh ? '提供给谁' : 'Who receives it', cell: ({ recipients }) => recipients[lang] },
    { key: 'retention', title: zh ? '保存多久' : 'How long', cell: ({ retention }) => retention[lang] },
  ];
};

const periodColumns = (lang: Language): readonly Column<RuleInForce>[] => {
  const zh = lang === 'zh';
  return [
    { key: 'label', title: zh ? '事项' : 'What', cell: ({ label }) => label[lang] },
    { key: 'value', title: zh ? '期限' : 'Period', cell: (rule) => periodWords(rule, lang) },
    {
      key: 'source',
      title: zh ? '依据' : 'Source',
      cell: ({ source, confirmed }) => (
        <>
          {source} {!confirmed && <Tag tone="warning">{zh ? '待核对' : 'Not confirmed yet'}</Tag>}
        </>
      ),
    },
  ];
};

function periodWords({ value, unit }: RuleInForce, lang: Language): string {
  if (unit === 'workingDays') return lang === 'zh' ? `${value} 个工作日` : `${value} working days`;
  return lang === 'zh' ? `${value} 个月` : `${value} months`;
}
