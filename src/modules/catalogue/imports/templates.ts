import type { Sheet } from '#platform/files';
import { FIELDS } from '../options.ts';
import { GRADES } from '../fields/base.ts';
import { TITLE_LEVELS } from '../fields/expert.ts';

const zh = (options: readonly { readonly label: { readonly zh: string } }[]): string[] =>
  options.map(({ label }) => label.zh);

/** The templates that people fill in; any other list of experts or of bases is read as well. */
export const EXPERT_TEMPLATE: Sheet = {
  name: '专家名单',
  columns: [
    { header: '姓名', width: 12, note: '必填，只写姓名' },
    { header: '年龄或出生年月', width: 16, note: '只用来核对是否成年，不保存', text: true },
    { header: '单位', width: 30 },
    { header: '职务', width: 16 },
    { header: '职称或技能等级', width: 20, options: zh(TITLE_LEVELS) },
    { header: '专家类别', width: 16, note: '技术专家、技能大师、科技特派员、产业导师……' },
    { header: '研究方向或专长', width: 40, note: '用顿号隔开' },
    { header: '领域', width: 16, options: zh(FIELDS) },
    { header: '证书', width: 24, note: '用顿号隔开' },
    { header: '荣誉', width: 24 },
    { header: '业绩', width: 40, note: '一行一项，写明年份' },
    { header: '每月服务时间', width: 14, note: '小时' },
    { header: '服务地区', width: 18, note: '例如：兴隆台区' },
    { header: '联系电话', width: 16, note: '只有本单位看得到', text: true },
    { header: '邮箱', width: 22, note: '只有本单位看得到' },
    { header: '简介', width: 40 },
    { header: '同意公开签署日期', width: 18, note: '本人签了同意书的才填；不填的先存为草稿', text: true },
    { header: '同意书存放处', width: 18 },
    { header: '来源', width: 20 },
  ],
  rows: [],
};

export const BASE_TEMPLATE: Sheet = {
  name: '实训基地',
  columns: [
    { header: '基地名称', width: 32, note: '必填' },
    { header: '类别', width: 16, note: '实训基地、实验室、车间……' },
    { header: '级别', width: 10, options: zh(GRADES) },
    { header: '认定部门与文号', width: 24 },
    { header: '面积（㎡）', width: 12, note: '数字' },
    { header: '工位数', width: 10, note: '可同时容纳的人数' },
    { header: '主要设备', width: 40, note: '用顿号或换行隔开，可写型号和数量' },
    { header: '设备总值（万元）', width: 16 },
    { header: '面向专业', width: 28, note: '用顿号隔开' },
    { header: '共建单位', width: 24 },
    { header: '用途', width: 20, note: '实训教学、培训、考核、竞赛……' },
    { header: '开放对象', width: 20, note: '职业院校、企业、中小学……' },
    { header: '开放时间', width: 20 },
    { header: '每周可预约场次', width: 14 },
    { header: '每小时价格', width: 12, note: '元；免费就写“免费”' },
    { header: '安全要求', width: 30 },
    { header: '所在地', width: 24 },
    { header: '负责人', width: 12, note: '只有本单位看得到' },
    { header: '联系电话', width: 16, note: '只有本单位看得到', text: true },
    { header: '简介', width: 40 },
    { header: '来源', width: 20 },
  ],
  rows: [],
};
