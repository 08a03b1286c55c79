import { DESTINATIONS, FIRM_MATCH_LABELS, LEARNER_STATUS_LABELS } from '#contracts/profiles';
import { Link } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import type { ImportKind } from '../../import-kind.ts';

type Stored = NonNullable<Schemas['ImportRow']['record']>;
type Words = readonly (readonly [name: string, value: string])[];

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const part = (record: Stored, name: string): Stored => (record[name] ?? {}) as Stored;

/** Who a row is about, as it was read. */
function personWords(record: Stored): Words {
  const enrolment = part(record, 'enrolment');
  const person = part(enrolment, 'person');
  const status = text(enrolment['status']) as keyof typeof LEARNER_STATUS_LABELS;
  return [
    ['姓名', text(person['name'])],
    ['学号', text(person['number'])],
    ['班级', text(person['className'])],
    ['专业代码', text(enrolment['major'])],
    ['入学', text(person['entryYear'])],
    ['状态', LEARNER_STATUS_LABELS[status]?.zh ?? ''],
  ];
}

function firmWords(record: Stored): Words {
  const match = text(record['firmMatch']) as keyof typeof FIRM_MATCH_LABELS;
  return [
    ['单位', text(record['firmName'])],
    ['单位对应', text(record['firmName']) === '' ? '' : (FIRM_MATCH_LABELS[match]?.zh ?? '')],
    ['岗位', text(record['post'])],
  ];
}

const filled = (words: Words): Words => words.filter(([, value]) => value !== '');

const COMMON = {
  sourceHint: () => '例如：2026 年秋季学籍系统导出。每条资料会注明出自哪里。',
  recordHref: (id: string) => `/app/profiles/${id}`,
} as const;

const PRIVACY = '身份证号只用来核对，不保存明文；学生电话只用来提醒学生本人，不进入档案。';

export const CLASSES: ImportKind = {
  ...COMMON,
  lead: '上传从教务或学籍系统导出的班级名单、学生名单，先检查、后提交。同一名学生以学号认定，再次导入只更新变化。',
  record: '本校的学生或班级',
  fileLabel: '班级或学生名单文件',
  consequences: ['名单里的班级没有的会新建；学生只有本校看得到，不公开。', PRIVACY],
  undoing: '这一批新建的学生和没有其他学生的班级会删除，改动的学生恢复原样。',
  done: (id) => (
    <Link className="desk-link" href={`/app/profiles?kind=learner&importId=${id}`}>
      查看这一批学生
    </Link>
  ),
  parsed: [
    ['major', '专业读懂'],
    ['majorCode', '专业代码读懂'],
    ['status', '状态读懂'],
  ],
  readWords: (record) => (record === null ? [] : filled(personWords(record))),
};

export const PLACEMENTS: ImportKind = {
  ...COMMON,
  lead: '上传实习名册，先检查、后提交。单位按信用代码、名称对应到平台上的机构，对应得不确定的会提示。',
  record: '已有的实习安排',
  fileLabel: '实习名册文件',
  consequences: ['名册里的新学生一并登记；正在实习的转为“实习中”。只有本校看得到单位和指导教师。', PRIVACY],
  undoing: '这一批实习安排会删除，因此新建的学生一并删除，状态恢复原样。',
  done: (id) => (
    <Link className="desk-link" href={`/app/profiles?kind=placement&importId=${id}`}>
      查看这一批实习安排
    </Link>
  ),
  parsed: [
    ['span', '起止读懂'],
    ['from', '开始读懂'],
    ['major', '专业读懂'],
  ],
  readWords: (record) =>
    record === null
      ? []
      : filled([
          ...personWords(record),
          ...firmWords(record),
          ['起止', [text(record['startedOn']), text(record['endsOn'])].filter(Boolean).join(' 至 ')],
          ['企业指导教师', text(record['tutor'])],
        ]),
};

export const GRADUATES: ImportKind = {
  ...COMMON,
  lead: '上传带去向的毕业生名单，先检查、后提交。去向按监测系统的类别代码或文字认定。',
  record: '已有的毕业去向',
  fileLabel: '毕业生名单文件',
  consequences: ['名单里的学生转为“毕业”。去向只有本校看得到，主管部门只看人数。', PRIVACY],
  undoing: '这一批毕业去向会删除，因此新建的学生一并删除，状态恢复原样。',
  done: (id) => (
    <Link className="desk-link" href={`/app/profiles?kind=destination&importId=${id}`}>
      查看这一批毕业去向
    </Link>
  ),
  parsed: [
    ['category', '去向读懂'],
    ['pay', '薪酬读懂'],
    ['place', '所在地读懂'],
  ],
  readWords: (record) => {
    if (record === null) return [];
    const category = text(record['category']) as keyof typeof DESTINATIONS;
    const pay = record['payMonth'];
    return filled([
      ...personWords(record),
      ['去向', DESTINATIONS[category]?.zh ?? ''],
      ...firmWords(record),
      ['毕业年份', text(record['year'])],
      ['薪酬', typeof pay === 'number' ? `${(pay / 100).toLocaleString('zh-CN')} 元/月` : ''],
    ]);
  },
};
