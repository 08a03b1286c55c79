import { DAYS, OFFER, options, words, YEARS, type FieldGroup } from '#contracts/kinds';
import { FEES, FIELDS, HOURS_A_MONTH, PLACES } from '../options.ts';

const DUAL = options({
  senior: ['高级双师型', 'Senior dual-qualified'],
  middle: ['中级双师型', 'Middle dual-qualified'],
  junior: ['初级双师型', 'Junior dual-qualified'],
  none: ['未认定', 'Not recognised'],
});

const SERVICES = options({
  staffTraining: ['职工培训', 'Staff training'],
  technical: ['技术服务', 'Technical service'],
  stationed: ['到企业挂职、驻厂', 'Posted to a firm'],
  materials: ['课程与教材开发', 'Courses and textbooks'],
  contest: ['竞赛指导', 'Contest coaching'],
  taster: ['职业体验与劳动教育课', 'Taster lessons'],
  village: ['送教下乡', 'Teaching in villages'],
  assessment: ['技能等级考评', 'Skill assessment'],
});

/** 教师服务: what a teacher offers to firms and to other schools. */
export const TEACHER = [
  {
    name: 'teaching',
    label: words('教学', 'Teaching'),
    fields: [
      {
        name: 'dual',
        as: 'choice',
        label: words('双师型认定', 'Dual qualification'),
        options: DUAL,
        required: OFFER,
        facet: true,
      },
      {
        name: 'majors',
        as: 'codes',
        set: 'major',
        label: words('任教专业', 'Majors taught'),
        maxItems: 8,
        required: OFFER,
        facet: true,
        search: 'body',
      },
      {
        name: 'fields',
        as: 'choices',
        label: words('领域', 'Fields'),
        options: FIELDS,
        maxItems: 4,
        required: OFFER,
        facet: true,
        search: 'body',
      },
      {
        name: 'courses',
        as: 'words',
        label: words('主讲课程', 'Courses'),
        help: words('用顿号分开。', 'With commas.'),
        maxItems: 20,
        search: 'high',
      },
      { name: 'titleName', as: 'text', label: words('职称', 'Title'), max: 60, search: 'body' },
      {
        name: 'practiceYears',
        as: 'integer',
        label: words('企业工作或实践年数', 'Years of practice in firms'),
        unit: YEARS,
        min: 0,
        max: 60,
      },
      {
        name: 'certificates',
        as: 'words',
        label: words('技能等级与资格证书', 'Certificates'),
        maxItems: 20,
        search: 'body',
      },
    ],
  },
  {
    name: 'availability',
    label: words('可以提供的服务', 'What can be asked'),
    fields: [
      {
        name: 'services',
        as: 'choices',
        label: words('服务内容', 'Services'),
        options: SERVICES,
        maxItems: 8,
        required: OFFER,
        facet: true,
        search: 'body',
      },
      {
        name: 'hoursPerMonth',
        as: 'integer',
        label: words('每月可服务时间', 'Time available'),
        unit: HOURS_A_MONTH,
        min: 1,
        max: 300,
      },
      { name: 'days', as: 'choices', label: words('可安排的时间', 'When'), options: DAYS, maxItems: 5 },
      { name: 'places', as: 'choices', label: words('服务方式', 'Where'), options: PLACES, maxItems: 3 },
      { name: 'fee', as: 'choice', label: words('报酬', 'Fee'), options: FEES },
    ],
  },
] as const satisfies readonly FieldGroup[];
