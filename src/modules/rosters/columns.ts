import type { HeaderPatterns } from '#modules/imports';

/** What a column of a roster may mean. Browser-safe. */
type Labels = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

const PERSON = {
  name: { zh: '姓名', en: 'Name' },
  number: { zh: '学号', en: 'Student number' },
  identity: { zh: '身份证号', en: 'Identity number' },
  phone: { zh: '学生电话', en: 'Telephone of the learner' },
  class: { zh: '班级', en: 'Class' },
  department: { zh: '院系', en: 'Department' },
  major: { zh: '专业', en: 'Major' },
  majorCode: { zh: '专业代码', en: 'Code of the major' },
  entry: { zh: '年级/入学年份', en: 'Year of entry' },
} as const satisfies Labels;

const FIRM = {
  firm: { zh: '单位名称', en: 'Firm' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  post: { zh: '岗位', en: 'Post' },
} as const satisfies Labels;

export const CLASS_COLUMNS = {
  ...PERSON,
  birth: { zh: '出生日期', en: 'Date of birth' },
  study: { zh: '学制', en: 'Length of study' },
  headcount: { zh: '班级人数', en: 'Headcount' },
  headteacher: { zh: '班主任', en: 'Headteacher' },
  status: { zh: '学籍状态', en: 'Status' },
} as const satisfies Labels;

export const PLACEMENT_COLUMNS = {
  ...PERSON,
  ...FIRM,
  span: { zh: '起止时间', en: 'From and until' },
  from: { zh: '开始日期', en: 'From' },
  until: { zh: '结束日期', en: 'Until' },
  tutor: { zh: '企业指导教师', en: 'Tutor at the firm' },
  schoolTutor: { zh: '校内指导教师', en: 'Tutor at school' },
} as const satisfies Labels;

export const GRADUATE_COLUMNS = {
  ...PERSON,
  ...FIRM,
  year: { zh: '毕业年份', en: 'Year of graduation' },
  category: { zh: '去向类别', en: 'Category' },
  occupation: { zh: '职业', en: 'Occupation' },
  place: { zh: '单位所在地', en: 'Place' },
  pay: { zh: '薪酬', en: 'Pay' },
  related: { zh: '是否对口', en: 'In the own field' },
} as const satisfies Labels;

export type ColumnName = keyof typeof CLASS_COLUMNS | keyof typeof PLACEMENT_COLUMNS | keyof typeof GRADUATE_COLUMNS;

const PERSON_HEADERS: HeaderPatterns = [
  ['number', /学号|学籍号|学生编号|^student ?(?:no|number|id)/i],
  ['identity', /身份证|证件号|公民身份/],
  ['department', /院系|系部|二级学院|^学院$|系别|^部门$/],
  ['majorCode', /专业.*代码|专业编[号码]/],
  ['major', /专业|major/i],
];

const PHONE: HeaderPatterns = [['phone', /电话|手机|联系方式|phone|mobile/i]];
const NAME: HeaderPatterns = [['name', /^(?:学生|毕业生|实习生|学员)?姓名|^name$/i]];
const ENTRY: HeaderPatterns = [['entry', /年级|入学|级别|^届别$/]];
const CLASS: HeaderPatterns = [['class', /班级|班别|行政班|^班名|^class$/i]];

export const CLASS_HEADERS: HeaderPatterns = [
  ...PERSON_HEADERS,
  ['headteacher', /班主任|辅导员/],
  ['headcount', /人数/],
  ['birth', /出生|生日/],
  ['study', /学制|修业年限/],
  ['status', /状态|学籍状况|在校情况/],
  ...CLASS,
  ...ENTRY,
  ...PHONE,
  ...NAME,
];

export const PLACEMENT_HEADERS: HeaderPatterns = [
  ['creditCode', /信用代码|机构代码/],
  ['schoolTutor', /(?:校内|学校|带队|驻企).*(?:教师|老师|人)|^班主任/],
  ['tutor', /(?:企业|单位|校外|实习).*(?:导师|师傅|指导)|指导(?:教师|老师|人)|^师傅|^导师/],
  ...PERSON_HEADERS,
  ['post', /岗位|职务|工种|职位/],
  ['span', /起止|实习(?:时间|期限|时段|周期)$|期限/],
  ['from', /(?:开始|起始|上岗|入职|到岗)|起$|^自$/],
  ['until', /(?:结束|截止|终止|到期|离岗)|止$|^至$/],
  ['firm', /(?:实习|接收|用人|企业|就业)?(?:单位|企业|公司)(?:全称|名称)?$/],
  ...CLASS,
  ...ENTRY,
  ...PHONE,
  ...NAME,
];

export const GRADUATE_HEADERS: HeaderPatterns = [
  ['creditCode', /信用代码|机构代码/],
  ...PERSON_HEADERS,
  ['year', /毕业(?:年份|时间|年度|年月|届)|^届$/],
  ['category', /去向|就业(?:形式|类别|状态|情况|方式)/],
  ['related', /对口|相关度/],
  ['pay', /薪|工资|月收入|待遇/],
  ['place', /所在地|地区|地址|城市/],
  ['occupation', /职业类别|职业类型|^职业|工作职位类别/],
  ['post', /岗位|职位|职务|工种/],
  ['firm', /(?:就业|用人|工作|签约|升学|录取)?(?:单位|企业|公司|院校)(?:全称|名称)?$/],
  ...CLASS,
  ...ENTRY,
  ...PHONE,
  ...NAME,
];
