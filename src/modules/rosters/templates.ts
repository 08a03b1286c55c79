import type { Sheet } from '#platform/files';
import { DESTINATIONS, LEARNER_STATUS_LABELS } from '#modules/profiles';

/** The templates that people fill in; any other list with the same things is read as well. */
const PERSON: Sheet['columns'] = [
  { header: '姓名', width: 12, note: '必填；导入班级名单而不是学生时不填' },
  { header: '学号', width: 18, note: '同一人以学号认定，请设为文本', text: true },
  { header: '班级', width: 24, note: '例如：数控技术 2024 级 1 班' },
  { header: '院系', width: 18 },
  { header: '专业', width: 20 },
  { header: '专业代码', width: 12, note: '现行目录的 6 位代码；旧代码会提示新代码', text: true },
  { header: '年级', width: 10, note: '例如：2024级' },
];

export const CLASS_SHEET: Sheet = {
  name: '班级和学生',
  columns: [
    ...PERSON,
    { header: '出生日期', width: 14, note: '用于未成年人保护，不公开', text: true },
    { header: '学制', width: 8, note: '例如：3 年' },
    { header: '班主任', width: 12 },
    { header: '班级人数', width: 10, note: '只导入班级时填写' },
    { header: '学籍状态', width: 12, options: Object.values(LEARNER_STATUS_LABELS).map(({ zh }) => zh) },
    { header: '学生电话', width: 16, note: '只用来提醒学生本人，不保存', text: true },
  ],
  rows: [],
};

export const PLACEMENT_SHEET: Sheet = {
  name: '实习名册',
  columns: [
    ...PERSON,
    { header: '实习单位', width: 30, note: '必填，写全称' },
    { header: '统一社会信用代码', width: 24, note: '有代码的对应最准', text: true },
    { header: '岗位', width: 16 },
    { header: '起止时间', width: 26, note: '例如：2024.9—2025.6', text: true },
    { header: '企业指导教师', width: 14, note: '只有本校看得到' },
    { header: '校内指导教师', width: 14, note: '只有本校看得到' },
  ],
  rows: [],
};

export const GRADUATE_SHEET: Sheet = {
  name: '毕业生名单',
  columns: [
    ...PERSON,
    { header: '毕业年份', width: 12, note: '例如：2026' },
    { header: '去向类别', width: 26, options: Object.values(DESTINATIONS).map(({ zh }) => zh) },
    { header: '单位名称', width: 30, note: '就业单位或升入的院校' },
    { header: '统一社会信用代码', width: 24, text: true },
    { header: '岗位', width: 16 },
    { header: '单位所在地', width: 18 },
    { header: '薪酬', width: 14, note: '例如：4500、4000-5000' },
    { header: '是否对口', width: 10, options: ['是', '否'] },
  ],
  rows: [],
};
