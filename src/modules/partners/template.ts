import { JOINABLE_KINDS, KINDS } from '#contracts/organisations';
import type { Sheet } from '#platform/files';
import { STANDING_LABELS } from './model.ts';

/** The template that people fill in; any other list of partners is read as well. */
export const TEMPLATE_SHEET: Sheet = {
  name: '合作单位',
  columns: [
    { header: '单位名称', width: 32, note: '必填，与营业执照一致' },
    { header: '统一社会信用代码', width: 24, note: '18 位；没有时按名称预登记', text: true },
    { header: '单位类别', width: 18, options: JOINABLE_KINDS.map((kind) => KINDS[kind].zh) },
    { header: '所在地', width: 18, note: '例如：兴隆台区，或完整地址' },
    { header: '行业', width: 20 },
    { header: '规模', width: 10, options: ['大型', '中型', '小型', '微型'] },
    { header: '合作形式', width: 24, note: '例如：岗位实习、现代学徒制、共建实训基地' },
    { header: '合作专业', width: 28, note: '多个专业用顿号隔开' },
    { header: '合作开始', width: 14, note: '例如：2023-09-01 或 2023', text: true },
    { header: '协议到期', width: 14, note: '例如：2026-08-31；长期可不填', text: true },
    { header: '协议编号', width: 18, text: true },
    { header: '合作状态', width: 12, options: Object.values(STANDING_LABELS) },
    { header: '联系人', width: 12, note: '只有本单位看得到' },
    { header: '联系电话', width: 16, text: true },
    { header: '备注', width: 30 },
    { header: '来源', width: 20, note: '名单出自哪里；不填按文件名' },
  ],
  rows: [],
};
