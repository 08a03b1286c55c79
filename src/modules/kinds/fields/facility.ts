import type { FieldGroup } from '../model.ts';
import { BOTH, NEED, OFFER, options, words, YUAN } from '../options.ts';

export const FACILITIES = options({
  trainingBase: ['实训基地', 'Training base'],
  publicBase: ['公共实训基地', 'Public training base'],
  productionBase: ['生产性实训基地', 'Productive training base'],
  virtualBase: ['虚拟仿真实训基地', 'Simulation base'],
  laboratory: ['实验室', 'Laboratory'],
  pilotPlant: ['中试基地', 'Pilot plant'],
  equipment: ['仪器设备', 'Equipment'],
  workshop: ['车间、厂房', 'Workshop'],
  classroom: ['教室、机房', 'Classroom'],
  contestSite: ['竞赛与考核场地', 'Contest and test site'],
  studio: ['技能大师工作室', 'Master studio'],
  field: ['田间学校、农业基地', 'Field school'],
  incubator: ['孵化场地', 'Incubator'],
  meeting: ['会议与展示场地', 'Meeting and show rooms'],
});

export const USES = options({
  teaching: ['实训教学', 'Teaching'],
  internship: ['岗位实习', 'Internships'],
  training: ['职工和社会培训', 'Staff and public training'],
  assessment: ['技能等级考核', 'Skill assessment'],
  contest: ['竞赛训练', 'Contest training'],
  production: ['生产加工', 'Production'],
  testing: ['检验检测', 'Testing'],
  research: ['研发与中试', 'Research and pilot'],
  experience: ['职业体验、研学', 'Taster days'],
  teacherPractice: ['教师实践', 'Practice of teachers'],
});

export const USERS = options({
  schools: ['职业院校', 'Vocational schools'],
  universities: ['高校', 'Universities'],
  firms: ['企业', 'Firms'],
  institutes: ['科研院所', 'Institutes'],
  pupils: ['中小学生', 'Pupils'],
  jobseekers: ['求职和失业人员', 'Jobseekers'],
  farmers: ['农民', 'Farmers'],
  public: ['社会公众', 'The public'],
});

export const PRICES = options({
  free: ['免费', 'Free'],
  cost: ['只收耗材和能源成本', 'Consumables and energy at cost'],
  perHour: ['按小时', 'Per hour'],
  perDay: ['按天', 'Per day'],
  perPersonDay: ['按人天', 'Per person and day'],
  perItem: ['按次、按样', 'Per use or sample'],
  perTerm: ['按学期、按期', 'Per term'],
  negotiable: ['面议', 'Negotiable'],
});

export const OPERATION = options({
  self: ['使用方自行操作', 'By the user'],
  supervised: ['在场地方指导下操作', 'By the user, supervised'],
  operated: ['由场地方专人操作', 'By the provider’s operator'],
});

export const LICENCES = options({
  none: ['不需要持证', 'None'],
  induction: ['场地方培训合格', 'Induction by the provider'],
  specialOperation: ['特种作业操作证（电工、焊工、高处等）', 'Special operation licence'],
  specialEquipment: ['特种设备作业人员证（叉车、起重等）', 'Special equipment licence'],
  hazardous: ['危险化学品作业资格', 'Hazardous chemicals'],
  radiation: ['辐射安全合格证', 'Radiation safety'],
  drone: ['无人机操控员执照', 'Drone pilot licence'],
});

export const INSURANCE = options({
  provider: ['场地方已投保', 'Insured by the provider'],
  user: ['使用方投保', 'Insured by the user'],
  both: ['双方各自投保', 'Each side insures'],
  none: ['暂无保险', 'None yet'],
});

const SUPPORT = options({
  canteen: ['食堂', 'Canteen'],
  dormitory: ['住宿', 'Lodging'],
  transport: ['接送', 'Transport'],
  parking: ['停车', 'Parking'],
  stepFree: ['无障碍设施', 'Step-free access'],
  online: ['线上预约', 'Booking online'],
});

export const DAYS = options({
  weekdays: ['工作日', 'Weekdays'],
  evenings: ['工作日晚间', 'Weekday evenings'],
  weekends: ['周末', 'Weekends'],
  holidays: ['节假日', 'Public holidays'],
  vacations: ['寒暑假', 'School vacations'],
});

