import type { ReactNode } from 'react';
import { DataTable, Section } from '#design/site';
import { formatYuan } from '#kernel/money';
import type { CodeBook } from '#modules/codes';
import type { PublicClass, PublicMajor } from '#modules/profiles';
import { WISHED_LABELS } from '#contracts/profiles';
import type { Language } from '#platform/http';
import { at } from '#sites/listings';

interface SchoolSupplyProps {
  readonly lang: Language;
  readonly codes: CodeBook;
  readonly majors: readonly PublicMajor[];
  readonly classes: readonly PublicClass[];
}

/** What a school teaches, and the classes that it offers as a whole; nobody in them is named. */
export const SchoolSupply = ({ lang, codes, majors, classes }: SchoolSupplyProps): ReactNode => (
  <>
    {classes.length > 0 && <Classes lang={lang} codes={codes} classes={classes} />}
    {majors.length > 0 && <Majors lang={lang} codes={codes} majors={majors} />}
  </>
);

const span = (lang: Language, from: string | null, until: string | null): string =>
  from === null && until === null ? '—' : `${from ?? '…'} ${lang === 'zh' ? '至' : 'to'} ${until ?? '…'}`;

function Classes({ lang, codes, classes }: Omit<SchoolSupplyProps, 'majors'>): ReactNode {
  const zh = lang === 'zh';
  const title = zh ? `可以整班合作的班级（${classes.length} 个）` : `Classes on offer (${classes.length})`;
  const wishes = ({ kinds, orderClass }: PublicClass): string =>
    [
      ...kinds.map((kind) => WISHED_LABELS[kind][lang]),
      ...(orderClass ? [zh ? '订单班' : 'Class trained to order'] : []),
    ].join(zh ? '、' : ', ');
  return (
    <Section id="classes" title={title}>
      <div className="uncaptioned">
        <DataTable
          caption={title}
          rows={classes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              title: zh ? '班级' : 'Class',
              cell: ({ id, name }: PublicClass) => <span id={`class-${id}`}>{name}</span>,
            },
            {
              key: 'major',
              title: zh ? '专业' : 'Major',
              cell: ({ major }) =>
                major === null ? '—' : <a href={at(lang, `/majors/${major}`)}>{codes.label('major', major)}</a>,
            },
            {
              key: 'count',
              title: zh ? '人数' : 'Learners',
              cell: ({ headcount }) => headcount ?? (zh ? '人数较少' : 'few'),
            },
            { key: 'wishes', title: zh ? '意向' : 'Seeks', cell: (one) => wishes(one) || '—' },
            {
              key: 'when',
              title: zh ? '实习时间' : 'Internship',
              cell: ({ internshipFrom, internshipUntil }) => span(lang, internshipFrom, internshipUntil),
            },
            { key: 'on', title: zh ? '确认日期' : 'Confirmed', cell: ({ confirmedOn }) => confirmedOn },
          ]}
        />
      </div>
    </Section>
  );
}

const percent = (value: number | null | undefined): string => (value == null ? '—' : `${Math.round(value * 10) / 10}%`);

function Majors({ lang, codes, majors }: Omit<SchoolSupplyProps, 'classes'>): ReactNode {
  const zh = lang === 'zh';
  const title = zh ? `开设专业（${majors.length} 个）` : `Majors taught (${majors.length})`;
  const stated = majors.some(({ latest }) => latest !== null);
  return (
    <Section id="majors" title={title}>
      <div className="uncaptioned">
        <DataTable
          caption={title}
          rows={majors}
          rowKey={({ code, direction }) => code + direction}
          columns={[
            {
              key: 'major',
              title: zh ? '专业' : 'Major',
              cell: ({ code, direction }: PublicMajor) => (
                <>
                  <a href={at(lang, `/majors/${code}`)}>{codes.label('major', code)}</a>
                  {direction !== '' && (zh ? `：${direction}` : `: ${direction}`)}
                </>
              ),
            },
            { key: 'code', title: zh ? '代码' : 'Code', cell: ({ code }) => code },
            ...(stated
              ? [
                  { key: 'year', title: zh ? '年度' : 'Year', cell: ({ latest }: PublicMajor) => latest?.year ?? '—' },
                  {
                    key: 'headcount',
                    title: zh ? '在校生' : 'Learners',
                    cell: ({ latest }: PublicMajor) => latest?.headcount ?? '—',
                  },
                  {
                    key: 'placed',
                    title: zh ? '去向落实率' : 'Placed',
                    cell: ({ latest }: PublicMajor) => percent(latest?.placedPercent),
                  },
                  {
                    key: 'related',
                    title: zh ? '对口率' : 'In their field',
                    cell: ({ latest }: PublicMajor) => percent(latest?.relatedPercent),
                  },
                  {
                    key: 'pay',
                    title: zh ? '起薪（元/月）' : 'Starting pay, yuan a month',
                    cell: ({ latest }: PublicMajor) =>
                      latest?.startingPay == null ? '—' : formatYuan(latest.startingPay),
                  },
                ]
              : []),
            {
              key: 'source',
              title: zh ? '来源' : 'Source',
              cell: ({ latest, source, confirmedOn }) =>
                `${latest?.source ?? source} · ${latest?.recordedOn ?? confirmedOn}`,
            },
          ]}
        />
      </div>
    </Section>
  );
}
