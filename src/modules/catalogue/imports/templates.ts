import type { Sheet } from '#platform/files';
import { FIELDS } from '../options.ts';
import { GRADES } from '../fields/base.ts';
import type { RecordKind } from '../model.ts';
import { TITLE_LEVELS } from '../fields/expert.ts';

const zh = (options: readonly { readonly label: { readonly zh: string } }[]): string[] =>
  options.map(({ label }) => label.zh);

/** The templates that people fill in; any other list of experts or of bases is read as well. */
const EXPERT_TEMPLATE: Sheet = {
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

const BASE_TEMPLATE: Sheet = {
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

const TEACHER_TEMPLATE: Sheet = {
  name: '教师服务',
  columns: [
    { header: '姓名', width: 12, note: '必填，只写姓名' },
    { header: '年龄或出生年月', width: 16, note: '只用来核对是否成年，不保存', text: true },
    { header: '职称', width: 14 },
    { header: '双师型认定', width: 14, options: ['高级', '中级', '初级', '未认定'] },
    { header: '任教专业', width: 24, note: '用顿号隔开' },
    { header: '主讲课程', width: 30, note: '用顿号隔开' },
    { header: '领域或专长', width: 18 },
    { header: '企业实践年数', width: 12 },
    { header: '证书', width: 24, note: '用顿号隔开' },
    { header: '可提供的服务', width: 28, note: '职工培训、技术服务、竞赛指导……' },
    { header: '每月服务时间', width: 14, note: '小时' },
    { header: '可安排的时间', width: 16, note: '工作日、周末、寒暑假' },
    { header: '服务方式', width: 14, note: '到现场、线上' },
    { header: '报酬', width: 12, note: '公益免费、按次、面议' },
    { header: '服务地区', width: 18 },
    { header: '业绩', width: 36, note: '一行一项，写明年份' },
    { header: '联系电话', width: 16, note: '只有本单位看得到', text: true },
    { header: '邮箱', width: 22, note: '只有本单位看得到' },
    { header: '简介', width: 40 },
    { header: '同意公开签署日期', width: 18, note: '本人签了同意书的才填；不填的先存为草稿', text: true },
    { header: '同意书存放处', width: 18 },
    { header: '来源', width: 20 },
  ],
  rows: [],
};

const RESULT_TEMPLATE: Sheet = {
  name: '科研成果',
  columns: [
    { header: '成果名称', width: 36, note: '必填' },
    { header: '成果类型', width: 18, note: '发明专利、软件著作权、新工艺……' },
    { header: '领域', width: 16, options: zh(FIELDS) },
    { header: '关键词', width: 28, note: '用顿号隔开' },
    { header: '技术就绪度', width: 12, note: '1 到 9 级，也可写小试、中试、产业化' },
    { header: '应用领域', width: 28, note: '用顿号隔开' },
    { header: '应用案例', width: 30 },
    { header: '相关专业', width: 22 },
    { header: '权利人', width: 22 },
    { header: '权利状态', width: 14, note: '已授权、申请中、已登记……' },
    { header: '专利号', width: 24, note: '多个用顿号隔开', text: true },
    { header: '转化方式', width: 20, note: '转让、许可、合作开发……' },
    { header: '价格（万元）', width: 14, note: '例如：20-50；可写面议' },
    { header: '公开范围', width: 18, note: '公开、限入驻单位、限约定对象' },
    { header: '技术原理与指标', width: 40, note: '按公开范围显示；商业秘密不要写' },
    { header: '完成人与团队', width: 24 },
    { header: '所在地', width: 18 },
    { header: '联系人', width: 12, note: '只有本单位看得到' },
    { header: '联系电话', width: 16, note: '只有本单位看得到', text: true },
    { header: '成果简介', width: 40 },
    { header: '来源', width: 20 },
  ],
  rows: [],
};

const CAPABILITY_TEMPLATE: Sheet = {
  name: '企业能力',
  columns: [
    { header: '企业名称', width: 32, note: '必填' },
    { header: '行业', width: 20 },
    { header: '主要产品', width: 32, note: '用顿号隔开' },
    { header: '工艺与加工能力', width: 32, note: '写得出精度、尺寸的请写' },
    { header: '主要设备', width: 36, note: '一行一种：名称 型号 数量' },
    { header: '资质与认证', width: 24 },
    { header: '称号', width: 24, note: '高新技术企业、专精特新……' },
    { header: '每年可接收实习学生', width: 14 },
    { header: '每年可招学徒', width: 12 },
    { header: '可担任导师人数', width: 12 },
    { header: '每年可接收教师实践', width: 14 },
    { header: '对口专业', width: 28, note: '用顿号隔开' },
    { header: '希望的合作', width: 28, note: '订单班、岗位实习、共建实训基地……' },
    { header: '合作设想', width: 40 },
    { header: '所在地', width: 22 },
    { header: '联系人', width: 12, note: '只有本单位看得到' },
    { header: '联系电话', width: 16, note: '只有本单位看得到', text: true },
    { header: '简介', width: 40 },
    { header: '来源', width: 20 },
  ],
  rows: [],
};

export const TEMPLATES: Readonly<Record<RecordKind, Sheet>> = {
  expert: EXPERT_TEMPLATE,
  teacher: TEACHER_TEMPLATE,
  result: RESULT_TEMPLATE,
  base: BASE_TEMPLATE,
  capability: CAPABILITY_TEMPLATE,
};
