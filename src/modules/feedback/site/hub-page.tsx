import type { ReactNode } from 'react';
import { Card, CardGrid, DataTable, DescriptionList, PageFrame, Section } from '#design/site';
import type { CaseKind } from '#modules/approvals';
import { readImprint, type Imprint } from '#modules/imprint';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { siteHome, sitePath } from '../../site-form.tsx';
import { FEEDBACK_KINDS, OPINION, REPORT, SITE_ERROR } from '../case-kinds.ts';
import { Basis, periodOf, type Period } from './kit.tsx';

/** 意见反馈: every way to be heard, on one page. */
export async function showHub(ctx: Context, { lang }: PageInput): Promise<SiteView> {
  const zh = lang === 'zh';
  const periods: KindPeriod[] = [];
  for (const kind of FEEDBACK_KINDS) periods.push({ kind, ...(await periodOf(ctx, kind)) });
  const daysOf = (kind: CaseKind): number => periods.find((one) => one.kind === kind)!.workdays;
  const days = { opinion: daysOf(OPINION), report: daysOf(REPORT), siteError: daysOf(SITE_ERROR) };
  const title = zh ? '意见反馈' : 'Feedback';
  const lead = zh
    ? '不用登录，可以匿名；每一件都有编号、有期限、有答复。'
    : 'No account needed, no name needed; each has a number, a day and an answer.';
  return {
    title,
    description: lead,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        lead={<p>{lead}</p>}
        crumbs={[{ label: zh ? '首页' : 'Home', href: siteHome(lang) }, { label: title }]}
      >
        <CardGrid>
          {WAYS.map(({ path, name, about }) => (
            <Card key={path} level={2} title={name[lang]} href={sitePath(lang, path)}>
              <p>{about(days)[lang]}</p>
            </Card>
          ))}
        </CardGrid>
        <Periods lang={lang} periods={periods} />
        <Contact lang={lang} imprint={await readImprint(ctx)} />
      </PageFrame>
    ),
  };
}

type KindPeriod = Period & { readonly kind: CaseKind };

/** 答复期限: how many working days, and what they rest on. */
const Periods = ({
  lang,
  periods,
}: {
  readonly lang: Language;
  readonly periods: readonly KindPeriod[];
}): ReactNode => (
  <Section id="periods" title={lang === 'zh' ? '答复期限与依据' : 'When you are answered, and why'}>
    <DataTable
      caption={lang === 'zh' ? '各类反映的答复期限' : 'Working days of each kind'}
      rows={periods}
      rowKey={({ kind }) => kind.name}
      columns={[
        { key: 'kind', title: lang === 'zh' ? '类别' : 'Kind', cell: ({ kind }) => kind.label[lang] },
        {
          key: 'days',
          title: lang === 'zh' ? '期限' : 'Within',
          cell: ({ workdays }) => (lang === 'zh' ? `${workdays} 个工作日` : `${workdays} working days`),
        },
        {
          key: 'basis',
          title: lang === 'zh' ? '依据' : 'Rests on',
          cell: ({ basis }) => <Basis lang={lang} basis={basis} />,
        },
      ]}
    />
  </Section>
);

interface Days {
  readonly opinion: number;
  readonly report: number;
  readonly siteError: number;
}

const WAYS: readonly {
  readonly path: `/${string}`;
  readonly name: { readonly zh: string; readonly en: string };
  readonly about: (days: Days) => { readonly zh: string; readonly en: string };
}[] = [
  {
    path: '/feedback/new',
    name: { zh: '投诉建议', en: 'Complaints and suggestions' },
    about: ({ opinion }) => ({
      zh: `对平台、对办事、对实习和招聘中的问题。${opinion} 个工作日内答复。`,
      en: `About this service, an office, an internship or a job. Answered in ${opinion} working days.`,
    }),
  },
  {
    path: '/listings',
    name: { zh: '举报信息', en: 'Report a listing' },
    about: ({ report }) => ({
      zh: `虚假、收费、歧视、已招满：先找到那条信息，点页面上的“举报”。${report} 个工作日内答复。`,
      en: `False, asking for money, discriminating, filled: find the listing and use “Report” on its page. ${report} working days.`,
    }),
  },
  {
    path: '/feedback/error',
    name: { zh: '我要找错', en: 'An error on a page' },
    about: ({ siteError }) => ({
      zh: `错字、打不开的链接、过时的内容。每页页脚都有入口，会带上页面地址。${siteError} 个工作日内答复。`,
      en: `Wrong words, broken links, old content. The footer of each page leads here with its address. ${siteError} working days.`,
    }),
  },
  {
    path: '/feedback/answer',
    name: { zh: '查询答复', en: 'Look up an answer' },
    about: () => ({ zh: '凭编号和查询码查看答复、补充、评价。', en: 'By number and code: read, add, rate.' }),
  },
  {
    path: '/feedback/mine',
    name: { zh: '我的反映', en: 'What I sent' },
    about: () => ({ zh: '登录后提交的都在这里。', en: 'Everything you sent while signed in.' }),
  },
  {
    path: '/feedback/figures',
    name: { zh: '办理情况公开', en: 'Public figures' },
    about: () => ({ zh: '收到多少、答复多少、用了几天、满意率。', en: 'How many, how fast, how satisfied.' }),
  },
];

function Contact({ lang, imprint }: { readonly lang: Language; readonly imprint: Imprint }): ReactNode {
  const zh = lang === 'zh';
  const hours = zh ? imprint.hoursZh : imprint.hoursEn || imprint.hoursZh;
  const items = [
    { term: zh ? '电话' : 'Phone', description: imprint.phone },
    { term: zh ? '邮箱' : 'E-mail', description: imprint.email },
    { term: zh ? '工作时间' : 'Hours', description: hours },
  ].filter(({ description }) => description !== '');
  if (items.length === 0) return null;
  return (
    <Section id="contact" title={zh ? '联系我们' : 'Contact'}>
      <DescriptionList items={items} />
    </Section>
  );
}
