import { fieldOf, labelOf, moneyText, optionText, type Field, type KindType } from '#contracts/kinds';
import { Link } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import type { ImportKind } from '../../import-kind.ts';
import { isOfKind, type KindImport } from '../kind-imports.ts';
import { LISTING_IMPORTS, suggestedWords } from './import-kind.tsx';

type Read = Schemas['ImportRow']['record'];
type Words = readonly (readonly [name: string, value: string])[];

/** What the import pages say of tables of needs and offers. */
export const kindWords = (kind: KindImport): ImportKind => ({
  ...LISTING_IMPORTS,
  lead: `上传已有的${kind.known}等，先检查、后提交；每一条存为草稿，补全后再提交审核。`,
  record: '已有供求',
  fileLabel: `${kind.zh}表格文件`,
  consequences: [
    '写入的都是草稿，不公开。',
    ...(kind.type === 'research' ? ['写明技术细节的公开范围之前，细节谁也看不到。'] : []),
  ],
  undoing: '这一批写入、还没有关闭的草稿会全部关闭。',
  done: (id) => (
    <Link className="desk-link" href={`/app/listings?importId=${id}`}>
      查看这一批草稿
    </Link>
  ),
  parsed: PARSED[kind.type].map(([field, label]) => [field, `${label}读懂`] as const),
  readWords: isOfKind(kind) ? (record) => detailWords(kind.type, kind.side, record) : LISTING_IMPORTS.readWords,
});

const PARSED: Readonly<Record<KindImport['type'], Words>> = {
  talent: [
    ['headcount', '人数'],
    ['education', '学历'],
    ['place', '地区'],
  ],
  research: [
    ['techField', '领域'],
    ['modes', '合作方式'],
    ['budget', '金额'],
  ],
  cooperation: [
    ['forms', '合作形式'],
    ['majors', '专业'],
    ['cohortSize', '人数'],
  ],
  service: [
    ['services', '服务类别'],
    ['budget', '价格'],
    ['turnaroundDays', '周期'],
  ],
  training: [
    ['trainings', '培训类别'],
    ['audiences', '对象'],
    ['seats', '人数'],
  ],
  facility: [
    ['facilities', '类别'],
    ['workplaces', '工位'],
    ['budget', '价格'],
  ],
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function detailWords(type: KindType, side: KindImport['side'], record: Read): Words {
  if (record === null) return [];
  const detail = (record['detail'] ?? {}) as Readonly<Record<string, unknown>>;
  const words = Object.entries(detail).flatMap(([name, value]) => {
    const field = fieldOf(type, name);
    const shown = field === undefined ? '' : shownValue(field, value).slice(0, 80);
    return shown === '' ? [] : [[labelOf(field!, side).zh, shown] as const];
  });
  const head: Words = [
    ['名称', text(record['title'])],
    ['单位', text(record['employerName'])],
  ];
  return [...head, ...words, ...suggestedWords(record)].filter(([, value]) => value !== '');
}

function shownValue(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field.as === 'money') return moneyText(Number(value), 'zh');
  if (Array.isArray(value)) return value.map((one) => optionText(field, String(one), 'zh')).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return optionText(field, typeof value === 'number' ? String(value) : text(value), 'zh');
}
