import type { State } from '#design/workbench';
import type { Schemas } from '../../api.ts';
import { EDUCATION, EDUCATION_LABELS, PERIOD_LABELS, type PayPeriod } from '../model.ts';

type Batch = Schemas['ImportBatch'];

export const BATCH_STATES: Readonly<Record<Batch['status'], State>> = {
  queued: { text: '等待处理', tone: 'info' },
  running: { text: '正在处理', tone: 'info' },
  checked: { text: '已检查，未提交', tone: 'warning' },
  committed: { text: '已提交', tone: 'success' },
  undone: { text: '已撤销', tone: 'neutral' },
  failed: { text: '没有成功', tone: 'danger' },
};

export const ORIGINS: Readonly<Record<Batch['mappingOrigin'], string>> = {
  guessed: '由平台根据列名和内容推测，请核对',
  remembered: '沿用上次为同样的表头指定的含义',
  given: '由您指定',
};

/** Read from text, with their share understood. */
export const PARSED = [
  ['pay', '薪资读懂'],
  ['place', '地点读懂'],
  ['education', '学历读懂'],
  ['experience', '经验读懂'],
] as const;

type Row = Schemas['ImportRow'];

const yuan = (fen: unknown): string | undefined =>
  typeof fen === 'number' ? (fen / 100).toLocaleString('zh-CN') : undefined;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const span = (from: string | number | undefined, to: string | number | undefined): string =>
  [...new Set([from, to].filter((one) => one !== undefined))].join('–');

/** The fields of a row as they were read, in words; empty when nothing could be read. */
export function readWords(record: Row['record']): readonly (readonly [name: string, value: string])[] {
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
  ];
  return words.filter(([, value]) => value !== '');
}
