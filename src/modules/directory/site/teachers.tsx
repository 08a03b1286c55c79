import type { ReactNode } from 'react';
import { DataTable, Section } from '#design/site';
import type { Language } from '#platform/http';
import { at } from '#sites/listings';
import type { TeachingSchool } from '#modules/profiles';

/** Who teaches this major: what the schools say, with source and day. */
export function Teachers({
  lang,
  teachers,
}: {
  readonly lang: Language;
  readonly teachers: readonly TeachingSchool[];
}): ReactNode {
  if (teachers.length === 0) return null;
  const zh = lang === 'zh';
  const title = zh ? `开设这个专业的院校（${teachers.length} 所）` : `Schools that teach it (${teachers.length})`;
  return (
    <Section id="teachers" title={title}>
      <div className="uncaptioned">
        <DataTable
          caption={title}
          rows={teachers}
          rowKey={({ id, source }) => id + source}
          columns={[
            {
              key: 'name',
              title: zh ? '院校' : 'School',
              cell: ({ id, name }: TeachingSchool) => <a href={at(lang, `/organisations/${id}`)}>{name}</a>,
            },
            { key: 'majors', title: zh ? '专业代码' : 'Codes', cell: ({ majors }) => majors.join(zh ? '、' : ', ') },
            { key: 'source', title: zh ? '来源' : 'Source', cell: ({ source }) => source },
            { key: 'on', title: zh ? '确认日期' : 'Confirmed', cell: ({ confirmedOn }) => confirmedOn },
          ]}
        />
      </div>
    </Section>
  );
}
