import { Link } from '#design/workbench';
import type { ImportKind } from '../../import-kind.ts';
import type { Schemas } from '../../api.ts';
import { has, isStaff } from '../../desk.tsx';
import { EDUCATION, EDUCATION_LABELS, PERIOD_LABELS, type PayPeriod } from '../model.ts';

/** What the import pages say of tables of postings. */
export const LISTING_IMPORTS: ImportKind = {
  lead: '上传已有的岗位表格，先检查、后提交；检查时不会公开任何内容。',
  record: '已有岗位',
  recordHref: (id) => `/app/listings/${id}`,
  fileLabel: '岗位表格文件',
  sourceHint: (session) =>
    has(session, 'listing.importForOthers')
      ? '例如：云州人才网。表格里是别的单位的岗位时，公开页面会注明；表格自带“来源”列的以列为准。'
      : undefined,
  consequences: (session) => [
    isStaff(session) ? '提交后立即公开。' : '提交后由主管部门审核，通过后公开。',
    ...(has(session, 'listing.importForOthers') ? ['写入别的单位名称的岗位标为“未认领”，并注明来源。'] : []),
  ],
  undoing: '这一批写入、还没有关闭的岗位会全部关闭，不再公开。撤销不能恢复，但可以重新上传。',
  done: (id) => (
    <Link className="desk-link" href={`/app/listings?importId=${id}`}>
      查看这一批岗位
    </Link>
  ),
  parsed: [
    ['pay', '薪资读懂'],
    ['place', '地点读懂'],
    ['education', '学历读懂'],
    ['experience', '经验读懂'],
  ],
  readWords,
};

type Row = Schemas['ImportRow'];

/** Skills that the text names and the column does not: each with its place in the text. */
export function suggestedWords(record: NonNullable<Row['record']>): readonly (readonly [string, string])[] {
  const found = (record['suggestions'] ?? []) as readonly { readonly label: string; readonly evidence: string }[];
  return found.length === 0
    ? []
    : [['建议的技能', found.map(({ label, evidence }) => `${label}（“…${evidence}…”）`).join('；')]];
}

const yuan = (fen: unknown): string | undefined =>
  typeof fen === 'number' ? (fen / 100).toLocaleString('zh-CN') : undefined;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const span = (from: string | number | undefined, to: string | number | undefined): string =>
  [...new Set([from, to].filter((one) => one !== undefined))].join('–');

/** The fields of a row as they were read, in words; empty when nothing could be read. */
function readWords(record: Row['record']): readonly (readonly [name: string, value: string])[] {
  if (record === null) return [];
  const period = record['payPeriod'] as PayPeriod | null | undefined;
  const pay = span(yuan(record['payMin']), yuan(record['payMax']));
  const education = record['education'];
  const years = span(number(record['experienceMin']), number(record['experienceMax']));
  const divisions = (record['divisions'] as readonly string[] | undefined) ?? [];
  const words: readonly (readonly [string, string])[] = [
    ['岗位', text(record['title'])],
    ['单位', text(record['employerName'])],
    [
      '薪资',
      pay === ''
        ? record['payNegotiable'] === true
          ? '面议'
          : ''
        : `${pay} 元${period == null ? '' : `/${PERIOD_LABELS[period].zh}`}`,
    ],
    ['地点', divisions.length === 0 ? '' : `${text(record['placeText'])}（${divisions.join('、')}）`],
    ['学历', typeof education === 'number' ? EDUCATION_LABELS[EDUCATION[education]!].zh : ''],
    ['经验', years === '0' ? '不限' : years === '' ? '' : `${years} 年`],
    ...suggestedWords(record),
  ];
  return words.filter(([, value]) => value !== '');
}
