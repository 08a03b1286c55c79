import { MODES, OFFER, options, TECHNOLOGY, words, YUAN, type FieldGroup } from '#contracts/kinds';
import { FIELDS_OF_WORK } from './shared.ts';

const RIGHTS_STATUS = options({
  granted: ['已授权', 'Granted'],
  pending: ['申请中', 'Applied for'],
  registered: ['已登记', 'Registered'],
  secret: ['技术秘密，未申请', 'Kept as a secret'],
  expired: ['已失效，可自由实施', 'Lapsed, free to use'],
});

/** 科研成果. */
export const RESULT = [
  {
    name: 'what',
    label: words('成果', 'Result'),
    fields: [
      FIELDS_OF_WORK,
      TECHNOLOGY.resultKinds,
      {
        name: 'keywords',
        as: 'words',
        label: words('关键词', 'Keywords'),
        help: words('3 到 8 个技术词，用顿号分开。', 'Three to eight technical terms.'),
        maxItems: 12,
        required: OFFER,
        search: 'high',
      },
      { ...TECHNOLOGY.readiness, name: 'readiness', label: words('技术就绪度', 'Readiness') },
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
      TECHNOLOGY.majors,
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
      TECHNOLOGY.patents,
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
      { ...TECHNOLOGY.confidentiality, required: OFFER },
      { ...TECHNOLOGY.details, name: 'principle' },
      TECHNOLOGY.evidence,
      TECHNOLOGY.team,
      TECHNOLOGY.privateNote,
    ],
  },
] as const satisfies readonly FieldGroup[];
