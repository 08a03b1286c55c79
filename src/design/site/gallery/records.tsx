import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { DataTable } from '../data-table.tsx';
import { Section } from '../page-frame.tsx';
import { ReasonList } from '../reason-list.tsx';
import { Card, CardGrid, DescriptionList, StatTile } from '../records.tsx';
import { Tag } from '../tag.tsx';
import { Steps, Timeline } from '../timeline.tsx';

/** One thing shown in full. */
export function Records({ lang }: { readonly lang: Lang }): ReactNode {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  return (
    <>
      <Section id="figures" title={t('数字', 'Figures')}>
        <CardGrid columns={4}>
          <StatTile
            lang={lang}
            label={t('正在招募的实习岗位', 'Internship places open')}
            value="1,284"
            unit={t('个', '')}
            definition={t(
              '状态为招募中、30 天内由企业确认过的岗位之和。',
              'Places that are open and were confirmed within 30 days.',
            )}
            date={t('11 月 21 日', '21 November')}
            source={t('匠桥供求库', 'Jiangqiao listings')}
            href="#figures"
          />
          <StatTile
            lang={lang}
            label={t('五日内得到答复的请求', 'Requests answered within five days')}
            value="92.4"
            unit="%"
            definition={t(
              '上月提出的对接请求中，五个工作日内有答复的比例。',
              'Share of last month’s requests that were answered in time.',
            )}
            date={t('10 月 31 日', '31 October')}
            source={t('匠桥对接记录', 'Jiangqiao docking records')}
          />
        </CardGrid>
      </Section>
      <Section id="cards" title={t('卡片', 'Cards')}>
        <CardGrid>
          <Card title={t('发布需求', 'Post a need')} href="#cards">
            <p>{t('招人、找项目、找设备，十分钟发布。', 'People, projects, equipment: ten minutes.')}</p>
          </Card>
          <Card title={t('说明', 'Note')}>
            <p>{t('没有链接的卡片只用来归拢内容。', 'A card without a link only groups content.')}</p>
          </Card>
        </CardGrid>
      </Section>
      <Section id="facts" title={t('基本信息', 'Facts')}>
        <DescriptionList
          items={[
            { term: t('单位', 'Organisation'), description: t('青岚精密轴承有限公司', 'Qinglan Precision Bearings') },
            { term: t('状态', 'State'), description: <Tag tone="success">{t('已入驻', 'Vetted')}</Tag> },
            {
              term: t('实习报酬', 'Pay'),
              description: t('不低于本单位相同岗位试用期工资的 80%', 'At least 80% of the probation pay'),
            },
          ]}
        />
      </Section>
      <Section id="table" title={t('表格', 'Table')}>
        <Places lang={lang} />
      </Section>
      <Section id="reasons" title={t('推荐理由', 'Reasons')}>
        <ReasonList
          lang={lang}
          reasons={[
            {
              factor: t('专业对口', 'Major'),
              effect: 'counts',
              degree: 0.92,
              words: t('数控技术应用，与岗位要求的职业技能重合 11 项', '11 skills in common'),
            },
            {
              factor: t('距离', 'Distance'),
              effect: 'counts',
              degree: 0.64,
              words: t('离学校 6 公里，有直达公交', '6 km from school, direct bus'),
            },
            {
              factor: t('答复及时', 'Answers'),
              effect: 'against',
              degree: 0.21,
              words: t('最近十次请求答复了两次', 'Answered two of the last ten requests'),
            },
            {
              factor: t('实习年龄', 'Age'),
              effect: 'blocks',
              words: t('未满 16 周岁不得安排岗位实习', 'Nobody under 16 may be placed'),
            },
          ]}
        />
      </Section>
      <Section id="progress" title={t('办理进度', 'Progress')}>
        <Steps
          lang={lang}
          steps={[
            { label: t('填写', 'Fill in'), state: 'done' },
            { label: t('学校审核', 'School review'), state: 'done', note: t('11 月 18 日', '18 November') },
            {
              label: t('三方签订', 'Signing'),
              state: 'current',
              note: t('等待监护人签名', 'Waiting for the guardian'),
            },
            { label: t('上岗', 'Start'), state: 'todo' },
          ]}
        />
      </Section>
      <Section id="history" title={t('经过', 'History')}>
        <Timeline
          events={[
            { id: '3', at: '2026-11-20 14:05', title: t('企业已签', 'Signed by the firm'), by: t('周师傅', 'Mr Zhou') },
            {
              id: '2',
              at: '2026-11-18 09:30',
              title: t('学校审核通过', 'Approved by the school'),
              by: t('就业办', 'Employment office'),
              note: t('保险单已上传。', 'Insurance uploaded.'),
            },
            { id: '1', at: '2026-11-17 16:42', title: t('学生提交', 'Sent by the student') },
          ]}
        />
      </Section>
    </>
  );
}

function weeklyReport(lang: Lang, late: boolean): ReactNode {
  const words = late ? { zh: '未报', en: 'Missing' } : { zh: '已报', en: 'Received' };
  return <Tag tone={late ? 'warning' : 'success'}>{words[lang]}</Tag>;
}

function Places({ lang }: { readonly lang: Lang }): ReactNode {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  return (
    <DataTable
      caption={t('各区县实习岗位', 'Internship places by county')}
      rowKey={(row) => row.zh}
      rows={counties}
      columns={[
        { key: 'area', title: t('区县', 'County'), cell: (row) => t(row.zh, row.en) },
        { key: 'places', title: t('岗位', 'Places'), numeric: true, cell: (row) => row.places },
        { key: 'placed', title: t('已安置', 'Placed'), numeric: true, cell: (row) => row.placed },
        {
          key: 'state',
          title: t('周报', 'Weekly report'),
          cell: (row) => weeklyReport(lang, row.late),
        },
      ]}
    />
  );
}

const counties = [
  { zh: '高新区', en: 'High-tech Zone', places: 412, placed: 388, late: false },
  { zh: '经开区', en: 'Development Zone', places: 268, placed: 251, late: false },
  { zh: '清溪县', en: 'Qingxi', places: 64, placed: 40, late: true },
];
