import { fieldOf } from '#contracts/kinds';
import { Link } from '#design/workbench';
import type { ImportKind } from '#pages/imports';
import type { Schemas } from '../../api.ts';
import { LISTING_IMPORTS } from './import-kind.tsx';

/** What the import pages say of tables of research needs. */
export const RESEARCH_NEED_IMPORTS: ImportKind = {
  ...LISTING_IMPORTS,
  api: '/api/research-need-imports',
  page: '/imports/research',
  title: '导入技术需求',
  lead: '上传走访、征集来的技术需求表，先检查、后提交；每一条存为草稿，补全后再提交审核。',
  record: '已有供求',
  fileLabel: '技术需求表文件',
  consequences: ['写入的都是草稿，不公开。', '写明技术细节的公开范围之前，细节谁也看不到。'],
  undoing: '这一批写入、还没有关闭的草稿会全部关闭。',
  done: (id) => (
    <Link className="desk-link" href={`/app/listings?importId=${id}`}>
      查看这一批草稿
    </Link>
  ),
  parsed: ['techField', 'problemKinds', 'modes', 'durationMonths'].map(
    (field) => [field, `${fieldOf('research', field)!.label.zh}读懂`] as const,
  ),
  readWords,
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readWords(record: Schemas['ImportRow']['record']): readonly (readonly [name: string, value: string])[] {
  if (record === null) return [];
  const detail = (record['detail'] ?? {}) as Readonly<Record<string, unknown>>;
  const words = Object.entries(detail).flatMap(([name, value]) => {
    const field = fieldOf('research', name);
    if (field === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
    const optionWords = (one: unknown): string =>
      field.options?.find((each) => each.value === one)?.label.zh ?? String(one);
    const shown =
      field.as === 'money'
        ? `${(Number(value) / 100).toLocaleString('zh-CN')} 元`
        : Array.isArray(value)
          ? value.map(optionWords).join('、')
          : typeof value === 'boolean'
            ? value
              ? '是'
              : '否'
            : optionWords(value);
    return [[field.labels?.need?.zh ?? field.label.zh, shown.slice(0, 80)] as const];
  });
  const head: readonly (readonly [string, string])[] = [
    ['名称', text(record['title'])],
    ['单位', text(record['employerName'])],
  ];
  return [...head, ...words].filter(([, value]) => value !== '');
}
