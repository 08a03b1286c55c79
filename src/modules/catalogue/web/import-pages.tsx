import { optionText } from '#contracts/kinds';
import { fieldOf, type RecordKind } from '#contracts/catalogue';
import { Link } from '#design/workbench';
import { ImportListPage, ImportPage, type ImportKind } from '#pages/imports';
import type { Schemas } from '../../api.ts';

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
    const divisions = list(record['divisions']).join('、');
    return [['名称', text(record['title'])] as const, ...words, ['地区代码', divisions] as const].filter(
      ([, value]) => value !== '',
    );
  };

const EXPERTS: ImportKind = {
  api: '/api/expert-imports',
  page: '/catalogue/experts-import',
  right: 'catalogue.edit',
  title: '导入专家名单',
  lead: '上传已有的专家名单，先检查、后提交。写明签署日期和存放处的，按书面同意登记并公开；其余先存为草稿。',
  record: '已有的专家',
  recordHref: (id) => `/app/catalogue/${id}`,
  fileLabel: '专家名单文件',
  sourceHint: () => '例如：市人社局 2026 年专家名单。',
  consequences: [
    '个人资料须本人同意才公开；没有登记同意的都是草稿，只有本单位看得到。',
    '电话、邮箱加密保存，任何页面和导出都不出现；年龄只用来核对是否成年，不保存。',
  ],
  undoing: '这一批写入的记录会全部删除，公开页面立即撤下。',
  done,
  parsed: [
    ['title', '职称读懂'],
    ['focus', '领域读懂'],
    ['place', '地区读懂'],
  ],
  readWords: readWords('expert', ['titleLevel', 'employer', 'focus', 'fields', 'roles']),
};

const BASES: ImportKind = {
  api: '/api/base-imports',
  page: '/catalogue/bases-import',
  right: 'catalogue.edit',
  title: '导入实训基地',
  lead: '上传已有的实训基地一览，先检查、后提交。内容齐全的直接公开，缺的先存为草稿并写明缺什么。',
  record: '已有的基地',
  recordHref: (id) => `/app/catalogue/${id}`,
  fileLabel: '实训基地一览文件',
  sourceHint: () => '例如：2026 年实训基地一览。',
  consequences: ['负责人和电话加密保存，任何页面和导出都不出现。', '同名的基地只收一次；再传同一份表格不会重复。'],
  undoing: '这一批写入的基地会全部删除，公开页面立即撤下。',
  done,
  parsed: [
    ['grade', '级别读懂'],
    ['places', '工位数读懂'],
    ['area', '面积读懂'],
    ['majors', '专业读懂'],
    ['place', '所在地读懂'],
  ],
  readWords: readWords('base', ['grade', 'baseKinds', 'places', 'area', 'fields', 'equipment']),
};

export const ExpertImports = () => <ImportListPage kind={EXPERTS} />;
export const ExpertImport = () => <ImportPage kind={EXPERTS} />;
export const BaseImports = () => <ImportListPage kind={BASES} />;
export const BaseImport = () => <ImportPage kind={BASES} />;
