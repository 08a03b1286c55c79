import { OFFER, options, words, YEARS, type FieldGroup } from '#contracts/kinds';
import { CONFLICTS } from '../options.ts';
import { FIELDS_OF_WORK, HOW_AND_FEE, SERVICES_OFFERED, TIME_OFFERED } from './shared.ts';

/** 职称或技能等级. */
export const TITLE_LEVELS = options({
  academician: ['院士', 'Academician'],
  seniorTitle: ['正高级职称', 'Full senior title'],
  viceSeniorTitle: ['副高级职称', 'Associate senior title'],
  middleTitle: ['中级职称', 'Middle title'],
  chiefTechnician: ['首席技师、特级技师', 'Chief or special technician'],
  seniorTechnician: ['高级技师', 'Senior technician'],
  technician: ['技师', 'Technician'],
  seniorWorker: ['高级工', 'Senior skilled worker'],
  other: ['其他', 'Other'],
});

const ROLES = options({
  expert: ['技术专家', 'Technical expert'],
  master: ['技能大师', 'Skill master'],
  envoy: ['科技特派员', 'Science and technology envoy'],
  mentor: ['产业导师', 'Industry mentor'],
  partTime: ['兼职教师', 'Part-time teacher'],
  assessor: ['评审、考评专家', 'Assessor'],
  manager: ['企业管理专家', 'Management expert'],
});

const SERVICES = options({
  consulting: ['技术咨询', 'Consulting'],
  onSite: ['现场诊断', 'Diagnosis on site'],
  research: ['联合攻关', 'Joint research'],
  teaching: ['讲课与培训', 'Teaching and training'],
  mentoring: ['带徒弟、带毕业设计', 'Mentoring'],
  assessment: ['评审与鉴定', 'Assessment'],
  contest: ['竞赛指导', 'Contest coaching'],
  majors: ['专业与课程诊断', 'Review of majors and courses'],
});

const LANGUAGES = options({
  zh: ['汉语', 'Chinese'],
  en: ['英语', 'English'],
  ja: ['日语', 'Japanese'],
  ko: ['朝鲜语（韩语）', 'Korean'],
  ru: ['俄语', 'Russian'],
  de: ['德语', 'German'],
  fr: ['法语', 'French'],
});

/** 专家、技能大师、科技特派员. */
export const EXPERT = [
  {
    name: 'work',
    label: words('专业领域', 'Field of work'),
    fields: [
      {
        name: 'roles',
        as: 'choices',
        label: words('身份', 'Known as'),
        options: ROLES,
        maxItems: 4,
        required: OFFER,
        facet: true,
        search: 'body',
      },
      FIELDS_OF_WORK,
      {
        name: 'focus',
        as: 'words',
        label: words('研究方向与专长', 'Research and expertise'),
        help: words('写具体的词，用顿号分开，例如“薄壁件铣削、刀具寿命、五轴编程”。', 'Specific terms, with commas.'),
        maxItems: 15,
        required: OFFER,
        search: 'high',
      },
      {
        name: 'titleLevel',
        as: 'choice',
        label: words('职称或技能等级', 'Title or skill level'),
        options: TITLE_LEVELS,
        required: OFFER,
        facet: true,
      },
      {
        name: 'titleName',
        as: 'text',
        label: words('职称全称', 'Title in full'),
        help: words('例如“教授级高级工程师”。', 'As on the certificate.'),
        max: 60,
        search: 'body',
      },
      { name: 'employer', as: 'text', label: words('工作单位', 'Employer'), max: 100, search: 'body' },
      { name: 'position', as: 'text', label: words('职务', 'Position'), max: 60 },
      {
        name: 'experienceYears',
        as: 'integer',
        label: words('从业年数', 'Years in the trade'),
        unit: YEARS,
        min: 0,
        max: 70,
      },
    ],
  },
  {
    name: 'ability',
    label: words('技能与荣誉', 'Skills and honours'),
    fields: [
      { name: 'skills', as: 'words', label: words('掌握的技能', 'Skills'), maxItems: 30, search: 'high' },
      {
        name: 'certificates',
        as: 'words',
        label: words('证书', 'Certificates'),
        help: words('职业资格、技能等级、考评员等；不写证书上的身份证号。', 'No identity numbers.'),
        maxItems: 20,
        search: 'body',
      },
      {
        name: 'honours',
        as: 'words',
        label: words('荣誉称号', 'Honours'),
        help: words('例如“省级技能大师”“市劳动模范”。', 'For example provincial skill master.'),
        maxItems: 20,
        search: 'body',
      },
      {
        name: 'majors',
        as: 'codes',
        set: 'major',
        label: words('可指导的专业', 'Majors that can be coached'),
        maxItems: 10,
        facet: true,
      },
      { name: 'languages', as: 'choices', label: words('工作语言', 'Languages'), options: LANGUAGES, maxItems: 7 },
    ],
  },
  {
    name: 'availability',
    label: words('可以提供的服务', 'What can be asked'),
    fields: [
      { ...SERVICES_OFFERED, options: SERVICES },
      TIME_OFFERED,
      ...HOW_AND_FEE,
      {
        name: 'conflict',
        as: 'choice',
        label: words('利益冲突声明', 'Conflicts of interest'),
        help: words('在企业任职、持股、领取报酬，与评审对象有亲属或师生关系等。', 'Posts, shares, pay, family ties.'),
        options: CONFLICTS,
        required: OFFER,
      },
      {
        name: 'conflictNote',
        as: 'longText',
        label: words('利益关系说明', 'Explanation'),
        max: 1000,
        visible: 'members',
        when: { field: 'conflict', any: ['some'] },
      },
    ],
  },
] as const satisfies readonly FieldGroup[];
