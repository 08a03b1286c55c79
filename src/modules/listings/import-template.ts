import type { Sheet } from '#platform/files';
import { EDUCATION_LABELS, KIND_LABELS } from './model.ts';

/** The template that people fill in; any other table of postings is read as well. */
export const TEMPLATE_SHEET: Sheet = {
  name: '岗位',
  columns: [
    { header: '岗位名称', width: 24, note: '必填，例如：数控车工' },
    { header: '单位名称', width: 30, note: '企业导入本单位岗位时可以不填' },
    { header: '性质', width: 12, options: Object.values(KIND_LABELS).map((label) => label.zh) },
    { header: '招聘人数', width: 10, note: '数字；不确定可写“若干”' },
    { header: '薪资', width: 16, note: '怎么写都可以：6000-8000、8千-1.2万、200元/天、面议' },
    { header: '工作地点', width: 22, note: '例如：沈阳·铁西，或完整地址' },
    { header: '学历', width: 16, options: Object.values(EDUCATION_LABELS).map((label) => label.zh) },
    { header: '经验', width: 12, note: '例如：1-3年、不限、应届生' },
    { header: '专业要求', width: 24, note: '多个专业用顿号隔开' },
    { header: '技能', width: 24, note: '多个用顿号隔开' },
    { header: '工作内容', width: 50 },
    { header: '任职要求', width: 40 },
    { header: '来源', width: 20, note: '转载其他单位的岗位时填写' },
    { header: '来源网址', width: 20 },
    { header: '截止日期', width: 14, note: '例如：2026-12-31；不填按 60 天', text: true },
  ],
  rows: [],
};
