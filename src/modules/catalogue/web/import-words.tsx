import { optionText } from '#contracts/kinds';
import { fieldOf, type RecordKind } from '#contracts/catalogue';
import { Link } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import type { ImportKind } from '../../import-kind.ts';

type Read = Schemas['ImportRow']['record'];

const done = (id: string) => (
  <Link className="desk-link" href={`/app/catalogue?importId=${id}`}>
    查看这一批记录
  </Link>
);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);

/** The fields of a row as they were read, in words. */
const readWords =
  (kind: RecordKind, names: readonly string[]): ImportKind['readWords'] =>
  (record: Read) => {
    if (record === null) return [];
    const detail = (record['detail'] ?? {}) as Readonly<Record<string, unknown>>;
    const words = names.map((name): readonly [string, string] => {
      const field = fieldOf(kind, name)!;
      const value = detail[name];
      const shown = Array.isArray(value)
        ? list(value)
            .map((one) => optionText(field, one, 'zh'))
            .join('、')
        : typeof value === 'number'
          ? String(field.as === 'money' ? value / 100 : value)
          : optionText(field, text(value), 'zh');
      return [field.label.zh, shown];
    });
    const places = list(record['places']).join('、');
    return [['名称', text(record['title'])] as const, ...words, ['地区', places] as const].filter(
      ([, value]) => value !== '',
    );
  };

const CONTACTS = '负责人、联系人和电话加密保存，任何页面和导出都不出现。';
const ONCE = '同名的只收一次；再传同一份表格不会重复。';
const COMPLETE = '内容齐全的直接公开，缺的先存为草稿并写明缺什么。';
const PEOPLE = [
  '个人资料须本人同意才公开；没有登记同意的都是草稿，只有本单位看得到。',
  '电话、邮箱加密保存，任何页面和导出都不出现；年龄只用来核对是否成年，不保存。',
];

const COMMON = {
  recordHref: (id: string) => `/app/catalogue/${id}`,
  undoing: '这一批写入的记录会全部删除，公开页面立即撤下。',
  done,
} as const;

/** What the import pages say of each list of records. */
export const RECORD_IMPORTS: Readonly<Record<RecordKind, ImportKind>> = {
  expert: {
    ...COMMON,
    lead: '上传已有的专家名单，先检查、后提交。写明签署日期和存放处的，按书面同意登记并公开；其余先存为草稿。',
    record: '已有的专家',
    fileLabel: '专家名单文件',
    sourceHint: () => '例如：市人社局 2026 年专家名单。',
    consequences: PEOPLE,
    parsed: [
      ['title', '职称读懂'],
      ['focus', '领域读懂'],
      ['place', '地区读懂'],
    ],
    readWords: readWords('expert', ['titleLevel', 'employer', 'focus', 'fields', 'roles']),
  },
  teacher: {
    ...COMMON,
    lead: '上传愿意到企业、学校和乡村服务的教师名单，先检查、后提交。写明签署日期和存放处的，按书面同意登记并公开；其余先存为草稿。',
    record: '已有的教师服务',
    fileLabel: '教师服务名单文件',
    sourceHint: () => '例如：2026 年科技服务教师名单。',
    consequences: PEOPLE,
    parsed: [
      ['dual', '双师型读懂'],
      ['majors', '专业读懂'],
      ['services', '服务读懂'],
    ],
    readWords: readWords('teacher', ['titleName', 'dual', 'courses', 'services', 'fields', 'hoursPerMonth']),
  },
  result: {
    ...COMMON,
    lead: `上传可转化成果清单、专利清单，先检查、后提交。${COMPLETE}`,
    record: '已有的成果',
    fileLabel: '科研成果清单文件',
    sourceHint: () => '例如：2026 年可转化成果清单。',
    consequences: ['技术原理、团队等按写明的公开范围显示；没有写公开范围的先存为草稿。', CONTACTS, ONCE],
    parsed: [
      ['readiness', '就绪度读懂'],
      ['rights', '权利状态读懂'],
      ['ways', '转化方式读懂'],
      ['price', '价格读懂'],
    ],
    readWords: readWords('result', [
      'resultKinds',
      'readiness',
      'rightsStatus',
      'patents',
      'transferWays',
      'priceMin',
      'priceMax',
      'confidentiality',
    ]),
  },
  base: {
    ...COMMON,
    lead: `上传已有的实训基地一览，先检查、后提交。${COMPLETE}`,
    record: '已有的基地',
    fileLabel: '实训基地一览文件',
    sourceHint: () => '例如：2026 年实训基地一览。',
    consequences: [CONTACTS, ONCE],
    parsed: [
      ['grade', '级别读懂'],
      ['places', '工位数读懂'],
      ['area', '面积读懂'],
      ['majors', '专业读懂'],
      ['place', '所在地读懂'],
    ],
    readWords: readWords('base', ['grade', 'baseKinds', 'places', 'area', 'fields', 'equipment']),
  },
  capability: {
    ...COMMON,
    lead: `上传企业产品、设备、用人能力的摸底表，先检查、后提交。${COMPLETE}`,
    record: '已有的企业能力',
    fileLabel: '企业能力表格文件',
    sourceHint: () => '例如：园区 2026 年企业能力摸底表。',
    consequences: ['记在本单位名下，公开页面写明企业名称和来源。', CONTACTS, ONCE],
    parsed: [
      ['industry', '行业读懂'],
      ['majors', '专业读懂'],
      ['cooperation', '合作读懂'],
      ['place', '所在地读懂'],
    ],
    readWords: readWords('capability', [
      'products',
      'processes',
      'equipment',
      'titles',
      'internsPerYear',
      'cooperation',
    ]),
  },
};
