import { DAYS, OFFER, options, words, YEARS, type FieldGroup } from '#contracts/kinds';
import { FIELDS_OF_WORK, HOW_AND_FEE, SERVICES_OFFERED, TIME_OFFERED } from './shared.ts';

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
      FIELDS_OF_WORK,
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
      { ...SERVICES_OFFERED, options: SERVICES },
      TIME_OFFERED,
      { name: 'days', as: 'choices', label: words('可安排的时间', 'When'), options: DAYS, maxItems: 5 },
      ...HOW_AND_FEE,
    ],
  },
] as const satisfies readonly FieldGroup[];
