import type { Field } from '#contracts/kinds';
import type { Sheet } from '#platform/files';
import { labelOf, sideFields, type KindColumns } from './kind-import-columns.ts';

const WIDE = 40;

/** The template of a kind, from its own field table; any other table with the same things is read as well. */
export const kindSheet = (name: string, { type, side, labels }: KindColumns): Sheet => ({
  name,
  columns: [
    { header: labels['title']!.zh, width: 30, note: '必填' },
    { header: labels['employer']!.zh, width: 28, note: '导入本单位的可以不填' },
    { header: labels['description']!.zh, width: WIDE, note: '会公开，不要写电话和商业秘密' },
    { header: labels['place']!.zh, width: 18 },
    ...sideFields(type, side)
      .filter(({ visible }) => visible !== 'agreed')
      .map((field) => ({ header: labelOf(field, side).zh, ...shapeOf(field) })),
    { header: labels['validUntil']!.zh, width: 14, note: '例如：2027-06-30', text: true },
    { header: labels['source']!.zh, width: 20, note: '不填按文件名' },
  ],
  rows: [],
});

function shapeOf({ as, options = [], unit, visible }: Field): Omit<Sheet['columns'][number], 'header'> {
  if (as === 'choice') return { width: 20, options: options.map(({ label }) => label.zh) };
  if (as === 'choices')
    return { width: 24, note: `可多选，用顿号隔开：${options.map(({ label }) => label.zh).join('、')}`.slice(0, 250) };
  if (as === 'flag') return { width: 10, options: ['是', '否'] };
  if (as === 'longText') return { width: WIDE, ...(visible === 'tier' && { note: '按所选公开范围显示' }) };
  if (as === 'money') return { width: 14, note: '例如：20万' };
  return { width: 16, ...(unit !== undefined && { note: `单位：${unit.zh}` }) };
}
