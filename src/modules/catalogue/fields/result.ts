import {
  CONFIDENTIALITY,
  MODES,
  OFFER,
  options,
  READINESS,
  RESULTS,
  words,
  YUAN,
  type FieldGroup,
} from '#contracts/kinds';
import { FIELDS } from '../options.ts';

const RIGHTS_STATUS = options({
  granted: ['已授权', 'Granted'],
  pending: ['申请中', 'Applied for'],
  registered: ['已登记', 'Registered'],
  secret: ['技术秘密，未申请', 'Kept as a secret'],
  expired: ['已失效，可自由实施', 'Lapsed, free to use'],
});

const TIERED = words(
  '按上面选的公开范围显示。真正的商业秘密请不要写在这里，面谈时再提供。',
  'Shown as widely as chosen above. Keep real secrets for the meeting.',
);

/** 科研成果. */
export const RESULT = [
  {
    name: 'what',
    label: words('成果', 'Result'),
    fields: [
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
        name: 'resultKinds',
        as: 'choices',
        label: words('成果类型', 'Kind of result'),
        options: RESULTS,
        maxItems: 4,
        required: OFFER,
        facet: true,
        search: 'body',
      },
      {
        name: 'keywords',
        as: 'words',
        label: words('关键词', 'Keywords'),
        help: words('3 到 8 个技术词，用顿号分开。', 'Three to eight technical terms.'),
        maxItems: 12,
        required: OFFER,
        search: 'high',
      },
      {
        name: 'readiness',
        as: 'choice',
        label: words('技术就绪度', 'Readiness'),
        help: words(
          '选最接近的一级。参照 GB/T 22900《科学技术研究项目评价通则》，级名待与标准原文核实。',
          'The nearest of nine levels after GB/T 22900; their names are not confirmed against the standard yet.',
        ),
        options: READINESS,
        required: OFFER,
        facet: true,
      },
      {
        name: 'applications',
        as: 'words',
        label: words('应用领域', 'Where it can be used'),
        help: words('行业或产品，用顿号分开。', 'Industries or products.'),
        maxItems: 12,
        required: OFFER,
        search: 'high',
      },
      { name: 'cases', as: 'longText', label: words('应用案例与效益', 'Uses and benefit so far'), search: 'body' },
      {
        name: 'majors',
        as: 'codes',
        set: 'major',
        label: words('相关专业', 'Related majors'),
        maxItems: 10,
        facet: true,
      },
    ],
  },
  {
    name: 'rights',
    label: words('权利与转化', 'Rights and transfer'),
    fields: [
      { name: 'holder', as: 'text', label: words('权利人', 'Holder of the rights'), max: 200 },
      {
        name: 'rightsStatus',
        as: 'choice',
        label: words('权利状态', 'State of the rights'),
        options: RIGHTS_STATUS,
        required: OFFER,
        facet: true,
      },
      {
        name: 'patents',
        as: 'words',
        label: words('专利号、登记号', 'Patent and registration numbers'),
        maxItems: 20,
        search: 'body',
      },
      {
        name: 'transferWays',
        as: 'choices',
        label: words('转化方式', 'Ways of transfer'),
        options: MODES,
        maxItems: 5,
        required: OFFER,
        facet: true,
      },
      {
        name: 'priceMin',
        as: 'money',
        label: words('价格下限', 'Price from'),
        help: words('可写“20万”。', 'In yuan.'),
        unit: YUAN,
        min: 0,
        max: 1_000_000_000_000,
      },
      {
        name: 'priceMax',
        as: 'money',
        label: words('价格上限', 'Price up to'),
        unit: YUAN,
        min: 0,
        max: 1_000_000_000_000,
      },
      { name: 'priceOpen', as: 'flag', label: words('价格可面议', 'Price open to negotiation') },
    ],
  },
  {
    name: 'tiered',
    label: words('公开范围与技术细节', 'Confidentiality and details'),
    fields: [
      {
        name: 'confidentiality',
        as: 'choice',
        label: words('技术细节的公开范围', 'Who may read the details'),
        options: CONFIDENTIALITY,
        required: OFFER,
      },
      {
        name: 'principle',
        as: 'longText',
        label: words('技术原理与指标', 'Principle and figures'),
        help: TIERED,
        visible: 'tier',
      },
      {
        name: 'evidence',
        as: 'longText',
        label: words('成熟度证明', 'Evidence of maturity'),
        help: words('检测报告、用户报告、成果评价、查新等。', 'Test reports, user reports, appraisals.'),
        visible: 'tier',
      },
      { name: 'team', as: 'longText', label: words('团队与条件', 'Team and facilities'), visible: 'members' },
      {
        name: 'privateNote',
        as: 'longText',
        label: words('只给约定对象的内容', 'For agreed partners only'),
        help: words('任何时候都只提供给双方约定的对象；可以不填。', 'Never shown to anybody else; may stay empty.'),
        visible: 'agreed',
      },
    ],
  },
] as const satisfies readonly FieldGroup[];
