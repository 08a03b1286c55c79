import type { ReactNode } from 'react';
import { DataTable, PageFrame, Prose, Section, StatTile, CardGrid, type Column } from '#design/site';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { sitePath } from '../../site-form.tsx';
import { feedbackFigures, type FeedbackFigures, type KindFigures } from '../figures.ts';
import { REQUEST_LABELS } from '../model.ts';

/** 办理情况公开: counts, median days, on time, satisfaction; with dates and definitions. */
export async function showFigures(ctx: Context, { lang }: PageInput): Promise<SiteView> {
  const zh = lang === 'zh';
  const figures = await feedbackFigures(ctx);
  const title = zh ? '办理情况公开' : 'How requests were dealt with';
  return {
    title,
    description: zh ? '近一年投诉、建议、找错、举报的办理情况。' : 'Complaints, errors and reports of the last year.',
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[{ href: sitePath(lang, '/feedback'), label: zh ? '意见反馈' : 'Feedback' }, { label: title }]}
        lead={
          <p>{zh ? `统计期间：${figures.from} 至 ${figures.until}` : `From ${figures.from} to ${figures.until}`}</p>
        }
      >
        <Tiles lang={lang} figures={figures} />
        <Section id="kinds" title={zh ? '分类' : 'By kind'}>
          <DataTable
            caption={zh ? '各类反映的办理情况' : 'Each kind'}
            columns={columnsOf(lang)}
            rows={figures.kinds}
            rowKey={({ kind }) => kind}
          />
        </Section>
        <Definitions lang={lang} fewest={figures.fewest} />
      </PageFrame>
    ),
  };
}

function Tiles({ lang, figures }: { readonly lang: Language; readonly figures: FeedbackFigures }): ReactNode {
  const zh = lang === 'zh';
  const total = (name: 'received' | 'answered'): number => figures.kinds.reduce((sum, one) => sum + one[name], 0);
  const tile = { lang, date: figures.until, source: zh ? '本平台' : 'This platform' };
  return (
    <CardGrid>
      {[
        <StatTile
          key="received"
          {...tile}
          label={zh ? '收到' : 'Received'}
          value={String(total('received'))}
          unit={zh ? '件' : undefined}
          definition={
            zh
              ? '统计期间内提交的件数，重复提交同一表单只计一次。'
              : 'Sent within the period; a form sent twice counts once.'
          }
        />,
        <StatTile
          key="answered"
          {...tile}
          label={zh ? '已答复' : 'Answered'}
          value={String(total('answered'))}
          unit={zh ? '件' : undefined}
          definition={zh ? '其中已经答复或说明不予受理原因的件数。' : 'Of these, answered or declined with reasons.'}
        />,
        <StatTile
          key="satisfied"
          {...tile}
          label={zh ? '满意率' : 'Satisfied'}
          value={figures.satisfied === null ? '—' : String(figures.satisfied)}
          unit={figures.satisfied === null ? undefined : '%'}
          definition={
            zh
              ? `评价“基本满意”以上的占全部 ${figures.rated} 件评价的比例；不足 ${figures.fewest} 件不公布。`
              : `Share of the ${figures.rated} ratings that are “fairly satisfied” or better; not shown below ${figures.fewest}.`
          }
        />,
      ]}
    </CardGrid>
  );
}

const columnsOf = (lang: Language): readonly Column<KindFigures>[] => {
  const zh = lang === 'zh';
  const few = '—';
  return [
    { key: 'kind', title: zh ? '类别' : 'Kind', cell: ({ kind }) => REQUEST_LABELS[kind][lang] },
    { key: 'received', title: zh ? '收到' : 'Received', cell: ({ received }) => String(received) },
    { key: 'answered', title: zh ? '已答复' : 'Answered', cell: ({ answered }) => String(answered) },
    { key: 'waiting', title: zh ? '办理中' : 'In progress', cell: ({ waiting }) => String(waiting) },
    {
      key: 'median',
      title: zh ? '办理天数（中位数）' : 'Days (median)',
      cell: ({ medianDays }) => (medianDays === null ? few : String(medianDays)),
    },
    {
      key: 'onTime',
      title: zh ? '按期答复' : 'On time',
      cell: ({ onTime }) => (onTime === null ? few : `${onTime}%`),
    },
  ];
};

const Definitions = ({ lang, fewest }: { readonly lang: Language; readonly fewest: number }): ReactNode => (
  <Prose>
    <p>
      {lang === 'zh'
        ? `办理天数是从提交当日到答复当日的自然日，取中位数。按期答复是在提交时告知的期限内答复的比例。不足 ${fewest} 件的显示“—”，以免推断个案。`
        : `Days are calendar days from the day it was sent to the day it was answered, as a median. On time is the share answered by the day that was promised. “—” stands for fewer than ${fewest}, which would tell of single cases.`}
    </p>
  </Prose>
);