/** 基地与设备: a place or a machine that others may use, and under which conditions. */
export const FACILITY = [
  {
    name: 'what',
    label: words('基地与设备', 'Premises and equipment'),
    fields: [
      {
        name: 'facilities',
        as: 'choices',
        label: words('类别', 'Kind'),
        options: FACILITIES,
        maxItems: 4,
        required: BOTH,
        facet: true,
        search: 'high',
      },
      {
        name: 'equipment',
        as: 'words',
        label: words('设备名称与型号', 'Equipment and models'),
        help: words('每行一种：名称 型号 数量，例如“五轴加工中心 DMU50 ×2”。', 'One per line: name, model, number.'),
        maxItems: 60,
        search: 'high',
      },
      {
        name: 'equipmentCount',
        as: 'integer',
        label: words('设备台（套）数', 'Number of machines'),
        unit: words('台（套）', 'machines'),
        min: 1,
        max: 100_000,
      },
      {
        name: 'equipmentValue',
        as: 'money',
        label: words('设备总值', 'Value of the equipment'),
        help: words('可写“300万”。', 'In yuan.'),
        unit: YUAN,
        min: 0,
        max: 1_000_000_000_000,
        sides: OFFER,
      },
      {
        name: 'workplaces',
        as: 'integer',
        label: words('工位数', 'Places'),
        labels: { need: words('使用人数', 'People'), offer: words('可同时容纳人数（工位）', 'Places at a time') },
        unit: words('个', 'places'),
        min: 1,
        max: 100_000,
        required: BOTH,
      },
      { name: 'area', as: 'decimal', label: words('面积', 'Area'), unit: words('㎡', 'm²'), min: 1, max: 10_000_000 },
      {
        name: 'uses',
        as: 'choices',
        label: words('用途', 'Use'),
        options: USES,
        maxItems: 8,
        required: BOTH,
        facet: true,
      },
      {
        name: 'majors',
        as: 'codes',
        set: 'major',
        label: words('适用专业', 'Majors'),
        maxItems: 20,
        facet: true,
        search: 'body',
      },
      {
        name: 'occupations',
        as: 'codes',
        set: 'occupation',
        label: words('适用职业（工种）', 'Occupations'),
        maxItems: 10,
        facet: true,
        search: 'body',
      },
    ],
  },
  {
    name: 'time',
    label: words('时间与预约', 'Times and booking'),
    fields: [
      {
        name: 'users',
        as: 'choices',
        label: words('开放对象', 'Open to'),
        options: USERS,
        maxItems: 8,
        sides: OFFER,
        required: OFFER,
        facet: true,
      },
      {
        name: 'openDays',
        as: 'choices',
        label: words('开放日', 'Open on'),
        labels: { need: words('希望使用的时间', 'Wanted on') },
        options: DAYS,
        maxItems: 5,
        required: OFFER,
        facet: true,
      },
      {
        name: 'openHours',
        as: 'text',
        label: words('时段', 'Hours'),
        help: words('例如“8:30–17:00，周三下午除外”。', 'For example 8:30–17:00.'),
        max: 200,
      },
      {
        name: 'openFrom',
        as: 'date',
        label: words('开放起始日期', 'Open from'),
        labels: { need: words('使用开始日期', 'Needed from') },
        required: NEED,
      },
      {
        name: 'openUntil',
        as: 'date',
        label: words('开放截止日期', 'Open until'),
        labels: { need: words('使用结束日期', 'Needed until') },
      },
      {
        name: 'leadDays',
        as: 'integer',
        label: words('提前预约天数', 'Days ahead to book'),
        unit: words('天', 'days'),
        min: 0,
        max: 366,
        sides: OFFER,
      },
    ],
  },
  {
    name: 'price',
    label: words('价格', 'Price'),
    fields: [
      {
        name: 'priceMode',
        as: 'choice',
        label: words('计价方式', 'Price mode'),
        options: PRICES,
        required: BOTH,
        facet: true,
      },
      {
        name: 'priceMin',
        as: 'money',
        label: words('价格下限', 'Price from'),
        labels: { need: words('预算下限', 'Budget from') },
        unit: YUAN,
        min: 0,
        max: 100_000_000_000,
      },
      {
        name: 'priceMax',
        as: 'money',
        label: words('价格上限', 'Price up to'),
        labels: { need: words('预算上限', 'Budget up to') },
        unit: YUAN,
        min: 0,
        max: 100_000_000_000,
      },
      {
        name: 'priceNote',
        as: 'text',
        label: words('收费说明', 'About the price'),
        help: words('是否含耗材、能源、指导教师。', 'Whether consumables, energy and instructors are included.'),
        max: 300,
      },
      {
        name: 'support',
        as: 'choices',
        label: words('配套条件', 'Also there'),
        options: SUPPORT,
        maxItems: 6,
        sides: OFFER,
      },
    ],
  },
  {
    name: 'safety',
    label: words('安全与保险', 'Safety and insurance'),
    fields: [
      { name: 'operation', as: 'choice', label: words('操作方式', 'Operated'), options: OPERATION, required: OFFER },
      {
        name: 'licences',
        as: 'choices',
        label: words('使用人员须持证', 'Licences users need'),
        labels: { need: words('使用人员已持证', 'Licences our people hold') },
        options: LICENCES,
        maxItems: 6,
        required: OFFER,
      },
      {
        name: 'safetyRules',
        as: 'longText',
        label: words('安全要求', 'Safety rules'),
        help: words(
          '着装、防护、年龄、禁止事项、应急联系方式的领取办法。',
          'Clothing, protection, age, what is forbidden.',
        ),
        sides: OFFER,
        required: OFFER,
        search: 'body',
      },
      { name: 'insurance', as: 'choice', label: words('保险', 'Insurance'), options: INSURANCE, required: OFFER },
      {
        name: 'minorsWelcome',
        as: 'flag',
        label: words('未满 18 周岁', 'Under 18'),
        labels: {
          need: words('使用人员中有未成年人', 'Some of our people are under 18'),
          offer: words('可接待未成年人', 'People under 18 may come'),
        },
      },
    ],
  },
] as const satisfies readonly FieldGroup[];
